package io.panelwright.lint.rule.security;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class SecurityRules {

  private SecurityRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(new SecretInDashboardRule(), new TextScriptRule(), new TextHtmlSanitizedRule());
  }
}
