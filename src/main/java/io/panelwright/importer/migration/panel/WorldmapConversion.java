package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The world map plugin as today's geomap. */
final class WorldmapConversion implements Conversion {

  private static final Set<String> READS =
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
  public boolean isFor(JsonObject panel) {
    return Conversion.hasType(panel, "grafana-worldmap-panel");
  }

  @Override
  public JsonObject convert(JsonObject old) {
    Settings fields = new Settings();
    number(old, "decimals").ifPresent(places -> fields.set("decimals", places));
    Loosely.text(old, "thresholds")
        .map(Thresholds::levels)
        .flatMap(levels -> Thresholds.between(levels, old.array("colors")))
        .ifPresent(thresholds -> fields.set("thresholds", thresholds));
    JsonObject map =
        new FieldConfig(fields.json(), List.of())
            .in(old.with("type", "geomap"))
            .with("options", GraphToTimeseries.over(old.object("options"), options(old)));
    return reducer(old)
        .map(reducer -> map.with("transformations", reduced(old, reducer)))
        .orElse(map);
  }

  /** A number other than 0: Grafana takes 0 for nothing here. */
  private static Optional<Json> number(JsonObject old, String key) {
    return Loosely.number(old, key).filter(number -> number.toDouble() != 0).map(Json.class::cast);
  }

  private static JsonObject options(JsonObject old) {
    Settings options = new Settings();
    options.set("view.id", CENTERS.getOrDefault(old.string("mapCenter").orElse(""), "zero"));
    number(old, "initialZoom").ifPresent(zoom -> options.set("view.zoom", zoom));
    options.takeNumber(old, "mapCenterLatitude", "view.lat");
    options.takeNumber(old, "mapCenterLongitude", "view.lon");
    options.set("controls.showZoom", true);
    options.set("controls.mouseWheelZoom", Loosely.isTrue(old, "mouseWheelZoom"));
    options.set("basemap", Json.object().with("type", "default").with("name", "Basemap"));
    options.set("layers", Json.array(markers(old)));
    options.set("tooltip.mode", "details");
    return options.json();
  }

  private static JsonObject markers(JsonObject old) {
    Settings style = new Settings(GeomapStyle.PLAIN);
    number(old, "circleMaxSize").ifPresent(size -> style.set("size.max", size));
    number(old, "circleMinSize").ifPresent(size -> style.set("size.min", size));
    Settings layer = new Settings().set("type", "markers").set("name", "");
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
    return Loosely.text(old, "locationData")
        .flatMap(places -> old.string("valueName"))
        .flatMap(Reducers::today);
  }

  private static JsonArray reduced(JsonObject old, String reducer) {
    List<Json> transformations = new ArrayList<>(old.array("transformations").items());
    JsonObject options = Json.object().with("reducers", Json.strings(List.of(reducer)));
    transformations.add(Json.object().with("id", "reduce").with("options", options));
    return new JsonArray(transformations);
  }

  @Override
  public Set<String> reads(JsonObject panel) {
    return READS;
  }
}
