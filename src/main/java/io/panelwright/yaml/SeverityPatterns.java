package io.panelwright.yaml;

import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.RuleSeverity;
import io.panelwright.lint.Wildcard;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expands patterns of rules, such as {@code panel-*}, to the codes of rules. */
final class SeverityPatterns {

  private final Map<String, RuleSeverity> configured;
  private final List<RuleMetadata> rules;

  private SeverityPatterns(Map<String, RuleSeverity> configured, List<RuleMetadata> rules) {
    this.configured = configured;
    this.rules = rules;
  }

  /** Whether a key is a pattern and not a code. */
  static boolean isPattern(String key) {
    return key.contains("*") || key.contains("?");
  }

  /**
   * The severities by code. A code takes precedence over patterns, and a longer pattern over a
   * shorter one; of two with the same length the first one applies.
   *
   * @param configured by code or pattern, in the order of the file
   */
  static Map<String, RuleSeverity> expand(
      Map<String, RuleSeverity> configured, List<RuleMetadata> rules) {
    var patterns = new SeverityPatterns(configured, rules);
    Map<String, RuleSeverity> expanded = new LinkedHashMap<>();
    for (RuleMetadata rule : rules) {
      Optional.ofNullable(configured.get(rule.code()))
          .or(() -> patterns.severity(rule))
          .ifPresent(severity -> expanded.put(rule.code(), severity));
    }
    return expanded;
  }

  private Optional<RuleSeverity> severity(RuleMetadata rule) {
    return configured.keySet().stream()
        .filter(key -> isPattern(key) && applies(new Wildcard(key), rule))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .findFirst()
        .map(configured::get);
  }

  /** A pattern turns on rules that are off by default only if it matches no others. */
  private boolean applies(Wildcard pattern, RuleMetadata rule) {
    return pattern.matches(rule.code())
        && (rule.enabledByDefault()
            || rules.stream()
                .filter(other -> pattern.matches(other.code()))
                .noneMatch(RuleMetadata::enabledByDefault));
  }
}
