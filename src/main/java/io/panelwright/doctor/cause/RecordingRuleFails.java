package io.panelwright.doctor.cause;

import io.panelwright.prometheus.Rule;
import io.panelwright.prometheus.RuleGroup;
import java.util.List;
import java.util.Optional;

/** A recorded series whose rule is missing, fails or records nothing. */
final class RecordingRuleFails implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query
        .emptySelectors()
        .flatMap(selector -> selector.metric().stream())
        .flatMap(metric -> examine(query, metric).stream())
        .findFirst();
  }

  private static Optional<Cause> examine(Case query, String metric) {
    Optional<List<RuleGroup>> groups = query.lookup().server().rules().value();
    Optional<Rule> rule =
        groups.stream()
            .flatMap(List::stream)
            .flatMap(group -> group.rules().stream())
            .filter(r -> r.kind() == Rule.Kind.RECORDING && r.name().equals(metric))
            .findFirst();
    String asked = "rules of " + query.where();
    if (rule.isPresent()) {
      return Optional.of(present(query, metric, rule.get()));
    }
    // By convention only recorded series have a colon in their name.
    return groups.isPresent() && metric.contains(":")
        ? Optional.of(
            Cause.fault(
                    "recording-rule-missing",
                    "no rule records \"" + metric + "\" on " + query.lookup().server(),
                    "add the rule to its rule_files and reload it")
                .proved(asked, "no rule of this name"))
        : Optional.empty();
  }

  private static Cause present(Case query, String metric, Rule rule) {
    String asked = "rules of " + query.where();
    return rule.lastError().isEmpty()
        ? Cause.fault(
                "recording-rule-empty",
                "the rule that records \"" + metric + "\" finds nothing",
                "see why its expression is empty: " + rule.query())
            .proved(asked, "health " + rule.health())
        : Cause.fault(
                "recording-rule-fails",
                "the rule that records \"" + metric + "\" fails: " + rule.lastError(),
                "mend its expression: " + rule.query())
            .proved(asked, "health " + rule.health() + ": " + rule.lastError());
  }
}
