package io.panelwright.client.prometheus;

/**
 * A recording or alerting rule of a server.
 *
 * @param name the recorded metric, or the alert
 * @param query the expression
 * @param health {@code ok}, {@code err}, or {@code unknown} before the first evaluation
 * @param lastError the error of the last evaluation; empty after a success
 */
public record PrometheusRule(
    Kind kind, String name, String query, String health, String lastError) {

  /** The kinds of rules. */
  public enum Kind {
    RECORDING,
    ALERTING
  }
}
