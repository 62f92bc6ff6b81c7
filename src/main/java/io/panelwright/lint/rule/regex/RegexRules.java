package io.panelwright.lint.rule.regex;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class RegexRules {

  private RegexRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(new RegexSyntaxRule());
  }
}
