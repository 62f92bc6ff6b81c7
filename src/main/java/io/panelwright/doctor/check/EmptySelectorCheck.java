package io.panelwright.doctor.check;

import io.panelwright.promql.Expr.VectorSelector;
import java.util.Optional;

/** A check for a cause in one selector without series. */
abstract class EmptySelectorCheck implements CauseCheck {

  @Override
  public final Optional<Cause> check(DiagnosisContext context) {
    return context
        .emptySelectors()
        .flatMap(selector -> check(context, selector, context.probe()).stream())
        .findFirst();
  }

  abstract Optional<Cause> check(
      DiagnosisContext context, VectorSelector selector, PrometheusProbe probe);
}
