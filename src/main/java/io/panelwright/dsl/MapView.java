package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** What a {@link Geomap} shows when the dashboard opens. */
public final class MapView extends JsonForm {

  private MapView(JsonObject json) {
    super(json);
  }

  /** The whole world. */
  public static MapView world() {
    return of("zero");
  }

  /** All that the layers show. */
  public static MapView fit() {
    return of("fit");
  }

  /** A place, by latitude and longitude in degrees. */
  public static MapView place(double latitude, double longitude) {
    return of("coords")
        .with("lat", Json.of(Check.between(-90, 90, latitude, "latitude")))
        .with("lon", Json.of(Check.between(-180, 180, longitude, "longitude")));
  }

  /** A part of the world that Grafana names, such as {@code europe} or {@code north-america}. */
  public static MapView region(String id) {
    return of(Check.text(id, "region"));
  }

  private static MapView of(String id) {
    return new MapView(Json.object().with("id", id));
  }

  /** How near, from 0 to 28. */
  public MapView zoom(double zoom) {
    return with("zoom", Json.of(Check.between(0, 28, zoom, "zoom")));
  }

  /** People cannot go further away than this. */
  public MapView minZoom(double zoom) {
    return with("minZoom", Json.of(Check.between(0, 28, zoom, "zoom")));
  }

  /** People cannot come nearer than this; neither does {@link #fit}. */
  public MapView maxZoom(double zoom) {
    return with("maxZoom", Json.of(Check.between(0, 28, zoom, "zoom")));
  }

  /** For {@link #fit}: room around, in percent. */
  public MapView padding(int percent) {
    return with("padding", Json.of(Check.atLeast(0, percent, "padding")));
  }

  /** For {@link #fit}: what this layer shows, not all of them. */
  public MapView layer(String name) {
    return with("allLayers", Json.of(false)).with("layer", Json.of(name));
  }

  /** For {@link #fit}: what all layers show; the way of a view that says nothing else. */
  public MapView allLayers(boolean all) {
    return with("allLayers", Json.of(all));
  }

  /** For {@link #fit}: the last point of its layer only. */
  public MapView lastOnly() {
    return with("lastOnly", Json.of(true));
  }

  /** Maps with this setting move together. */
  public MapView shared() {
    return with("shared", Json.of(true));
  }

  /** The world is shown once, not side by side. */
  public MapView noRepeat() {
    return with("noRepeat", Json.of(true));
  }

  /** Writes what is shown into a variable of the dashboard. */
  public MapView dashboardVariable(String name) {
    return with("dashboardVariable", Json.of(true)).with("dashboardVariableName", Json.of(name));
  }

  private MapView with(String path, Json value) {
    return new MapView(json().withAt(path, value));
  }
}
