package io.panelwright.doctor.check;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import java.util.Optional;

/** Detects a matcher with a variable that the dashboard does not declare. */
final class VariableUndeclaredCheck extends EmptySelectorCheck {

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return selector.matchers().stream()
        .filter(matcher -> !matcher.op().isNegative())
        .flatMap(
            matcher ->
                GrafanaVariables.findAll(matcher.value()).stream()
                    .filter(VariableUndeclaredCheck::isUndeclared)
                    .map(variable -> cause(matcher, variable)))
        .findFirst();
  }

  /** A number is a group of a regular expression. */
  static boolean isUndeclared(GrafanaVariable variable) {
    return !GrafanaVariable.isReserved(variable.name()) && !variable.name().matches("\\d+");
  }

  private static Cause cause(LabelMatcher matcher, GrafanaVariable variable) {
    return undeclared(variable)
        .withEvidence(
            "the query, as Grafana sends it",
            EmptySelector.format(matcher.name(), matcher.op(), matcher.value()));
  }

  static Cause undeclared(GrafanaVariable variable) {
    return Cause.fault(
        "variable-undeclared",
        "the dashboard has no variable \""
            + variable.name()
            + "\", so the query contains the text "
            + variable.text(),
        "declare the variable, or correct its name in the query");
  }
}
