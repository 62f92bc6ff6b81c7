package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;

/** A line from one element of a {@link Canvas} to another. */
public final class CanvasConnection extends JsonValue {

  /** Ends with an arrow head. */
  public enum Direction implements JsonEnum {
    FORWARD,
    REVERSE,
    BOTH,
    NONE
  }

  private CanvasConnection(JsonObject json) {
    super(json);
  }

  /**
   * A straight line to another element.
   *
   * @param fromX start on this element, from -1 at the left edge to 1 at the right edge
   * @param fromY from -1 at the lower edge to 1 at the upper edge
   * @param toX end on the other element, likewise
   */
  public static CanvasConnection to(
      String element, double fromX, double fromY, double toX, double toY) {
    return new CanvasConnection(
        Json.object()
            .with("path", "straight")
            .with("source", point(fromX, fromY))
            .with("target", point(toX, toY))
            .with("targetName", element));
  }

  private static JsonObject point(double x, double y) {
    return Json.object()
        .with("x", Json.of(ArgumentValidator.requireFinite(x, "x")))
        .with("y", Json.of(ArgumentValidator.requireFinite(y, "y")));
  }

  /** Sets the color. */
  public CanvasConnection color(Color color) {
    return with("color.fixed", Json.of(color.value()));
  }

  /** Sets the thickness in pixels. */
  public CanvasConnection width(int pixels) {
    return with(
        "size",
        Json.object()
            .with("fixed", ArgumentValidator.requireAtLeast(1, pixels, "width"))
            .with("max", 10)
            .with("min", 1));
  }

  /** Sets which ends have an arrow head. */
  public CanvasConnection direction(Direction direction) {
    return with("direction", Json.object().with("fixed", direction.json()).with("mode", "fixed"));
  }

  /** Adds a corner, as a share of the way from start to end. */
  public CanvasConnection through(double x, double y) {
    var all = new ArrayList<>(json().array("vertices").items());
    all.add(point(x, y));
    return with("vertices", new JsonArray(all));
  }

  private CanvasConnection with(String path, Json value) {
    return new CanvasConnection(json().withAt(path, value));
  }
}
