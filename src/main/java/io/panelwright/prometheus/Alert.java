package io.panelwright.prometheus;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert that holds.
 *
 * @param state {@code pending} or {@code firing}
 * @param since when its expression began to hold
 */
public record Alert(Labels labels, String state, Optional<Instant> since) {

  /** Its {@code alertname} label. */
  public String name() {
    return labels.value("alertname").orElse("");
  }
}
