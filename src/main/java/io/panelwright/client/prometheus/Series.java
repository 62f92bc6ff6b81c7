package io.panelwright.client.prometheus;

import java.util.List;

/**
 * A series of a result.
 *
 * @param samples the float samples, by time
 * @param hasHistograms whether the series has native histograms, whose values are not read
 */
public record Series(LabelSet labels, List<Sample> samples, boolean hasHistograms) {

  public Series {
    samples = List.copyOf(samples);
  }

  /** Whether the series has a number or a native histogram. */
  public boolean hasNumber() {
    return hasHistograms || samples.stream().anyMatch(s -> !Double.isNaN(s.value()));
  }
}
