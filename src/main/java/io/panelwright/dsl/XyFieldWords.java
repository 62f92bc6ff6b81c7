package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Field options of points of two numbers.
 *
 * @param <P> what the words return a changed copy of
 */
public interface XyFieldWords<P> extends FillWords<P>, LineStyleWords<P>, ValueAxisWords<P> {

  /** What is drawn. */
  enum Show implements Word {
    LINES("lines"),
    POINTS("points"),
    POINTS_AND_LINES("points+lines");

    private final String word;

    Show(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The shape of points. */
  enum PointShape implements Word {
    CIRCLE,
    SQUARE
  }

  /** What is drawn. */
  default P show(Show show) {
    return field("custom.show", show.json());
  }

  /** The shape of points. */
  default P pointShape(PointShape shape) {
    return field("custom.pointShape", shape.json());
  }

  /** Diameter of points in pixels, where no field gives it. */
  default P fixedPointSize(int pixels) {
    return field("custom.pointSize.fixed", Json.of(Check.atLeast(1, pixels, "point size")));
  }

  /** Smallest diameter of points in pixels, where a field gives it. */
  default P minPointSize(int pixels) {
    return field("custom.pointSize.min", Json.of(Check.atLeast(1, pixels, "point size")));
  }

  /** Greatest diameter of points in pixels, where a field gives it. */
  default P maxPointSize(int pixels) {
    return field("custom.pointSize.max", Json.of(Check.atLeast(1, pixels, "point size")));
  }

  /** Thickness of points' outlines in pixels. */
  default P pointStrokeWidth(int pixels) {
    return field("custom.pointStrokeWidth", Json.of(Check.atLeast(0, pixels, "stroke width")));
  }
}
