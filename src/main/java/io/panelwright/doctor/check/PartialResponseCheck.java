package io.panelwright.doctor.check;

import io.panelwright.panelquery.ResolvedQuery;
import java.util.Optional;

/** Detects a response that the server itself calls partial. */
final class PartialResponseCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context.outcome() instanceof QueryOutcome.NoSeries outcome
            && !outcome.warnings().isEmpty()
        ? Optional.of(cause(context, outcome.warnings().get(0)))
        : Optional.empty();
  }

  private static Cause cause(DiagnosisContext context, String warning) {
    return Cause.suspicion(
            "response-partial",
            "partial response: " + warning,
            "check the servers behind " + context.serverUrl())
        .withEvidence(
            context.query().map(ResolvedQuery::promql).orElse("") + " on " + context.serverUrl(),
            warning);
  }
}
