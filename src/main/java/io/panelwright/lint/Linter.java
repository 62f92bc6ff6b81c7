package io.panelwright.lint;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.LintResult.ExcludedViolation;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Checks dashboards with the enabled rules of a configuration. Several threads may check different
 * dashboards at the same time.
 */
public final class Linter {

  private final LintConfiguration configuration;
  private final List<String> codes;
  private final List<ConfiguredRule> rules;
  private final ExclusionIndex exclusions;
  private final Set<String> dashboards;

  // Only looked up, never iterated.
  private final Set<Exclusion> used;

  /** Creates a linter with the enabled ones of the given rules. */
  public Linter(LintConfiguration configuration, List<Rule> rules) {
    this.configuration = configuration;
    this.exclusions = new ExclusionIndex(configuration.exclusions());
    this.codes = rules.stream().map(rule -> rule.metadata().code()).toList();
    this.rules = rules.stream().flatMap(this::configure).toList();
    this.dashboards = new ConcurrentSkipListSet<>();
    this.used = ConcurrentHashMap.newKeySet();
  }

  private Linter(Linter whole, List<ConfiguredRule> rules) {
    this.configuration = whole.configuration;
    this.exclusions = whole.exclusions;
    this.codes = whole.codes;
    this.rules = rules;
    this.dashboards = whole.dashboards;
    this.used = whole.used;
  }

  /** A rule and its metadata with the configured severity. */
  private record ConfiguredRule(Rule rule, RuleMetadata metadata) {}

  private Stream<ConfiguredRule> configure(Rule rule) {
    return configuration.severity(rule.metadata()).stream()
        .map(severity -> new ConfiguredRule(rule, rule.metadata().withSeverity(severity)));
  }

  /** Returns all violations of the rules by rule, without a configuration. */
  public static List<Violation> check(LintContext context, List<Rule> rules) {
    List<Violation> violations = new ArrayList<>();
    rules.forEach(rule -> rule.check(context, violations::add));
    return violations;
  }

  /**
   * Returns at least one linter, with some of the rules each. They record the dashboards and the
   * used exclusions in this linter.
   *
   * @param parts their approximate number; rules of one package stay together as far as possible,
   *     because they derive the same facts
   */
  public List<Linter> split(int parts) {
    int size = Math.max(1, rules.size() / parts);
    Map<String, List<ConfiguredRule>> packages = new LinkedHashMap<>();
    for (ConfiguredRule rule : rules) {
      String name = rule.rule.getClass().getPackageName();
      packages.computeIfAbsent(name, key -> new ArrayList<>()).add(rule);
    }
    List<Linter> linters = new ArrayList<>();
    for (List<ConfiguredRule> together : packages.values()) {
      int count = Math.max(1, together.size() / size);
      for (int i = 0; i < count; i++) {
        int from = together.size() * i / count;
        int to = together.size() * (i + 1) / count;
        linters.add(new Linter(this, together.subList(from, to)));
      }
    }
    return linters.isEmpty() ? List.of(this) : linters;
  }

  /** The results of all linters of {@link #split} as the result of this linter. */
  public LintResult join(List<LintResult> results) {
    Comparator<Violation> byRule =
        Comparator.comparingInt(violation -> codes.indexOf(violation.rule().code()));
    return new LintResult(
        results.stream().flatMap(part -> part.violations().stream()).sorted(byRule).toList(),
        results.stream()
            .flatMap(part -> part.excluded().stream())
            .sorted(Comparator.comparing(ExcludedViolation::violation, byRule))
            .toList());
  }

  /** The enabled rules with their configured severities. */
  public List<RuleMetadata> rules() {
    return rules.stream().map(ConfiguredRule::metadata).toList();
  }

  /** The configured languages of datasources. */
  public List<DatasourceDialect> dialects() {
    return configuration.dialects();
  }

  /**
   * Returns the violations in a dashboard, without excluded ones.
   *
   * @param keys additional names of panels, by panel id
   */
  public List<Violation> check(LintContext context, Map<Long, String> keys) {
    return lint(context, keys).violations();
  }

  /**
   * Returns the violations in a dashboard and those that exclusions exclude.
   *
   * @param keys additional names of panels, by panel id
   */
  public LintResult lint(LintContext context, Map<Long, String> keys) {
    return lint(rules, context, keys);
  }

