package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.FrameMatcher;
import io.panelwright.dsl.field.MapLocation;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A layer or base map of a {@link Geomap}. */
public final class MapLayer extends JsonValue {

  private MapLayer(JsonObject json) {
    super(json);
  }

  /** A layer with a marker at each location. */
  public static MapLayer markers(String name) {
    return layer("markers", name);
  }

  /** A layer of colors by point density. */
  public static MapLayer heatmap(String name) {
    return layer("heatmap", name);
  }

  /** A layer of shapes from a GeoJSON file; set {@code config("src", …)}. */
  public static MapLayer geojson(String name) {
    return layer("geojson", name);
  }

  /** A layer of day and night regions. */
  public static MapLayer dayNight(String name) {
    return layer("dayNight", name);
  }

  /** A layer that connects points in the order of time. */
  public static MapLayer route(String name) {
    return layer("route", name);
  }

  /** A layer of pictures at locations. */
  public static MapLayer photos(String name) {
    return layer("photos", name);
  }

  /** A layer of nodes connected by edges. */
  public static MapLayer network(String name) {
    return layer("network", name);
  }

  /** The base map configured in the server. */
  public static MapLayer standard(String name) {
    return layer("default", name);
  }

  /** A base map by CARTO. */
  public static MapLayer carto(String name) {
    return layer("carto", name);
  }

  /** A base map by OpenStreetMap. */
  public static MapLayer openStreetMap(String name) {
    return layer("osm-standard", name);
  }

  /** A base map by ArcGIS. */
  public static MapLayer esri(String name) {
    return layer("esri-xyz", name);
  }

  /** A base map from a tile server; set {@code config("url", …)}. */
  public static MapLayer tiles(String name) {
    return layer("xyz", name);
  }

  /** A layer of any type, given by its id. */
  public static MapLayer layer(String type, String name) {
    return new MapLayer(
        Json.object()
            .with("name", ArgumentValidator.requireText(name, "layer name"))
            .with("type", type));
  }

  /**
   * Sets an option of this type of layer by its path below {@code config} in Grafana's JSON: {@code
   * style.size.fixed}, {@code showLegend}.
   */
  public MapLayer config(String path, Json value) {
    return with("config." + path, value);
  }

  /** Sets the fields that contain the locations. */
  public MapLayer location(MapLocation location) {
    return with("location", location.json());
  }

  /** Limits the layer to these frames of the response. */
  public MapLayer frames(FrameMatcher frames) {
    return with("filterData", frames.json());
  }

  /** Sets the opacity, from 0 (invisible) to 1. */
  public MapLayer opacity(double opacity) {
    return with("opacity", Json.of(ArgumentValidator.requireBetween(0, 1, opacity, "opacity")));
  }

  /** Sets whether the layer has a tooltip. */
  public MapLayer tooltip(boolean shown) {
    return with("tooltip", Json.of(shown));
  }

  /** Shows the world only once, not side by side; for base maps. */
  public MapLayer noRepeat() {
    return with("noRepeat", Json.of(true));
  }

  private MapLayer with(String path, Json value) {
    return new MapLayer(json().withAt(path, value));
  }
}
