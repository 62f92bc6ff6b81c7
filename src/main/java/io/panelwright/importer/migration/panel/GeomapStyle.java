package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.Map;
import java.util.Optional;

/** How markers on a map look. */
final class GeomapStyle {

  /** As the map draws them when nobody chose. */
  static final JsonObject PLAIN =
      (JsonObject)
          JsonReader.read(
              """
              {
                "size": {"fixed": 5, "min": 2, "max": 15},
                "color": {"fixed": "dark-green"},
                "opacity": 0.4,
                "symbol": {"mode": "fixed", "fixed": "img/icons/marker/circle.svg"},
                "textConfig": {
                  "fontSize": 12, "textAlign": "center", "textBaseline": "middle",
                  "offsetX": 0, "offsetY": 0
                },
                "rotation": {"fixed": 0, "mode": "mod", "min": -360, "max": 360}
              }
              """);

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "circle", "img/icons/marker/circle.svg",
          "square", "img/icons/marker/square.svg",
          "triangle", "img/icons/marker/triangle.svg",
          "star", "img/icons/marker/star.svg",
          "cross", "img/icons/marker/cross.svg",
          "x", "img/icons/marker/x-mark.svg");

  private GeomapStyle() {}

  /** Before Grafana 8.3 a map had one layer of markers, and their style no object of its own. */
  static JsonObject today(JsonObject panel) {
    String version = panel.string("pluginVersion").orElse("");
    JsonArray layers = panel.object("options").array("layers");
    boolean old = version.startsWith("8.1") || version.startsWith("8.2");
    return old
            && layers.size() == 1
            && layers.items().get(0) instanceof JsonObject layer
            && Conversion.hasType(layer, "markers")
            && layer.get("config").filter(JsonObject.class::isInstance).isPresent()
        ? panel.withAt("options.layers", Json.array(styled(layer)))
        : panel;
  }

  private static JsonObject styled(JsonObject layer) {
    JsonObject config = layer.object("config");
    Settings style = new Settings(PLAIN);
    style.take(config, "size", "size").take(config, "color", "color");
    style.take(config, "fillOpacity", "opacity");
    Optional.ofNullable(SYMBOLS.get(config.string("shape").orElse("")))
        .ifPresent(
            symbol ->
                style.set("symbol", Json.object().with("fixed", symbol).with("mode", "fixed")));
    Json legend = Json.of(Loosely.isTrue(config, "showLegend"));
    return layer.with(
        "config", Json.object().with("style", style.json()).with("showLegend", legend));
  }
}
