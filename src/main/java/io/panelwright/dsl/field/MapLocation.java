package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.dsl.panel.MapLayer;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The source of locations for a {@link MapLayer}. */
public final class MapLocation extends JsonValue {

  private MapLocation(JsonObject json) {
    super(json);
  }

  /** Fields that Grafana finds by their names. */
  public static MapLocation auto() {
    return of("auto");
  }

  /** Two fields with latitude and longitude in degrees. */
  public static MapLocation coordinates(String latitude, String longitude) {
    return of("coords").with("latitude", Json.of(latitude)).with("longitude", Json.of(longitude));
  }

  /** A field with geohashes. */
  public static MapLocation geohash(String field) {
    return of("geohash").with("geohash", Json.of(field));
  }

  /** A field with names from a gazetteer, such as {@code public/gazetteer/countries.json}. */
  public static MapLocation lookup(String field, String gazetteer) {
    return of("lookup").with("gazetteer", Json.of(gazetteer)).with("lookup", Json.of(field));
  }

  private static MapLocation of(String mode) {
    return new MapLocation(Json.object().with("mode", mode));
  }

  /** A field with shapes as well-known text (WKT). */
  public MapLocation wellKnownText(String field) {
    return with("wkt", Json.of(field));
  }

  private MapLocation with(String path, Json value) {
    return new MapLocation(json().withAt(path, value));
  }
}
