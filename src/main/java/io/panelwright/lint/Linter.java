package io.panelwright.lint;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.diagnostic.Place;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds dashboards against the rules as a house wants them. */
public final class Linter {

  private final Configuration configuration;
  private final List<Policy> policies;
  private final Set<String> dashboards = new TreeSet<>();
  private final Set<Exclusion> used = new LinkedHashSet<>();

  /** Holds dashboards against all policies that are on. */
  public Linter(Configuration configuration) {
    this(configuration, Policies.all());
  }

  Linter(Configuration configuration, List<Policy> policies) {
    this.configuration = configuration;
    this.policies =
        policies.stream()
            .filter(policy -> configuration.severity(policy.rule()).isPresent())
            .toList();
  }

  /** The rules that are on, with the severities that they have here. */
  public List<Rule> rules() {
    return policies.stream().map(Policy::rule).map(this::configured).toList();
  }

  private Rule configured(Rule rule) {
    return rule.with(configuration.severity(rule).orElseThrow());
  }

  /**
   * What breaks a rule in a dashboard, exclusions taken out.
   *
   * @param keys names of panels besides title and id, by id
   */
  public List<Violation> check(Subject subject, Map<Long, String> keys) {
    Stream.of(subject.document().uid(), subject.document().title())
        .filter(name -> !name.isEmpty())
        .forEach(dashboards::add);
    List<Violation> found = new ArrayList<>();
    for (Policy policy : policies) {
      Rule rule = configured(policy.rule());
      policy.check(
          subject,
          violation -> {
            if (!isExcluded(violation, subject, keys)) {
              found.add(violation.of(rule));
            }
          });
    }
    return found;
  }

  private boolean isExcluded(Violation violation, Subject subject, Map<Long, String> keys) {
    List<Exclusion> matching =
        configuration.exclusions().stream()
            .filter(exclusion -> exclusion.rule().equals(violation.rule().code()))
            .filter(exclusion -> isOf(exclusion, subject))
            .filter(exclusion -> isAt(exclusion, violation, subject, keys))
            .toList();
    used.addAll(matching);
    return !matching.isEmpty();
  }

  private static boolean isOf(Exclusion exclusion, Subject subject) {
    return exclusion
        .dashboard()
        .map(
            name ->
                name.matches(subject.document().uid()) || name.matches(subject.document().title()))
        .orElse(true);
  }

  private static boolean isAt(
      Exclusion exclusion, Violation violation, Subject subject, Map<Long, String> keys) {
    return exclusion
        .panel()
        .map(name -> panel(violation, subject).filter(p -> isNamed(p, name, keys)).isPresent())
        .orElse(true);
  }

  private static boolean isNamed(Placed panel, Wildcard name, Map<Long, String> keys) {
    Optional<Long> id = panel.view().id();
    return Stream.of(
            Optional.of(panel.view().title()),
            id.map(String::valueOf),
            id.flatMap(number -> Optional.ofNullable(keys.get(number))))
        .flatMap(Optional::stream)
        .anyMatch(name::matches);
  }

  /** The innermost panel or row that holds what is wrong. */
  private static Optional<Placed> panel(Violation violation, Subject subject) {
    List<String> pointer = violation.where().pointer();
    return Stream.concat(subject.panels().stream(), subject.rows().stream())
        .filter(panel -> isWithin(pointer, panel.where().pointer()))
        .max(Comparator.comparingInt(panel -> panel.where().pointer().size()));
  }

  private static boolean isWithin(List<String> pointer, List<String> outer) {
    return pointer.size() >= outer.size() && pointer.subList(0, outer.size()).equals(outer);
  }

  /**
   * Exclusions that excluded nothing so far.
   *
   * @param all whether every dashboard was checked that could be meant; otherwise only exclusions
   *     of dashboards that were checked are told
   */
  public List<Finding> unused(boolean all) {
    return configuration.exclusions().stream()
        .filter(exclusion -> !used.contains(exclusion))
        .filter(exclusion -> all || exclusion.dashboard().filter(this::isChecked).isPresent())
        .map(this::unused)
        .toList();
  }

  private boolean isChecked(Wildcard dashboard) {
    return dashboards.stream().anyMatch(dashboard::matches);
  }

  private Finding unused(Exclusion exclusion) {
    return Finding.warning(
        "unused-exclusion",
        Place.at(exclusion.position()),
        "the exclusion of " + exclusion.rule() + " matches nothing: " + reason(exclusion),
        "delete it, or mend what it names");
  }

  private String reason(Exclusion exclusion) {
    if (policies.stream().noneMatch(p -> p.rule().code().equals(exclusion.rule()))) {
      return "the rule is off";
    }
    return exclusion
        .dashboard()
        .filter(name -> !isChecked(name))
        .map(
            name ->
                "no dashboard is called \"" + name + "\"" + Nearest.hint(name.text(), dashboards))
        .orElse("nothing there breaks the rule");
  }
}
