package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** How values are spread over an axis. */
public final class AxisScale extends JsonForm {

  private AxisScale(JsonObject json) {
    super(json);
  }

  /** Evenly. */
  public static AxisScale linear() {
    return new AxisScale(Json.object().with("type", "linear"));
  }

  /** By their order, the distances being equal. */
  public static AxisScale ordinal() {
    return new AxisScale(Json.object().with("type", "ordinal"));
  }

  /** Logarithmically, to the base 2 or 10. */
  public static AxisScale log(int base) {
    return new AxisScale(Json.object().with("log", base(base)).with("type", "log"));
  }

  /** Logarithmically to the base 2 or 10, but linearly around zero, up to this value. */
  public static AxisScale symlog(int base, double linearThreshold) {
    return new AxisScale(
        Json.object()
            .with("linearThreshold", Json.of(Check.finite(linearThreshold, "linear threshold")))
            .with("log", base(base))
            .with("type", "symlog"));
  }

  private static int base(int base) {
    boolean fine =
        Check.that(
            base == 2 || base == 10,
            "log-base",
            "a logarithm to the base " + base + ": Grafana knows 2 and 10",
            "give 2 or 10");
    return fine ? base : 10;
  }
}
