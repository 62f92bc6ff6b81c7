package io.panelwright.grafana;

import java.util.Optional;

/**
 * Whether a Grafana is well.
 *
 * @param database {@code ok} when it is
 * @param version kept secret from strangers by some
 */
public record Health(String database, Optional<String> version) {

  /** Whether all is well. */
  public boolean isOk() {
    return database.equals("ok");
  }
}
