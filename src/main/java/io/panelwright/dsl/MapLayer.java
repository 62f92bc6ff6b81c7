package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A layer of a {@link Geomap}, or its ground. */
public final class MapLayer extends JsonForm {

  private MapLayer(JsonObject json) {
    super(json);
  }

  /** A mark at each place. */
  public static MapLayer markers(String name) {
    return layer("markers", name);
  }

  /** Colours by how many points are near. */
  public static MapLayer heatmap(String name) {
    return layer("heatmap", name);
  }

  /** Shapes of a GeoJSON file; say {@code config("src", …)}. */
  public static MapLayer geojson(String name) {
    return layer("geojson", name);
  }

  /** Where it is day and where night. */
  public static MapLayer dayNight(String name) {
    return layer("dayNight", name);
  }

  /** Points joined in the order of time. */
  public static MapLayer route(String name) {
    return layer("route", name);
  }

  /** Pictures at places. */
  public static MapLayer photos(String name) {
    return layer("photos", name);
  }

  /** Places joined by lines. */
  public static MapLayer network(String name) {
    return layer("network", name);
  }

  /** The server's own ground. */
  public static MapLayer standard(String name) {
    return layer("default", name);
  }

  /** Ground by CARTO. */
  public static MapLayer carto(String name) {
    return layer("carto", name);
  }

  /** Ground by OpenStreetMap. */
  public static MapLayer openStreetMap(String name) {
    return layer("osm-standard", name);
  }

  /** Ground by ArcGIS. */
  public static MapLayer esri(String name) {
    return layer("esri-xyz", name);
  }

  /** Ground of your own; say {@code config("url", …)}. */
  public static MapLayer tiles(String name) {
    return layer("xyz", name);
  }

  /** A layer of any kind by its id. */
  public static MapLayer layer(String type, String name) {
    return new MapLayer(
        Json.object().with("name", Check.text(name, "layer name")).with("type", type));
  }

  /**
   * What only this kind of layer has, by path below its {@code config}, as Grafana's JSON has it:
   * {@code style.size.fixed}, {@code showLegend}.
   */
  public MapLayer config(String path, Json value) {
    return with("config." + path, value);
  }

  /** Where the places are in the data. */
  public MapLayer location(MapLocation location) {
    return with("location", location.json());
  }

  /** Only these frames of the answer. */
  public MapLayer frames(FrameMatcher frames) {
    return with("filterData", frames.json());
  }

  /** From 0, which cannot be seen, to 1. */
  public MapLayer opacity(double opacity) {
    return with("opacity", Json.of(Check.between(0, 1, opacity, "opacity")));
  }

  /** Whether it tells values at the pointer. */
  public MapLayer tooltip(boolean shown) {
    return with("tooltip", Json.of(shown));
  }

  /** The world is shown once, not side by side; for the ground. */
  public MapLayer noRepeat() {
    return with("noRepeat", Json.of(true));
  }

  private MapLayer with(String path, Json value) {
    return new MapLayer(json().withAt(path, value));
  }
}
