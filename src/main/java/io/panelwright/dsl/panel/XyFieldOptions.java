package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/**
 * Field options of points with two numeric coordinates.
 *
 * @param <P> the type that the methods return
 */
public interface XyFieldOptions<P>
    extends FillOptions<P>, LineStyleOptions<P>, ValueAxisOptions<P> {

  /** Marks to draw: points, lines or both. */
  enum Show implements JsonEnum {
    LINES("lines"),
    POINTS("points"),
    POINTS_AND_LINES("points+lines");

    private final String id;

    Show(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Shapes of points. */
  enum PointShape implements JsonEnum {
    CIRCLE,
    SQUARE
  }

  /** Draws points, lines or both. */
  default P show(Show show) {
    return field("custom.show", show.json());
  }

  /** Sets the shape of points. */
  default P pointShape(PointShape shape) {
    return field("custom.pointShape", shape.json());
  }

  /** Sets the diameter of points in pixels, if no field contains it. */
  default P fixedPointSize(int pixels) {
    return field(
        "custom.pointSize.fixed",
        Json.of(ArgumentValidator.requireAtLeast(1, pixels, "point size")));
  }

  /** Sets the minimum diameter of points in pixels, if a field contains their size. */
  default P minPointSize(int pixels) {
    return field(
        "custom.pointSize.min", Json.of(ArgumentValidator.requireAtLeast(1, pixels, "point size")));
  }

  /** Sets the maximum diameter of points in pixels, if a field contains their size. */
  default P maxPointSize(int pixels) {
    return field(
        "custom.pointSize.max", Json.of(ArgumentValidator.requireAtLeast(1, pixels, "point size")));
  }

  /** Sets the thickness of points' outlines in pixels. */
  default P pointStrokeWidth(int pixels) {
    return field(
        "custom.pointStrokeWidth",
        Json.of(ArgumentValidator.requireAtLeast(0, pixels, "stroke width")));
  }
}
