package io.panelwright.lint;

import io.panelwright.text.Position;

/**
 * An exclusion of a rule for dashboards or panels.
 *
 * @param rule the code of the rule
 * @param scope where the rule does not apply
 * @param reason the reason, for readers of reports
 * @param position the position in the configuration file, or beside the panel
 */
public record Exclusion(String rule, ExclusionScope scope, String reason, Position position) {

  public Exclusion {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an exclusion needs a reason");
    }
  }
}
