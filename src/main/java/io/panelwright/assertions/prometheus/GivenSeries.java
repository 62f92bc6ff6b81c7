package io.panelwright.assertions.prometheus;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A series of a test.
 *
 * @param text the notation, such as {@code up{job="shop"} 1x10}
 * @param labels with the metric name as {@code __name__}, sorted
 * @param samples the samples that exist, by position
 * @param positions the number of samples with the missing ones
 */
public record GivenSeries(
    String text, Map<String, String> labels, List<GivenSample> samples, int positions) {

  /**
   * A sample.
   *
   * @param position 0 for the first sample; the time divided by the interval
   * @param stale whether it is a staleness marker, which has no value
   */
  public record GivenSample(int position, double value, boolean stale) {}

  public GivenSeries {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    samples = List.copyOf(samples);
  }
}
