package io.panelwright.show.state;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.graph.TimeAxis;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.layout.TextWidths;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.model.PanelContent.StateBand;
import io.panelwright.show.model.PanelContent.StateRow;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.show.state.StateFields.TimedField;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.ThemeColors;
import java.util.ArrayList;
import java.util.List;

/** Computes what state timelines and status histories show. */
public final class StateContents {

  private static final String TIMELINE = "state-timeline";
  private static final String HISTORY = "status-history";

  /** Grafana's text if a cell would have less than two pixels. */
  private static final String TOO_MANY_POINTS =
      "Too many points to visualize properly. Update the query to return fewer points. (%d points"
          + " received)";

  private static final double LABEL_SIZE = 12;
  private static final int LABEL_GAP = 10;

  private final JsonObject options;
  private final boolean isHistory;
  private final PanelArea area;

  private StateContents(JsonObject panel, PanelArea area) {
    this.options = panel.object("options");
    this.isHistory = panel.string("type").filter(HISTORY::equals).isPresent();
    this.area = area;
  }

  /** Whether a panel type shows states over time. */
  public static boolean supports(String panelType) {
    return panelType.equals(TIMELINE) || panelType.equals(HISTORY);
  }

  /** Whether frames have what the panel needs: a time field and a field with states. */
  public static boolean hasStates(List<DataFrame> frames) {
    return !StateFields.of(frames).isEmpty();
  }

  /**
   * Computes what the panel shows.
   *
   * @param panel the panel's JSON: {@code type}, {@code options}
   * @param frames the frames after transformations and field overrides; {@link #hasStates} is true
   */
  public static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    return new StateContents(panel, area).content(frames);
  }

  private PanelContent content(List<DataFrame> frames) {
    List<TimedField> timed = StateFields.of(frames);
    int points = timed.get(0).time().values().size();
    if (isHistory && points > area.size().width() / 2) {
      return new Message(TOO_MANY_POINTS.formatted(points));
    }
    boolean merge = !isHistory && isMergeEnabled();
    var fields = new StateFields(area, merge);
    List<StateRow> rows = new ArrayList<>();
    List<StateSeries> allSeries = new ArrayList<>();
    for (TimedField field : timed) {
      StateSeries series = fields.series(field);
      allSeries.add(series);
      rows.add(new StateRow(series.name(), isHistory ? cells(series) : bands(series, merge)));
    }
    DisplayLegend legend =
        new StateLegend(options.object("legend"), fields, area).of(timed, allSeries);
    int legendWidth = legend.placement().equals("right") ? legend.size().width() : 0;
    int width = area.size().width() - labelWidth(rows) - legendWidth;
    GraphAxis axis = TimeAxis.of(area.range(), Math.max(0, width), area.zone());
    return new StateRows(axis, rows, isHistory, legend);
  }

  /** Merging is on unless the panel turns it off. */
  private boolean isMergeEnabled() {
    return !options.has("mergeValues") || options.isTrue("mergeValues");
  }

  private static int labelWidth(List<StateRow> rows) {
    double widest =
        rows.stream()
            .mapToDouble(row -> TextWidths.width(row.name(), LABEL_SIZE, TextWidths.REGULAR))
            .max()
            .orElse(0);
    return (int) Math.ceil(widest) + LABEL_GAP;
  }

  private List<StateBand> bands(StateSeries series, boolean merge) {
    double start = area.range().fromMillis();
    double end = area.range().toMillis();
    return series.runs(merge, end).stream()
        .filter(run -> run.to() > start && run.from() < end)
        .map(run -> band(series, run))
        .toList();
  }

  /** The cells of a status history have the same width, with their time in the middle. */
  private List<StateBand> cells(StateSeries series) {
    double distance = Double.POSITIVE_INFINITY;
    for (int i = 1; i < series.times().length; i++) {
      double step = series.times()[i] - series.times()[i - 1];
      distance = step > 0 ? Math.min(distance, step) : distance;
    }
    double half =
        (Double.isFinite(distance) ? distance : area.range().toMillis() - area.range().fromMillis())
            / 2;
    List<StateBand> cells = new ArrayList<>();
    for (int i = 0; i < series.times().length; i++) {
      if (series.hasBand(series.keys().get(i))) {
        double time = series.times()[i];
        cells.add(
            band(series, new StateSeries.Run(time - half, time + half, series.keys().get(i))));
      }
    }
    return cells;
  }

  private StateBand band(StateSeries series, StateSeries.Run run) {
    DisplayValue value = series.display().apply(run.key());
    boolean isTextHidden = options.string("showValue").filter("never"::equals).isPresent();
    return new StateBand(
        run.from(),
        run.to(),
        value,
        isTextHidden ? "" : value.text(),
        value.color().orElse(ThemeColors.FALLBACK));
  }
}
