package io.panelwright.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A recording rule: Prometheus stores the results of its expression as series of its name.
 *
 * @param name of the form {@code level:metric:operations}, such as {@code job:http_errors:rate5m}
 * @param evaluatedBy the server that evaluates it and stores its series
 * @param expression PromQL without Grafana's variables
 * @param labels added to each of its series, in this order
 */
public record RecordingRule(
    String name, PrometheusServer evaluatedBy, String expression, Map<String, String> labels) {

  public RecordingRule {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /** A rule that adds no labels. */
  public static RecordingRule of(String name, PrometheusServer evaluatedBy, String expression) {
    return new RecordingRule(name, evaluatedBy, expression, Map.of());
  }

  /** This rule with one more label on each of its series. */
  public RecordingRule label(String label, String value) {
    Map<String, String> more = new LinkedHashMap<>(labels);
    more.put(label, value);
    return new RecordingRule(name, evaluatedBy, expression, more);
  }
}
