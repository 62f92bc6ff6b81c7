package io.panelwright.prometheus;

import java.util.List;

/**
 * A series of a result: values, native histograms, or both.
 *
 * @param samples by time
 * @param histograms by time
 */
public record Series(Labels labels, List<Sample> samples, List<HistogramSample> histograms) {

  public Series {
    samples = List.copyOf(samples);
    histograms = List.copyOf(histograms);
  }

  /** Whether it has a value that is a number, or a native histogram. */
  public boolean hasNumber() {
    return !histograms.isEmpty() || samples.stream().anyMatch(s -> !Double.isNaN(s.value()));
  }
}
