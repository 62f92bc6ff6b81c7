package io.panelwright.lint.rule;

import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleProviderException;
import io.panelwright.lint.rule.convention.ConventionRules;
import io.panelwright.lint.rule.dashboard.DashboardRules;
import io.panelwright.lint.rule.layout.LayoutRules;
import io.panelwright.lint.rule.link.LinkRules;
import io.panelwright.lint.rule.ownership.OwnershipRules;
import io.panelwright.lint.rule.panel.PanelRules;
import io.panelwright.lint.rule.query.QueryRules;
import io.panelwright.lint.rule.regex.RegexRules;
import io.panelwright.lint.rule.screen.ScreenRules;
import io.panelwright.lint.rule.security.SecurityRules;
import io.panelwright.lint.rule.variable.VariableRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The registry of all rules: built-in rules and rules of teams. */
public final class RuleRegistry {

  private RuleRegistry() {}

  /**
   * Returns all rules, sorted by code.
   *
   * @throws RuleProviderException if the rules of a team cannot be loaded
   */
  public static List<Rule> all() {
    List<Rule> builtIn = builtIn();
    return Stream.concat(builtIn.stream(), ProvidedRules.load(builtIn).stream())
        .sorted(Comparator.comparing(rule -> rule.metadata().code()))
        .toList();
  }

  /** Returns the built-in rules, sorted by code. */
  public static List<Rule> builtIn() {
    return Stream.of(
            ConventionRules.all(),
            DashboardRules.all(),
            LayoutRules.all(),
            LinkRules.all(),
            OwnershipRules.all(),
            PanelRules.all(),
            QueryRules.all(),
            RegexRules.all(),
            ScreenRules.all(),
            SecurityRules.all(),
            VariableRules.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(rule -> rule.metadata().code()))
        .toList();
  }

  /** The codes of all rules, sorted. */
  public static List<String> codes() {
    return all().stream().map(rule -> rule.metadata().code()).toList();
  }

  /** Finds the rule with a code. */
  public static Optional<Rule> find(String code) {
    return all().stream().filter(rule -> rule.metadata().code().equals(code)).findFirst();
  }
}
