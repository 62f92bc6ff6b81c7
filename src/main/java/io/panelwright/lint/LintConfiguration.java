package io.panelwright.lint;

import io.panelwright.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configured severities and exclusions of rules, and the query languages of datasources.
 *
 * @param severities by rule code; other rules have their default severity
 * @param exclusions in the order of the file
 * @param dialects in the order of the file; the first that matches a datasource applies
 */
public record LintConfiguration(
    Map<String, RuleSeverity> severities,
    List<Exclusion> exclusions,
    List<DatasourceDialect> dialects) {

  /** The default severities, without exclusions. */
  public static final LintConfiguration DEFAULT = new LintConfiguration(Map.of(), List.of());

  public LintConfiguration {
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    exclusions = List.copyOf(exclusions);
    dialects = List.copyOf(dialects);
  }

  /** A configuration without query languages: all are detected. */
  public LintConfiguration(Map<String, RuleSeverity> severities, List<Exclusion> exclusions) {
    this(severities, exclusions, List.of());
  }

  /** The same configuration with more exclusions. */
  public LintConfiguration withExclusions(List<Exclusion> more) {
    List<Exclusion> all = new ArrayList<>(exclusions);
    all.addAll(more);
    return new LintConfiguration(severities, all, dialects);
  }

  /** The severity of a rule's findings; empty if the rule is off. */
  public Optional<Severity> severity(RuleMetadata rule) {
    RuleSeverity level = severities.get(rule.code());
    if (level == null) {
      return rule.enabledByDefault() ? Optional.of(rule.severity()) : Optional.empty();
    }
    return level.severity();
  }
}
