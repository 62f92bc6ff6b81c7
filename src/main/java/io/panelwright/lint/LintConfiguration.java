package io.panelwright.lint;

import io.panelwright.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configured severities and exclusions of rules.
 *
 * @param severities by the code of a rule, or by a pattern of codes such as {@code panel-*}; other
 *     rules have their default severity
 * @param exclusions in the order of the file
 */
public record LintConfiguration(Map<String, RuleSeverity> severities, List<Exclusion> exclusions) {

  /** The default severities, without exclusions. */
  public static final LintConfiguration DEFAULT = new LintConfiguration(Map.of(), List.of());

  public LintConfiguration {
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    exclusions = List.copyOf(exclusions);
  }

  /** Whether a key of {@code severities} is a pattern and not a code. */
  public static boolean isPattern(String key) {
    return key.contains("*") || key.contains("?");
  }

  /** The same configuration with more exclusions. */
  public LintConfiguration withExclusions(List<Exclusion> more) {
    List<Exclusion> all = new ArrayList<>(exclusions);
    all.addAll(more);
    return new LintConfiguration(severities, all);
  }

  /** The severity of a rule's findings; empty if the rule is off. */
  public Optional<Severity> severity(RuleMetadata rule) {
    return configuredSeverity(rule.code())
        .map(RuleSeverity::severity)
        .orElseGet(() -> rule.enabledByDefault() ? Optional.of(rule.severity()) : Optional.empty());
  }

  /**
   * The configured severity of a rule: that of its code, otherwise that of the longest pattern that
   * matches the code, the first of several with the same length.
   */
  public Optional<RuleSeverity> configuredSeverity(String code) {
    if (severities.containsKey(code)) {
      return Optional.of(severities.get(code));
    }
    return severities.keySet().stream()
        .filter(key -> isPattern(key) && new Wildcard(key).matches(code))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .findFirst()
        .map(severities::get);
  }
}
