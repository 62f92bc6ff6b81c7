package io.panelwright.prometheus;

/**
 * A native histogram of a series, without its buckets.
 *
 * @param seconds since 1970
 */
public record HistogramSample(double seconds, double count, double sum) {}
