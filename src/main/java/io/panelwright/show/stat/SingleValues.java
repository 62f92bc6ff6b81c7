package io.panelwright.show.stat;

import io.panelwright.json.JsonObject;
import io.panelwright.show.field.FieldDisplay;
import io.panelwright.show.field.FieldDisplay.Trend;
import io.panelwright.show.field.FieldDisplays;
import io.panelwright.show.field.FieldPlace;
import io.panelwright.show.field.ValueSettings;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.DisplayLink;
import io.panelwright.show.model.PanelContent.Sparkline;
import io.panelwright.show.value.CssColor;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FieldScale;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The values of a panel, with what its options need beside them. */
final class SingleValues {

  private SingleValues() {}

  /** The values; one without a field if there is no data. */
  static List<SingleValue> of(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    JsonObject options = panel.object("options");
    boolean hasSparkline =
        panel.string("type").filter("stat"::equals).isPresent()
            && options.string("graphMode").orElse("area").equals("area");
    return FieldDisplays.of(
            frames,
            panel.object("fieldConfig"),
            options.object("reduceOptions"),
            ValueSettings.of(area.theme(), area.zone(), area.nowMillis()),
            new FieldDisplays.Extras(hasSparkline, options.isTrue("showPercentChange")),
            area.interpolate())
        .stream()
        .map(display -> value(display, panel))
        .toList();
  }

  private static SingleValue value(FieldDisplay display, JsonObject panel) {
    DataField field =
        display
            .place()
            .map(FieldPlace::field)
            .orElseGet(
                () ->
                    DataField.of("", FieldType.NUMBER, Column.of())
                        .withConfig(panel.object("fieldConfig").object("defaults")));
    return new SingleValue(
        display.title(),
        withHexColor(display.value()),
        field,
        display.range(),
        display.percentChange(),
        display.sparkline().flatMap(trend -> sparkline(trend, field)),
        display.links().stream()
            .map(link -> new DisplayLink(link.title(), link.url(), link.newTab()))
            .toList());
  }

  /** The color in one notation, so that equal colors are equal texts. */
  private static DisplayValue withHexColor(DisplayValue value) {
    return new DisplayValue(
        value.formatted(),
        value.numeric(),
        value.color().map(CssColor::hexOf),
        value.percent(),
        value.icon());
  }

  private static Optional<Sparkline> sparkline(Trend trend, DataField field) {
    int points = trend.y().size();
    if (points < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Sparkline(
            IntStream.range(0, points)
                .mapToDouble(i -> trend.x().map(x -> x.number(i)).orElse((double) i))
                .toArray(),
            IntStream.range(0, points).mapToDouble(trend.y()::number).toArray(),
            "",
            FieldScale.limit(field.config(), "min"),
            FieldScale.limit(field.config(), "max")));
  }
}
