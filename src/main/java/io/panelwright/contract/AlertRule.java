package io.panelwright.contract;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Prometheus alert rule.
 *
 * @param evaluatedBy the server that evaluates it and stores its {@code ALERTS} series
 * @param expression PromQL; the alert fires while it has a result
 * @param duration time for which the expression must have a result before the alert fires
 * @param summary of the problem, for operators
 * @param labels added to the alert, such as {@code severity}, in this order
 * @param annotations beside the summary, such as {@code runbook_url}, in this order
 */
public record AlertRule(
    String name,
    PrometheusServer evaluatedBy,
    String expression,
    Duration duration,
    String summary,
    Map<String, String> labels,
    Map<String, String> annotations) {

  public AlertRule {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
  }

  /** A rule without labels, and with the summary as its only annotation. */
  public AlertRule(
      String name,
      PrometheusServer evaluatedBy,
      String expression,
      Duration duration,
      String summary) {
    this(name, evaluatedBy, expression, duration, summary, Map.of(), Map.of());
  }

  /** This rule with one more label, whose value may be a template of Prometheus. */
  public AlertRule label(String label, String value) {
    return new AlertRule(
        name, evaluatedBy, expression, duration, summary, with(labels, label, value), annotations);
  }

  /**
   * This rule with one more annotation, whose value may be a template of Prometheus, such as {@code
   * {{ $labels.job }} is down}.
   */
  public AlertRule annotation(String annotation, String value) {
    return new AlertRule(
        name,
        evaluatedBy,
        expression,
        duration,
        summary,
        labels,
        with(annotations, annotation, value));
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }
}
