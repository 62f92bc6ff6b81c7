package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Where the places of a {@link MapLayer} are in the data. */
public final class MapLocation extends JsonForm {

  private MapLocation(JsonObject json) {
    super(json);
  }

  /** Grafana finds the fields by their names. */
  public static MapLocation auto() {
    return of("auto");
  }

  /** In two fields, in degrees. */
  public static MapLocation coordinates(String latitude, String longitude) {
    return of("coords").with("latitude", Json.of(latitude)).with("longitude", Json.of(longitude));
  }

  /** In a field of geohashes. */
  public static MapLocation geohash(String field) {
    return of("geohash").with("geohash", Json.of(field));
  }

  /**
   * In a field of names that a gazetteer knows, such as {@code public/gazetteer/countries.json}.
   */
  public static MapLocation lookup(String field, String gazetteer) {
    return of("lookup").with("gazetteer", Json.of(gazetteer)).with("lookup", Json.of(field));
  }

  private static MapLocation of(String mode) {
    return new MapLocation(Json.object().with("mode", mode));
  }

  /** In a field of shapes as well-known text. */
  public MapLocation wellKnownText(String field) {
    return with("wkt", Json.of(field));
  }

  private MapLocation with(String path, Json value) {
    return new MapLocation(json().withAt(path, value));
  }
}
