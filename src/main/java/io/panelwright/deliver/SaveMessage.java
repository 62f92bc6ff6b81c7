package io.panelwright.deliver;

import java.util.Optional;

/**
 * The message of our saves in the version history, by which they are recognized: every Grafana
 * keeps it, while legacy storage loses annotations and labels.
 *
 * @param project the name of the project, by default that of the contract
 * @param environment the name of the environment; empty without one
 */
public record SaveMessage(String project, String environment, ContentHash hash) {

  /** The text for Grafana, one line. */
  public String text() {
    throw new UnsupportedOperationException();
  }

  /** Reads a message; empty if it is not one of ours. */
  public static Optional<SaveMessage> parse(String text) {
    throw new UnsupportedOperationException();
  }
}
