package io.panelwright.lint;

import io.panelwright.text.Position;
import java.util.Optional;

/**
 * An exclusion of a rule for dashboards or panels.
 *
 * @param rule the code of the rule
 * @param dashboard uid or title; empty for all dashboards
 * @param panel title, id or key; empty for all panels and all other elements
 * @param reason the reason, for readers of the configuration
 * @param position the position in the configuration file
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
