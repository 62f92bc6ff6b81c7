package io.panelwright.prometheus;

import java.util.Optional;

/**
 * A rule of a server.
 *
 * @param name the recorded metric, or the alert
 * @param query its expression
 * @param labels that it adds
 * @param health {@code ok}, {@code err}, or {@code unknown} before the first evaluation
 * @param lastError why the last evaluation failed; empty when it did not
 * @param state of an alert: {@code inactive}, {@code pending} or {@code firing}
 */
public record Rule(
    Kind kind,
    String name,
    String query,
    Labels labels,
    String health,
    String lastError,
    Optional<String> state) {

  /** What a rule makes. */
  public enum Kind {
    RECORDING,
    ALERTING
  }
}
