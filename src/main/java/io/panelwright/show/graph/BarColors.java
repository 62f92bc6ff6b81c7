package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.layout.PanelArea;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The colors of single bars: by their values if thresholds or value mappings color them. */
final class BarColors {

  private final PanelArea area;

  BarColors(PanelArea area) {
    this.area = area;
  }

  /** One color for each bar; empty if all have the color of the series. */
  List<String> of(GraphField bar, double[] values) {
    boolean scheme = bar.settings().customText("gradientMode", "none").equals("scheme");
    boolean byValue = SeriesColor.isByValue(bar) && scheme;
    if (!byValue && !hasColoredMappings(bar)) {
      return List.of();
    }
    SeriesDisplay display = SeriesDisplay.of(bar.field(), area);
    return Arrays.stream(values)
        .mapToObj(value -> display.display(value).color().orElse(""))
        .toList();
  }

  private static boolean hasColoredMappings(GraphField bar) {
    return bar.settings().config().array("mappings").objects().anyMatch(BarColors::isColored);
  }

  private static boolean isColored(JsonObject mapping) {
    JsonObject options = mapping.object("options");
    Stream<JsonObject> results =
        mapping.string("type").orElse("").equals("value")
            ? options.members().keySet().stream().map(options::object)
            : Stream.of(options.object("result"));
    return results.anyMatch(result -> result.string("color").isPresent());
  }
}
