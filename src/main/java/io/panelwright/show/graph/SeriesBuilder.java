package io.panelwright.show.graph;

import io.panelwright.show.graph.Stacking.Stacked;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.DrawStyle;
import io.panelwright.show.model.PanelContent.GraphSeries;
import io.panelwright.show.model.PanelContent.HiddenIn;
import io.panelwright.show.value.FormattedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the series of a graph from joined and stacked values. */
final class SeriesBuilder {

  /** The opacity of a fill between two series without an opacity of its own. */
  private static final double DEFAULT_FILL_BELOW = 35;

  private final GraphFrame frame;
  private final List<Stacked> stacked;
  private final Map<String, ValueAxis> axes;
  private final PanelArea area;
  private final boolean withTexts;

  SeriesBuilder(
      GraphFrame frame, List<Stacked> stacked, Map<String, ValueAxis> axes, PanelArea area) {
    this.frame = frame;
    this.stacked = stacked;
    this.axes = axes;
    this.area = area;
    this.withTexts = (long) frame.x().length * frame.fields().size() <= SeriesTexts.MAX_POINTS;
  }

  /** The series in the order of the fields. */
  List<GraphSeries> build(List<String> colors) {
    boolean fillsBelow = frame.fields().stream().anyMatch(field -> below(field).isPresent());
    List<GraphSeries> series = new ArrayList<>();
    for (int i = 0; i < frame.fields().size(); i++) {
      series.add(series(i, colors.get(i), fillsBelow));
    }
    return series;
  }

  /** The index of the series to which a field is filled. */
  private Optional<Integer> below(GraphField field) {
    String name = field.settings().customText("fillBelowTo", "");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < frame.fields().size(); i++) {
      GraphField other = frame.fields().get(i);
      String ofSource = other.settings().config().string("displayNameFromDS").orElse("");
      if (List.of(other.name(), other.field().name(), ofSource).contains(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private GraphSeries series(int index, String color, boolean fillsBelow) {
    GraphField field = frame.fields().get(index);
    FieldSettings settings = field.settings();
    Optional<Integer> below = below(field);
    double[] y = stacked.get(index).y();
    double[] base = below.map(i -> stacked.get(i).y()).orElse(stacked.get(index).base());
    int[] rows = rows(y);
    double[] values = pick(field.values(), rows);
    return new GraphSeries(
        field.name(),
        color,
        axes.get(settings.scaleKey()).id(),
        pick(frame.x(), rows),
        pick(y, rows),
        values,
        withTexts ? texts(field, values) : List.of(),
        base.length == 0 ? base : pick(base, rows),
        style(settings, fillOpacity(settings, below.isPresent(), fillsBelow)),
        new HiddenIn(
            settings.hiddenIn("viz"), settings.hiddenIn("legend"), settings.hiddenIn("tooltip")),
        pointColors(field, values));
  }

  /** The rows in which the series has a value or a gap. */
  private static int[] rows(double[] y) {
    int[] rows = new int[y.length];
    int size = 0;
    for (int i = 0; i < y.length; i++) {
      if (y[i] != PlotValues.ABSENT) {
        rows[size++] = i;
      }
    }
    return Arrays.copyOf(rows, size);
  }

  private static double[] pick(double[] values, int[] rows) {
    var picked = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double value = values[rows[i]];
      picked[i] = PlotValues.isValue(value) ? value : Double.NaN;
    }
    return picked;
  }

  private List<FormattedValue> texts(GraphField field, double[] values) {
    return SeriesTexts.of(SeriesDisplay.of(field.field(), area), values);
  }

  private static double fillOpacity(FieldSettings settings, boolean below, boolean fillsBelow) {
    double opacity = settings.customNumber("fillOpacity", 0);
    if (below) {
      return opacity == 0 ? DEFAULT_FILL_BELOW : opacity;
    }
    // Fills between series replace the fills of all other series, except of stacked ones.
    return fillsBelow && !settings.isStacked() ? 0 : opacity;
  }

  static DrawStyle style(FieldSettings settings, double fillOpacity) {
    return new DrawStyle(
        settings.drawStyle(),
        settings.customNumber("lineWidth", 1),
        fillOpacity,
        settings.customText("gradientMode", "none"),
        settings.customText("lineInterpolation", "linear"),
        settings.drawStyle().equals("points")
            ? "always"
            : settings.customText("showPoints", "auto"),
        settings.customNumber("pointSize", 5),
        settings.dash(),
        settings.customNumber("barWidthFactor", 0.6),
        alignment(settings.customNumber("barAlignment", 0)),
        settings.spanNullsMillis());
  }

  private static String alignment(double number) {
    return number < 0 ? "before" : number > 0 ? "after" : "center";
  }

  /** The color of each point if the line has the colors of its values. */
  private List<String> pointColors(GraphField field, double[] values) {
    boolean scheme = field.settings().customText("gradientMode", "none").equals("scheme");
    if (!scheme || !withTexts || !SeriesColor.isByValue(field)) {
      return List.of();
    }
    SeriesDisplay display = SeriesDisplay.of(field.field(), area);
    return Arrays.stream(values)
        .mapToObj(value -> display.display(value).color().orElse(""))
        .toList();
  }
}
