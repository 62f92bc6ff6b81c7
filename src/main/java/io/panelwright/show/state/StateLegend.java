package io.panelwright.show.state;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.state.StateFields.TimedField;
import io.panelwright.show.value.DisplayValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The legend of states: the thresholds if colors follow them, none for a color gradient, otherwise
 * each text once with its color.
 */
final class StateLegend {

  private static final int LINE_HEIGHT = 22;
  private static final double MAX_HEIGHT_SHARE = 0.35;
  private static final double MAX_WIDTH_SHARE = 0.5;
  private static final int RIGHT_WIDTH = 100;

  private final JsonObject options;
  private final StateFields fields;
  private final PanelArea area;

  /**
   * @param options the panel's {@code options.legend}
   */
  StateLegend(JsonObject options, StateFields fields, PanelArea area) {
    this.options = options;
    this.fields = fields;
    this.area = area;
  }

  DisplayLegend of(List<TimedField> timed, List<StateSeries> series) {
    String mode = options.string("displayMode").orElse("list");
    boolean isHidden =
        mode.equals("hidden") || options.has("showLegend") && !options.isTrue("showLegend");
    List<LegendItem> items = isHidden || timed.isEmpty() ? List.of() : items(timed, series);
    if (items.isEmpty()) {
      return DisplayLegend.HIDDEN;
    }
    boolean isRight = options.string("placement").filter("right"::equals).isPresent();
    int panelWidth = area.size().width();
    int panelHeight = area.size().height();
    PixelSize size =
        isRight
            ? new PixelSize((int) Math.min(RIGHT_WIDTH, panelWidth * MAX_WIDTH_SHARE), panelHeight)
            : new PixelSize(
                panelWidth, (int) Math.min(LINE_HEIGHT, panelHeight * MAX_HEIGHT_SHARE));
    int visible = isRight ? Math.min(items.size(), panelHeight / LINE_HEIGHT) : items.size();
    return new DisplayLegend(mode, isRight ? "right" : "bottom", List.of(), items, visible, size);
  }

  /** The first field decides what the legend shows. */
  private List<LegendItem> items(List<TimedField> timed, List<StateSeries> series) {
    DataField first = timed.get(0).field();
    String colorMode = first.config().object("color").string("mode").orElse("fixed");
    if (StateFields.hasThresholdColors(first)) {
      List<DisplayValue> thresholds = fields.labels(first).states();
      if (thresholds.size() > 1) {
        return thresholds.stream().map(StateLegend::item).toList();
      }
    }
    return colorMode.startsWith("continuous") ? List.of() : states(timed, series);
  }

  private static List<LegendItem> states(List<TimedField> timed, List<StateSeries> series) {
    Map<String, LegendItem> items = new LinkedHashMap<>();
    for (int i = 0; i < series.size(); i++) {
      if (timed.get(i).field().config().object("custom").object("hideFrom").isTrue("legend")) {
        continue;
      }
      for (Cell key : series.get(i).keys().stream().distinct().toList()) {
        if (series.get(i).hasBand(key)) {
          DisplayValue value = series.get(i).display().apply(key);
          boolean isShown = value.color().isPresent() && !value.text().isEmpty();
          if (isShown) {
            items.put(value.text(), item(value));
          }
        }
      }
    }
    return List.copyOf(items.values());
  }

  private static LegendItem item(DisplayValue state) {
    return new LegendItem(state.text(), state.color().orElse(""), List.of(), false);
  }
}
