package io.panelwright.lint.rule.link;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class LinkRules {

  private LinkRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new LinkScriptRule(), new LinkDashboardUnknownRule(), new LinkVariableUnknownRule());
  }
}
