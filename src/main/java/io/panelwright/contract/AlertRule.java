package io.panelwright.contract;

import java.time.Duration;

/**
 * A Prometheus alert rule.
 *
 * @param evaluatedBy the server that evaluates it and stores its {@code ALERTS} series
 * @param expression PromQL; the alert fires while it has a result
 * @param duration time for which the expression must have a result before the alert fires
 * @param summary of the problem, for operators
 */
public record AlertRule(
    String name,
    PrometheusServer evaluatedBy,
    String expression,
    Duration duration,
    String summary) {}
