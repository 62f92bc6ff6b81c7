package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.MapLocation;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Transformations of locations on a map. */
public abstract class SpatialTransformations extends FieldTransformations {

  /** Calculations of {@link #spatialCalculate}. */
  public enum SpatialCalculation implements JsonEnum {
    AREA,
    DISTANCE,
    HEADING
  }

  SpatialTransformations() {}

  /** Adds locations from a source. */
  public static SimpleTransformation spatialPrepare(MapLocation source) {
    return plain("spatial", Json.object().with("action", "prepare").with("source", source.json()));
  }

  /** Adds a column with a measurement of each location. */
  public static SimpleTransformation spatialCalculate(
      MapLocation source, SpatialCalculation calculation, String column) {
    return plain(
        "spatial",
        Json.object()
            .with("action", "calculate")
            .with("calculate", Json.object().with("calc", calculation.json()).with("field", column))
            .with("source", source.json()));
  }

  /** Connects all locations by one line. */
  public static SimpleTransformation spatialLine(MapLocation source) {
    return modify(source, Json.object().with("op", "asLine"));
  }

  /** Connects each location by a line with another one. */
  public static SimpleTransformation spatialLines(MapLocation source, MapLocation target) {
    return modify(source, Json.object().with("op", "lineBuilder").with("target", target.json()));
  }

  private static SimpleTransformation modify(MapLocation source, JsonObject modify) {
    return plain(
        "spatial",
        Json.object()
            .with("action", "modify")
            .with("modify", modify)
            .with("source", source.json()));
  }
}
