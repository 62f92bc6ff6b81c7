package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.Arrays;

/**
 * Field options of graphs, as {@code timeseries} has them.
 *
 * @param <P> what the words return a changed copy of
 */
public interface GraphWords<P> extends LineWords<P> {

  /** Where bars stand, seen from their point in time. */
  enum BarAlignment {
    BEFORE(-1),
    CENTER(0),
    AFTER(1);

    private final int number;

    BarAlignment(int number) {
      this.number = number;
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

  /** How lines are broken; lengths of dash and gap in pixels, in turn, or Grafana's own. */
  default P lineStyle(LineFill fill, int... lengths) {
    JsonObject json = Json.object().with("fill", fill.json());
    JsonArray dash = new JsonArray(Arrays.stream(lengths).<Json>mapToObj(Json::of).toList());
    return field("custom.lineStyle", dash.isEmpty() ? json : json.with("dash", dash));
  }

  /** How areas are shaded. */
  default P gradientMode(GradientMode mode) {
    return field("custom.gradientMode", mode.json());
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
    return field("custom.pointSize", Json.of(pixels));
  }

  /** Writes values into the graph. */
  default P showValues() {
    return field("custom.showValues", Json.of(true));
  }

  /** Draws series upon each other. */
  default P stacking(Stacking mode) {
    return stacking(mode, "A");
  }

  /** Draws the series of one group upon each other. */
  default P stacking(Stacking mode, String group) {
    return field("custom.stacking", Json.object().with("group", group).with("mode", mode.json()));
  }

  /** Where bars stand, seen from their point in time. */
  default P barAlignment(BarAlignment alignment) {
    return field("custom.barAlignment", Json.of(alignment.number));
  }

  /** Width of bars, from 0.1 to 1 of the room there is. */
  default P barWidthFactor(double share) {
    return field("custom.barWidthFactor", Json.of(Check.finite(share, "bar width")));
  }

  /** Changes values before they are drawn. */
  default P transform(GraphTransform transform) {
    return field("custom.transform", transform.json());
  }

  /** Draws the thresholds. */
  default P thresholdsStyle(ThresholdsStyle style) {
    return field("custom.thresholdsStyle", Json.object().with("mode", style.json()));
  }

  /** Text beside the axis. */
  default P axisLabel(String text) {
    return field("custom.axisLabel", Json.of(text));
  }

  /** Whether the axis has grid lines. */
  default P axisGridShow(boolean shown) {
    return field("custom.axisGridShow", Json.of(shown));
  }

  /** Whose colour the axis has. */
  default P axisColorMode(AxisColorMode mode) {
    return field("custom.axisColorMode", mode.json());
  }

  /** Draws the axis' own line. */
  default P axisBorderShow() {
    return field("custom.axisBorderShow", Json.of(true));
  }

  /** Puts zero in the middle of the axis. */
  default P axisCenteredZero() {
    return field("custom.axisCenteredZero", Json.of(true));
  }

  /** Lower end of the axis unless values lie below. */
  default P axisSoftMin(double value) {
    return field("custom.axisSoftMin", Json.of(Check.finite(value, "soft min")));
  }

  /** Upper end of the axis unless values lie above. */
  default P axisSoftMax(double value) {
    return field("custom.axisSoftMax", Json.of(Check.finite(value, "soft max")));
  }

  /** A logarithmic axis to the base 2 or 10. */
  default P logScale(int base) {
    return scale(Json.object().with("log", base).with("type", "log"));
  }

  /** A logarithmic axis that is linear around zero, up to this value. */
  default P symlogScale(int base, double linearThreshold) {
    return scale(
        Json.object()
            .with("linearThreshold", Json.of(Check.finite(linearThreshold, "linear threshold")))
            .with("log", base)
            .with("type", "symlog"));
  }

  private P scale(JsonObject scale) {
    return field("custom.scaleDistribution", scale);
  }
}
