package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.PrometheusRule;
import java.util.List;
import java.util.Optional;

/** Detects a recorded series whose rule is missing, fails or returns no data. */
final class RecordingRuleCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context
        .emptySelectors()
        .flatMap(selector -> selector.metric().stream())
        .flatMap(metric -> check(context, metric).stream())
        .findFirst();
  }

  private static Optional<Cause> check(DiagnosisContext context, String metric) {
    Optional<List<PrometheusRule>> rules = context.probe().server().rules().value();
    Optional<PrometheusRule> rule =
        rules.stream()
            .flatMap(List::stream)
            .filter(r -> r.kind() == PrometheusRule.Kind.RECORDING && r.name().equals(metric))
            .findFirst();
    String request = "rules of " + context.serverUrl();
    if (rule.isPresent()) {
      return Optional.of(present(context, metric, rule.get()));
    }
    // By convention only recorded series have a colon in the name.
    return rules.isPresent() && metric.contains(":")
        ? Optional.of(
            Cause.fault(
                    "recording-rule-missing",
                    "no rule records \"" + metric + "\" on " + context.probe().server(),
                    "add the rule to the server's rule_files, then reload the server")
                .withEvidence(request, "no rule of this name"))
        : Optional.empty();
  }

  private static Cause present(DiagnosisContext context, String metric, PrometheusRule rule) {
    String request = "rules of " + context.serverUrl();
    return rule.lastError().isEmpty()
        ? Cause.fault(
                "recording-rule-empty",
                "the rule that records \"" + metric + "\" returns no data",
                "check why its expression is empty: " + rule.query())
            .withEvidence(request, "health " + rule.health())
        : Cause.fault(
                "recording-rule-fails",
                "the rule that records \"" + metric + "\" fails: " + rule.lastError(),
                "correct its expression: " + rule.query())
            .withEvidence(request, "health " + rule.health() + ": " + rule.lastError());
  }
}
