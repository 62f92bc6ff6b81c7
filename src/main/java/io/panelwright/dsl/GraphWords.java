package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Field options of graphs, as {@code timeseries} has them.
 *
 * @param <P> what the words return a changed copy of
 */
public interface GraphWords<P>
    extends FillWords<P>,
        GapWords<P>,
        GradientWords<P>,
        LineStyleWords<P>,
        StackingWords<P>,
        ThresholdsStyleWords<P>,
        TransformWords<P>,
        ValueAxisWords<P> {

  /** Where bars stand, seen from their point in time. */
  enum BarAlignment implements Word {
    BEFORE(-1),
    CENTER(0),
    AFTER(1);

    private final int number;

    BarAlignment(int number) {
      this.number = number;
    }

    @Override
    public Json json() {
      return Json.of(number);
    }
  }

  /** Lines, bars or points. */
  default P drawStyle(DrawStyle style) {
    return field("custom.drawStyle", style.json());
  }

  /** How points are joined. */
  default P lineInterpolation(LineInterpolation interpolation) {
    return field("custom.lineInterpolation", interpolation.json());
  }

  /** Fills the area down to the series of this name. */
  default P fillBelowTo(String series) {
    return field("custom.fillBelowTo", Json.of(series));
  }

  /** When points are marked. */
  default P showPoints(Visibility visibility) {
    return field("custom.showPoints", visibility.json());
  }

  /** Diameter of points in pixels, from 1 to 40. */
  default P pointSize(int pixels) {
    return field("custom.pointSize", Json.of(Check.atLeast(1, pixels, "point size")));
  }

  /** Writes values into the graph. */
  default P showValues() {
    return field("custom.showValues", Json.of(true));
  }

  /** Where bars stand, seen from their point in time. */
  default P barAlignment(BarAlignment alignment) {
    return field("custom.barAlignment", alignment.json());
  }

  /** Width of bars, from 0.1 to 1 of the room there is. */
  default P barWidthFactor(double share) {
    return field("custom.barWidthFactor", Json.of(Check.finite(share, "bar width")));
  }
}
