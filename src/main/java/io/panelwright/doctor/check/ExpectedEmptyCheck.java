package io.panelwright.doctor.check;

import io.panelwright.doctor.check.EmptySubexpression.PresentOperand;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.Optional;

/** Detects queries that are expected to be empty: no alert, no absent series. */
final class ExpectedEmptyCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context
        .emptySelectors()
        .filter(selector -> selector.metric().filter("ALERTS"::equals).isPresent())
        .findFirst()
        .map(selector -> noAlert(context, selector))
        .or(
            () ->
                context
                    .emptySubexpressions(PresentOperand.class)
                    .findFirst()
                    .map(p -> present(context, p)));
  }

  private static Cause noAlert(DiagnosisContext context, VectorSelector selector) {
    return Cause.expected("alert-absent", "no such alert is pending or firing", "nothing to do")
        .withEvidence(Promql.print(selector) + " on " + context.serverUrl(), "no series");
  }

  private static Cause present(DiagnosisContext context, PresentOperand present) {
    Expr operand = present.expr().args().get(0);
    String count = PrometheusProbe.countQuery(operand);
    return Cause.expected(
            "series-present",
            "\"" + Promql.print(operand) + "\" has series, so it is not absent",
            "nothing to do")
        .withEvidence(
            count + " on " + context.serverUrl(),
            context.probe().count(count).map(n -> n.longValue() + " series").orElse(""));
  }
}
