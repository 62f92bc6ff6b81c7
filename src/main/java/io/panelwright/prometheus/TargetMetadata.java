package io.panelwright.prometheus;

/** What one target says of one metric. */
public record TargetMetadata(Labels target, String metric, MetricMetadata metadata) {}
