package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The initial view of a {@link Geomap}. */
public final class MapView extends JsonValue {

  private MapView(JsonObject json) {
    super(json);
  }

  /** A view of the whole world. */
  public static MapView world() {
    return of("zero");
  }

  /** A view that fits the data of the layers. */
  public static MapView fit() {
    return of("fit");
  }

  /** A view of a location, by latitude and longitude in degrees. */
  public static MapView place(double latitude, double longitude) {
    return of("coords")
        .with("lat", Json.of(ArgumentValidator.requireBetween(-90, 90, latitude, "latitude")))
        .with("lon", Json.of(ArgumentValidator.requireBetween(-180, 180, longitude, "longitude")));
  }

  /** A view of a region that Grafana defines, such as {@code europe} or {@code north-america}. */
  public static MapView region(String id) {
    return of(ArgumentValidator.requireText(id, "region"));
  }

  private static MapView of(String id) {
    return new MapView(Json.object().with("id", id));
  }

  /** Sets the zoom level, from 0 to 28. */
  public MapView zoom(double zoom) {
    return with("zoom", Json.of(ArgumentValidator.requireBetween(0, 28, zoom, "zoom")));
  }

  /** Sets the minimum zoom level of readers. */
  public MapView minZoom(double zoom) {
    return with("minZoom", Json.of(ArgumentValidator.requireBetween(0, 28, zoom, "zoom")));
  }

  /** Sets the maximum zoom level of readers, and of {@link #fit}. */
  public MapView maxZoom(double zoom) {
    return with("maxZoom", Json.of(ArgumentValidator.requireBetween(0, 28, zoom, "zoom")));
  }

  /** Sets the padding in percent, for {@link #fit}. */
  public MapView padding(int percent) {
    return with("padding", Json.of(ArgumentValidator.requireAtLeast(0, percent, "padding")));
  }

  /** Fits the data of this layer only, for {@link #fit}. */
  public MapView layer(String name) {
    return with("allLayers", Json.of(false)).with("layer", Json.of(name));
  }

  /** Sets whether the data of all layers is fitted, for {@link #fit}; Grafana's default. */
  public MapView allLayers(boolean all) {
    return with("allLayers", Json.of(all));
  }

  /** Fits the last point of the layer only, for {@link #fit}. */
  public MapView lastOnly() {
    return with("lastOnly", Json.of(true));
  }

  /** Synchronizes this view with those of other maps that have this setting. */
  public MapView shared() {
    return with("shared", Json.of(true));
  }

  /** Shows the world only once, not side by side. */
  public MapView noRepeat() {
    return with("noRepeat", Json.of(true));
  }

  /** Writes the visible area into a variable of the dashboard. */
  public MapView dashboardVariable(String name) {
    return with("dashboardVariable", Json.of(true)).with("dashboardVariableName", Json.of(name));
  }

  private MapView with(String path, Json value) {
    return new MapView(json().withAt(path, value));
  }
}
