package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.Map;
import java.util.Optional;

/** Migrates the style of map markers. */
final class GeomapStyleMigration {

  /** Grafana's default style. */
  static final JsonObject DEFAULT =
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

  private GeomapStyleMigration() {}

  /** Before Grafana 8.3 a map had one marker layer, whose style was not a separate object. */
  static JsonObject migrate(JsonObject panel) {
    String version = panel.string("pluginVersion").orElse("");
    JsonArray layers = panel.object("options").array("layers");
    boolean old = version.startsWith("8.1") || version.startsWith("8.2");
    return old
            && layers.size() == 1
            && layers.items().get(0) instanceof JsonObject layer
            && PanelTypeMigration.hasType(layer, "markers")
            && layer.get("config").filter(JsonObject.class::isInstance).isPresent()
        ? panel.withAt("options.layers", Json.array(styled(layer)))
        : panel;
  }

  private static JsonObject styled(JsonObject layer) {
    JsonObject config = layer.object("config");
    JsonPathBuilder style = new JsonPathBuilder(DEFAULT);
    style.copy(config, "size", "size").copy(config, "color", "color");
    style.copy(config, "fillOpacity", "opacity");
    Optional.ofNullable(SYMBOLS.get(config.string("shape").orElse("")))
        .ifPresent(
            symbol ->
                style.set("symbol", Json.object().with("fixed", symbol).with("mode", "fixed")));
    Json legend = Json.of(JavaScriptCoercion.isTruthyAt(config, "showLegend"));
    return layer.with(
        "config", Json.object().with("style", style.json()).with("showLegend", legend));
  }
}
