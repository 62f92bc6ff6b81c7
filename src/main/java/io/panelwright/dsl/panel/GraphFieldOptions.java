package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.DrawStyle;
import io.panelwright.dsl.field.LineInterpolation;
import io.panelwright.dsl.field.VisibilityMode;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/**
 * Field options of graphs, as in {@code timeseries}.
 *
 * @param <P> the type that the methods return
 */
public interface GraphFieldOptions<P>
    extends FillOptions<P>,
        GapOptions<P>,
        GradientOptions<P>,
        LineStyleOptions<P>,
        StackingOptions<P>,
        ThresholdsStyleOptions<P>,
        GraphTransformOptions<P>,
        ValueAxisOptions<P> {

  /** Positions of bars relative to their timestamp. */
  enum BarAlignment implements JsonEnum {
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

  /** Draws lines, bars or points. */
  default P drawStyle(DrawStyle style) {
    return field("custom.drawStyle", style.json());
  }

  /** Sets the interpolation between points. */
  default P lineInterpolation(LineInterpolation interpolation) {
    return field("custom.lineInterpolation", interpolation.json());
  }

  /** Fills the area down to the series of this name. */
  default P fillBelowTo(String series) {
    return field("custom.fillBelowTo", Json.of(series));
  }

  /** Sets when points are drawn. */
  default P showPoints(VisibilityMode visibility) {
    return field("custom.showPoints", visibility.json());
  }

  /** Sets the diameter of points in pixels, from 1 to 40. */
  default P pointSize(int pixels) {
    return field(
        "custom.pointSize", Json.of(ArgumentValidator.requireAtLeast(1, pixels, "point size")));
  }

  /** Writes values into the graph. */
  default P showValues() {
    return field("custom.showValues", Json.of(true));
  }

  /** Sets the position of bars relative to their timestamp. */
  default P barAlignment(BarAlignment alignment) {
    return field("custom.barAlignment", alignment.json());
  }

  /** Sets the width of bars, from 0.1 to 1 of the available width. */
  default P barWidthFactor(double share) {
    return field(
        "custom.barWidthFactor", Json.of(ArgumentValidator.requireFinite(share, "bar width")));
  }
}
