package io.panelwright.client.prometheus;

/**
 * The metadata that a target exposes for a metric.
 *
 * @param type {@code counter}, {@code gauge}, {@code histogram} …
 */
public record MetricMetadata(String type) {}
