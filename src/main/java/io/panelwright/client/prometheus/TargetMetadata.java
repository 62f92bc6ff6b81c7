package io.panelwright.client.prometheus;

/**
 * The metadata that one target exposes for a metric.
 *
 * @param target the labels of the target
 * @param metric the name of the metric family
 */
public record TargetMetadata(LabelSet target, String metric, MetricMetadata metadata) {}
