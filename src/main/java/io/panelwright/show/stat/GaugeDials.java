package io.panelwright.show.stat;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.FieldRange;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.ColorBand;
import io.panelwright.show.model.PanelContent.GaugeDial;
import io.panelwright.show.model.PanelContent.Gauges;
import io.panelwright.show.model.PanelContent.Orientation;
import io.panelwright.show.value.DisplayProcessor;
import io.panelwright.show.value.FieldThresholds;
import io.panelwright.show.value.ThemeColors;
import java.util.ArrayList;
import java.util.List;

/** The dials of a gauge panel. */
final class GaugeDials {

  private final JsonObject options;
  private final PanelArea area;
  private final List<SingleValue> values;

  GaugeDials(JsonObject options, PanelArea area, List<SingleValue> values) {
    this.options = options;
    this.area = area;
    this.values = values;
  }

  Gauges gauges() {
    Orientation direction =
        StatTiles.orientation(options)
            .orElse(
                area.size().width() > area.size().height()
                    ? Orientation.VERTICAL
                    : Orientation.HORIZONTAL);
    return new Gauges(values.stream().map(this::dial).toList(), direction);
  }

  private GaugeDial dial(SingleValue single) {
    FieldRange range = range(single);
    DisplayProcessor display = DisplayProcessor.of(single.field(), area.theme(), area.zone());
    return new GaugeDial(
        single.title(),
        single.value(),
        range.min(),
        range.max(),
        display.display(Cell.of(range.min())).text(),
        display.display(Cell.of(range.max())).text(),
        share(single),
        bands(single, range),
        !options.has("showThresholdMarkers") || options.isTrue("showThresholdMarkers"),
        options.isTrue("showThresholdLabels"));
  }

  /** The range of the dial; a text has that of an empty field. */
  private static FieldRange range(SingleValue single) {
    FieldRange range = single.range();
    boolean isKnown = Double.isFinite(range.min()) && Double.isFinite(range.max());
    return isKnown ? range : FieldRange.of(0, 100);
  }

  /** The filled part: the position of the value in its range, from 0 to 1. */
  static double share(SingleValue single) {
    FieldRange range = single.range();
    double share = (single.value().numeric() - range.min()) / (range.max() - range.min());
    return Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
  }

  private List<ColorBand> bands(SingleValue single, FieldRange range) {
    FieldThresholds thresholds = FieldThresholds.of(single.field().config());
    ThemeColors colors = ThemeColors.of(area.theme());
    List<ColorBand> bands = new ArrayList<>();
    for (int i = 0; i < thresholds.steps().size(); i++) {
      boolean isLast = i + 1 == thresholds.steps().size();
      double from = i == 0 ? range.min() : value(thresholds, i, range);
      double to = isLast ? range.max() : value(thresholds, i + 1, range);
      if (to > from) {
        bands.add(new ColorBand(from, to, colors.color(thresholds.steps().get(i).color())));
      }
    }
    return bands;
  }

  private static double value(FieldThresholds thresholds, int index, FieldRange range) {
    double value = thresholds.steps().get(index).value();
    double absolute =
        thresholds.percentage() ? range.min() + value / 100 * (range.max() - range.min()) : value;
    return Math.max(range.min(), Math.min(range.max(), absolute));
  }
}
