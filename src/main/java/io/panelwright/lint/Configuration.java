package io.panelwright.lint;

import io.panelwright.diagnostic.Severity;
import io.panelwright.policy.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a house wants of the rules.
 *
 * @param levels by code; a rule that is not named is as it comes
 * @param exclusions in the order in which they are written
 */
public record Configuration(Map<String, Level> levels, List<Exclusion> exclusions) {

  /** All rules as they come. */
  public static final Configuration NONE = new Configuration(Map.of(), List.of());

  public Configuration {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    exclusions = List.copyOf(exclusions);
  }

  /** The severity of a rule's findings; empty when it is off. */
  public Optional<Severity> severity(Rule rule) {
    Level level = levels.get(rule.code());
    if (level == null) {
      return rule.on() ? Optional.of(rule.severity()) : Optional.empty();
    }
    return level.severity();
  }
}
