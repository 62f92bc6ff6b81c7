package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The scale of an axis. */
public final class AxisScale extends JsonValue {

  private AxisScale(JsonObject json) {
    super(json);
  }

  /** A linear scale. */
  public static AxisScale linear() {
    return new AxisScale(Json.object().with("type", "linear"));
  }

  /** An ordinal scale: equal distances between consecutive values. */
  public static AxisScale ordinal() {
    return new AxisScale(Json.object().with("type", "ordinal"));
  }

  /** A logarithmic scale to the base 2 or 10. */
  public static AxisScale log(int base) {
    return new AxisScale(Json.object().with("log", base(base)).with("type", "log"));
  }

  /**
   * A logarithmic scale that is linear around zero.
   *
   * @param base 2 or 10
   * @param linearThreshold the scale is linear up to this value
   */
  public static AxisScale symlog(int base, double linearThreshold) {
    return new AxisScale(
        Json.object()
            .with(
                "linearThreshold",
                Json.of(ArgumentValidator.requireFinite(linearThreshold, "linear threshold")))
            .with("log", base(base))
            .with("type", "symlog"));
  }

  private static int base(int base) {
    boolean valid =
        ArgumentValidator.check(
            base == 2 || base == 10,
            "log-base-invalid",
            "logarithm base " + base + ": expected 2 or 10",
            "use 2 or 10");
    return valid ? base : 10;
  }
}
