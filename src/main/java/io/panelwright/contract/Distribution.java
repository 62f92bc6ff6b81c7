package io.panelwright.contract;

import java.util.List;
import java.util.Optional;

/**
 * The way in which a histogram or summary represents its observations.
 *
 * @param buckets upper bounds of a classic histogram in the metric's unit, ascending, without
 *     {@code +Inf}; empty if they are unknown, for example configurable
 * @param isNative whether it is a native histogram; a classic histogram can also be native
 * @param quantiles of a summary, ascending, from 0 to 1; an empty list for a summary without
 *     quantiles, which has only a sum and a count; absent if they are unknown
 */
public record Distribution(
    List<Double> buckets, boolean isNative, Optional<List<Double>> quantiles) {

  /** The distribution of other metrics, and of histograms and summaries without known details. */
  public static final Distribution UNKNOWN = new Distribution(List.of(), false, Optional.empty());

  /** A native histogram, which has no fixed buckets. */
  public static final Distribution NATIVE = UNKNOWN.alsoNative();

  /**
   * @throws IllegalArgumentException if buckets or quantiles do not ascend or are out of range
   */
  public Distribution {
    buckets = List.copyOf(buckets);
    quantiles = quantiles.map(List::copyOf);
    if (!buckets.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "buckets must be finite (+Inf is implied), found " + buckets);
    }
    requireAscending("buckets", buckets);
    List<Double> declared = quantiles.orElse(List.of());
    if (!declared.stream().allMatch(quantile -> quantile >= 0 && quantile <= 1)) {
      throw new IllegalArgumentException("quantiles must be from 0 to 1, found " + declared);
    }
    requireAscending("quantiles", declared);
  }

  /** A classic histogram with these buckets; an empty list if they are unknown. */
  public static Distribution ofBuckets(List<Double> buckets) {
    return new Distribution(buckets, false, Optional.empty());
  }

  /** A summary with these quantiles; an empty list if it has none. */
  public static Distribution ofQuantiles(List<Double> quantiles) {
    return new Distribution(List.of(), false, Optional.of(quantiles));
  }

  /** This distribution as a native histogram, too. */
  public Distribution alsoNative() {
    return new Distribution(buckets, true, quantiles);
  }

  private static void requireAscending(String noun, List<Double> values) {
    if (!values.equals(values.stream().sorted().distinct().toList())) {
      throw new IllegalArgumentException(noun + " must ascend, found " + values);
    }
  }
}
