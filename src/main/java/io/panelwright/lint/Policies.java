package io.panelwright.lint;

import io.panelwright.policy.Policy;
import io.panelwright.policy.house.HousePolicies;
import io.panelwright.policy.layout.LayoutPolicies;
import io.panelwright.policy.link.LinkPolicies;
import io.panelwright.policy.ownership.OwnershipPolicies;
import io.panelwright.policy.panel.PanelPolicies;
import io.panelwright.policy.query.QueryPolicies;
import io.panelwright.policy.safety.SafetyPolicies;
import io.panelwright.policy.variable.VariablePolicies;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All policies: the built-in ones, and those of teams. */
public final class Policies {

  private Policies() {}

  /**
   * All of them, by code.
   *
   * @throws RuleProviderException when those of a team cannot be loaded
   */
  public static List<Policy> all() {
    List<Policy> builtIn = builtIn();
    return Stream.concat(builtIn.stream(), ProvidedRules.load(builtIn).stream())
        .sorted(Comparator.comparing(policy -> policy.rule().code()))
        .toList();
  }

  /** Those of this program, by code. */
  static List<Policy> builtIn() {
    return Stream.of(
            HousePolicies.all(),
            LayoutPolicies.all(),
            LinkPolicies.all(),
            OwnershipPolicies.all(),
            PanelPolicies.all(),
            QueryPolicies.all(),
            SafetyPolicies.all(),
            VariablePolicies.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(policy -> policy.rule().code()))
        .toList();
  }

  /** The codes of all rules, in order. */
  public static List<String> codes() {
    return all().stream().map(policy -> policy.rule().code()).toList();
  }

  /** Whether this program has the rule, and not a team. */
  static boolean isBuiltIn(String code) {
    return builtIn().stream().anyMatch(policy -> policy.rule().code().equals(code));
  }

  /** The policy whose rule has this code. */
  public static Optional<Policy> of(String code) {
    return all().stream().filter(policy -> policy.rule().code().equals(code)).findFirst();
  }
}
