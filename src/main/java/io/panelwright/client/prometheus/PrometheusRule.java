package io.panelwright.client.prometheus;

/**
 * A recording or alerting rule of a server.
 *
 * @param name the recorded metric, or the alert
 * @param query the expression
 * @param settings duration, labels and annotations
 * @param health {@code ok}, {@code err}, or {@code unknown} before the first evaluation
 * @param lastError the error of the last evaluation; empty after a success
 */
public record PrometheusRule(
    Kind kind, String name, String query, RuleSettings settings, String health, String lastError) {

  /** The kinds of rules. */
  public enum Kind {
    RECORDING,
    ALERTING
  }
}
