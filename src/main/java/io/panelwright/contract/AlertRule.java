package io.panelwright.contract;

import java.time.Duration;

/**
 * An alert rule of Prometheus.
 *
 * @param evaluatedBy the server that evaluates it and so has its {@code ALERTS}
 * @param expression fires while it has a result
 * @param duration how long it must hold before it fires
 * @param summary what it means, for people
 */
public record AlertRule(
    String name,
    PrometheusServer evaluatedBy,
    String expression,
    Duration duration,
    String summary) {}
