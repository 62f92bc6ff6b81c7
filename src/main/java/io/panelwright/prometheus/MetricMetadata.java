package io.panelwright.prometheus;

/**
 * What a target says of a metric.
 *
 * @param type {@code counter}, {@code gauge}, {@code histogram} …
 * @param unit mostly empty
 */
public record MetricMetadata(String type, String help, String unit) {}
