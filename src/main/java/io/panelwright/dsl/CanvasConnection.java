package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;

/** A line from one element of a {@link Canvas} to another. */
public final class CanvasConnection extends JsonForm {

  /** Which ends are arrows. */
  public enum Direction implements Word {
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
   * @param fromX where it starts, from -1 at the left edge to 1 at the right edge
   * @param fromY from -1 at the lower edge to 1 at the upper edge
   * @param toX where it ends on the other element, likewise
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
        .with("x", Json.of(Check.finite(x, "x")))
        .with("y", Json.of(Check.finite(y, "y")));
  }

  /** Its colour. */
  public CanvasConnection color(Color color) {
    return with("color.fixed", Json.of(color.value()));
  }

  /** Its thickness in pixels. */
  public CanvasConnection width(int pixels) {
    return with(
        "size",
        Json.object()
            .with("fixed", Check.atLeast(1, pixels, "width"))
            .with("max", 10)
            .with("min", 1));
  }

  /** Which ends are arrows. */
  public CanvasConnection direction(Direction direction) {
    return with("direction", Json.object().with("fixed", direction.json()).with("mode", "fixed"));
  }

  /** One more corner, as a share of the way from start to end. */
  public CanvasConnection through(double x, double y) {
    var all = new ArrayList<>(json().array("vertices").items());
    all.add(point(x, y));
    return with("vertices", new JsonArray(all));
  }

  private CanvasConnection with(String path, Json value) {
    return new CanvasConnection(json().withAt(path, value));
  }
}
