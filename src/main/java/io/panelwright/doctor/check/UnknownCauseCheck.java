package io.panelwright.doctor.check;

import io.panelwright.panelquery.ResolvedQuery;
import io.panelwright.promql.Promql;
import java.util.Optional;

/** Reports a query without data that no other check explains. */
final class UnknownCauseCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    if (!context.isEmpty()) {
      return Optional.empty();
    }
    String promql = context.query().map(ResolvedQuery::promql).orElse("");
    boolean hasDataNow = context.expr().filter(context.probe()::isNotEmpty).isPresent();
    String subexpression =
        context.emptySubexpressions().stream()
            .findFirst()
            .map(EmptySubexpression::expr)
            .map(Promql::print)
            .orElse(promql);
    return Optional.of(
        hasDataNow
            ? arrivedLate().withEvidence(promql + " on " + context.serverUrl(), "a result")
            : unknown(subexpression)
                .withEvidence(subexpression + " on " + context.serverUrl(), "no series"));
  }

  private static Cause unknown(String subexpression) {
    return Cause.suspicion(
        "cause-unknown",
        "\"" + subexpression + "\" returns no data; no cause found in its subexpressions",
        "evaluate its subexpressions on the server's page /graph");
  }

  private static Cause arrivedLate() {
    return Cause.suspicion(
        "data-arrived-late",
        "the query returned no data, and data when it was repeated",
        "run doctor again");
  }
}
