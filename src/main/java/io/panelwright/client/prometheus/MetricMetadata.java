package io.panelwright.client.prometheus;

/**
 * The metadata that a target exposes for a metric.
 *
 * @param type {@code counter}, {@code gauge}, {@code histogram} …; empty for an unknown type
 * @param help any text; may be empty
 * @param unit of OpenMetrics, such as {@code seconds}; empty for most targets
 */
public record MetricMetadata(String type, String help, String unit) {}
