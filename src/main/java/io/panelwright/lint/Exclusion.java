package io.panelwright.lint;

import io.panelwright.diagnostic.Position;
import java.util.Optional;

/**
 * Where a rule does not count.
 *
 * @param rule its code
 * @param dashboard uid or title; all where none is given
 * @param panel title, id or key; all, and what is no panel, where none is given
 * @param reason why, for whoever reads the configuration
 * @param position where it is written
 */
public record Exclusion(
    String rule,
    Optional<Wildcard> dashboard,
    Optional<Wildcard> panel,
    String reason,
    Position position) {

  public Exclusion {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an exclusion needs a reason");
    }
  }
}
