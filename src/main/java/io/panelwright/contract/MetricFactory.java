package io.panelwright.contract;

/**
 * The static factory of {@link Metric} for a type and a unit, for sources of contracts.
 *
 * @param method such as {@code counter}
 * @param takesUnit whether the factory has a parameter for the unit
 */
public record MetricFactory(String method, boolean takesUnit) {

  /** Returns the factory with the fewest parameters. */
  public static MetricFactory of(MetricType type, MetricUnit unit) {
    return switch (type) {
      case COUNTER -> new MetricFactory("counter", unit != MetricUnit.COUNT);
      case GAUGE -> new MetricFactory("gauge", true);
      case HISTOGRAM -> new MetricFactory("histogram", true);
      case NATIVE_HISTOGRAM -> new MetricFactory("nativeHistogram", true);
      case SUMMARY -> new MetricFactory("summary", true);
      case INFO -> new MetricFactory("info", false);
      case UNKNOWN -> new MetricFactory("unknown", true);
    };
  }
}
