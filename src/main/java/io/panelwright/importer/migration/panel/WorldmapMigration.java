package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Migrates the world map plugin to the geomap. */
final class WorldmapMigration implements PanelTypeMigration {

  private static final Set<String> READ_PATHS =
      Set.of(
          "mouseWheelZoom",
          "decimals",
          "circleMinSize",
          "circleMaxSize",
          "valueName",
          "locationData",
          "thresholds",
          "colors",
          "initialZoom",
          "mapCenter",
          "mapCenterLatitude",
          "mapCenterLongitude");

  private static final Map<String, String> CENTERS =
      Map.of(
          "(0°, 0°)", "zero",
          "North America", "north-america",
          "Europe", "europe",
          "West Asia", "west-asia",
          "SE Asia", "se-asia",
          "Last GeoHash", "coords");

  private static final Map<String, String> PLACES =
      Map.of(
          "countries", "public/gazetteer/countries.json",
          "countries_3letter", "public/gazetteer/countries.json",
          "states", "public/gazetteer/usa-states.json");

  @Override
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, "grafana-worldmap-panel");
  }

  @Override
  public JsonObject migrate(JsonObject old) {
    JsonPathBuilder fields = new JsonPathBuilder();
    number(old, "decimals").ifPresent(places -> fields.set("decimals", places));
    JavaScriptCoercion.textAt(old, "thresholds")
        .map(ThresholdSteps::parseLevels)
        .flatMap(levels -> ThresholdSteps.between(levels, old.array("colors")))
        .ifPresent(thresholds -> fields.set("thresholds", thresholds));
    JsonObject map =
        new FieldConfig(fields.json(), List.of())
            .writeTo(old.with("type", "geomap"))
            .with("options", GraphTimeSeriesMigration.overlay(old.object("options"), options(old)));
    return reducer(old)
        .map(reducer -> map.with("transformations", reduced(old, reducer)))
        .orElse(map);
  }

  /** A number other than 0, since Grafana treats 0 as absent here. */
  private static Optional<Json> number(JsonObject old, String key) {
    return JavaScriptCoercion.numberAt(old, key)
        .filter(number -> number.toDouble() != 0)
        .map(Json.class::cast);
  }

  private static JsonObject options(JsonObject old) {
    JsonPathBuilder options = new JsonPathBuilder();
    options.set("view.id", CENTERS.getOrDefault(old.string("mapCenter").orElse(""), "zero"));
    number(old, "initialZoom").ifPresent(zoom -> options.set("view.zoom", zoom));
    options.copyNumber(old, "mapCenterLatitude", "view.lat");
    options.copyNumber(old, "mapCenterLongitude", "view.lon");
    options.set("controls.showZoom", true);
    options.set("controls.mouseWheelZoom", JavaScriptCoercion.isTruthyAt(old, "mouseWheelZoom"));
    options.set("basemap", Json.object().with("type", "default").with("name", "Basemap"));
    options.set("layers", Json.array(markers(old)));
    options.set("tooltip.mode", "details");
    return options.json();
  }

  private static JsonObject markers(JsonObject old) {
    JsonPathBuilder style = new JsonPathBuilder(GeomapStyleMigration.DEFAULT);
    number(old, "circleMaxSize").ifPresent(size -> style.set("size.max", size));
    number(old, "circleMinSize").ifPresent(size -> style.set("size.min", size));
    JsonPathBuilder layer = new JsonPathBuilder().set("type", "markers").set("name", "");
    layer.set("config.style", style.json()).set("config.showLegend", true);
    layer.set("location", location(old)).set("tooltip", true);
    return layer.json();
  }

  private static Json location(JsonObject old) {
    String places = PLACES.get(old.string("locationData").orElse(""));
    return places == null || reducer(old).isEmpty()
        ? Json.object().with("mode", "auto")
        : Json.object().with("mode", "lookup").with("gazetteer", places);
  }

  private static Optional<String> reducer(JsonObject old) {
    return JavaScriptCoercion.textAt(old, "locationData")
        .flatMap(places -> old.string("valueName"))
        .flatMap(ReducerAliases::resolve);
  }

  private static JsonArray reduced(JsonObject old, String reducer) {
    List<Json> transformations = new ArrayList<>(old.array("transformations").items());
    JsonObject options = Json.object().with("reducers", Json.strings(List.of(reducer)));
    transformations.add(Json.object().with("id", "reduce").with("options", options));
    return new JsonArray(transformations);
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    return READ_PATHS;
  }
}
