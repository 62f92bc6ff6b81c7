package io.panelwright.contract;

import java.util.List;
import java.util.regex.Pattern;

/** Validates the facts of a metric against its type. */
record MetricShape(
    String name, MetricType type, List<Label> labels, MetricUnit unit, Distribution distribution) {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

  /**
   * @throws IllegalArgumentException with the metric's name and the first invalid fact
   */
  void validate() {
    require(NAME.matcher(name).matches(), "\"" + name + "\" is not a metric name");
    require(
        distribution.buckets().isEmpty() || type == MetricType.HISTOGRAM,
        name + ": only a histogram has buckets");
    require(
        distribution.quantiles().isEmpty() || type == MetricType.SUMMARY,
        name + ": only a summary has quantiles");
    require(!distribution.isNative() || isHistogram(), name + ": only a histogram can be native");
    require(
        type != MetricType.NATIVE_HISTOGRAM || distribution.isNative(),
        name + ": a native histogram has the distribution NATIVE");
    require(
        type != MetricType.INFO || name.endsWith("_info") && unit == MetricUnit.FLAG,
        name + ": the name of an info metric ends in _info, and its unit is FLAG");
    reservedLabels();
  }

  private boolean isHistogram() {
    return type == MetricType.HISTOGRAM || type == MetricType.NATIVE_HISTOGRAM;
  }

  /** The client libraries reserve {@code le} and {@code quantile}; their series get them here. */
  private void reservedLabels() {
    for (Label label : labels) {
      boolean reserved =
          label.name().equals("le") && type == MetricType.HISTOGRAM
              || label.name().equals("quantile") && type == MetricType.SUMMARY;
      require(
          !reserved, name + ": the label \"" + label.name() + "\" is part of its type; omit it");
    }
  }

  private static void require(boolean valid, String message) {
    if (!valid) {
      throw new IllegalArgumentException(message);
    }
  }
}