  /** {@link #lint} with those rules only whose findings depend on other dashboards. */
  public LintResult lintComparing(LintContext context, Map<Long, String> keys) {
    return lint(
        rules.stream().filter(rule -> rule.rule.comparesDashboards()).toList(), context, keys);
  }

  private LintResult lint(
      List<ConfiguredRule> selected, LintContext context, Map<Long, String> keys) {
    Stream.of(context.document().uid(), context.document().title())
        .filter(name -> !name.isEmpty())
        .forEach(dashboards::add);
    List<Violation> violations = new ArrayList<>();
    List<ExcludedViolation> excluded = new ArrayList<>();
    for (ConfiguredRule configured : selected) {
      configured.rule.check(
          context,
          found -> {
            Violation violation = found.withRule(configured.metadata);
            exclusion(violation, context, keys)
                .ifPresentOrElse(
                    exclusion -> excluded.add(new ExcludedViolation(violation, exclusion)),
                    () -> violations.add(violation));
          });
    }
    return new LintResult(violations, excluded);
  }

  /** The first exclusion of a violation; all matching ones count as used. */
  private Optional<Exclusion> exclusion(
      Violation violation, LintContext context, Map<Long, String> keys) {
    List<Exclusion> matching =
        exclusions.candidates(violation.rule().code(), context.document().uid()).stream()
            .filter(exclusion -> exclusion.scope().contains(context.document()))
            .filter(exclusion -> exclusion.scope().contains(panel(violation, context), keys))
            .toList();
    used.addAll(matching);
    return matching.stream().findFirst();
  }

  /** The innermost panel or row that contains the violation. */
  private static Optional<LocatedPanel> panel(Violation violation, LintContext context) {
    JsonPointer pointer = violation.location().pointer();
    return Stream.concat(context.panels().stream(), context.rows().stream())
        .filter(panel -> pointer.isWithin(panel.location().pointer()))
        .max(Comparator.comparingInt(panel -> panel.location().pointer().size()));
  }

  /**
   * Returns a finding for each exclusion that matched no violation so far.
   *
   * @param all whether all dashboards were checked; if not, only exclusions of checked dashboards
   *     are reported
   */
  public List<Finding> reportUnused(boolean all) {
    return reportUnused(scope -> all || isOfCheckedDashboard(scope));
  }

  /** Returns a finding for each exclusion beside a panel that matched no violation so far. */
  public List<Finding> reportUnusedInSource() {
    return reportUnused(ExclusionScope::isInSource);
  }

  private List<Finding> reportUnused(Predicate<ExclusionScope> scopes) {
    return configuration.exclusions().stream()
        .filter(exclusion -> !used.contains(exclusion))
        .filter(exclusion -> scopes.test(exclusion.scope()))
        .map(this::reportUnused)
        .toList();
  }

  /**
   * Returns a finding for each exclusion beside a panel that matched no violation so far; the
   * panels of dashboards that were not checked are left out.
   *
   * @param uids of the dashboards that were checked with all rules
   */
  public List<Finding> reportUnusedInSource(Set<String> uids) {
    return reportUnused(scope -> scope.isInPanelOf(uids));
  }

  private boolean isOfCheckedDashboard(ExclusionScope scope) {
    return scope.isInSource() || scope.dashboardName().filter(this::isChecked).isPresent();
  }

  private boolean isChecked(Wildcard dashboard) {
    return dashboards.stream().anyMatch(dashboard::matches);
  }

  private Finding reportUnused(Exclusion exclusion) {
    return Finding.warning(
        "exclusion-unused",
        Location.at(exclusion.position()),
        "the exclusion of " + exclusion.rule() + " matches nothing: " + reason(exclusion),
        exclusion.scope().isInSource()
            ? "delete the exclusion"
            : "delete the exclusion, or correct its names");
  }

  private String reason(Exclusion exclusion) {
    if (!codes.contains(exclusion.rule())) {
      return "no rule has this code" + Suggestions.didYouMean(exclusion.rule(), codes);
    }
    if (rules.stream().noneMatch(rule -> rule.metadata.code().equals(exclusion.rule()))) {
      return "the rule is off";
    }
    return exclusion
        .scope()
        .dashboardName()
        .filter(name -> !isChecked(name))
        .map(
            name ->
                "no dashboard has the uid or title \""
                    + name
                    + "\""
                    + Suggestions.didYouMean(name.text(), dashboards))
        .orElse("the rule has no findings there");
  }
}
