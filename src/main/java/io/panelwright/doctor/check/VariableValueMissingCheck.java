package io.panelwright.doctor.check;

import io.panelwright.panelquery.ResolvedVariable;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Promql;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Detects a variable value that no series has. */
final class VariableValueMissingCheck extends EmptySelectorCheck {

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return EmptySelector.find(selector, probe)
        .flatMap(
            empty ->
                variable(context, selector, empty.matcher())
                    .map(variable -> cause(variable, empty, probe)));
  }

  /** The variable in the same matcher of the original query. */
  private static Optional<ResolvedVariable> variable(
      DiagnosisContext context, VectorSelector selector, LabelMatcher matcher) {
    String original = context.query().orElseThrow().original();
    List<VectorSelector> resolvedSelectors =
        context.expr().stream().flatMap(VariableValueMissingCheck::selectors).toList();
    List<VectorSelector> originalSelectors =
        Promql.parse(original, Dialect.GRAFANA).expr().stream()
            .flatMap(VariableValueMissingCheck::selectors)
            .toList();
    int index = resolvedSelectors.indexOf(selector);
    if (index < 0 || resolvedSelectors.size() != originalSelectors.size()) {
      return Optional.empty();
    }
    List<String> names =
        originalSelectors.get(index).matchersOn(matcher.name()).stream()
            .flatMap(m -> GrafanaVariables.findAll(m.value()).stream())
            .map(GrafanaVariable::name)
            .toList();
    return context.variables().stream()
        .filter(variable -> names.contains(variable.name()))
        .findFirst();
  }

  private static Stream<VectorSelector> selectors(Expr expr) {
    return expr.walk().filter(VectorSelector.class::isInstance).map(VectorSelector.class::cast);
  }

  private static Cause cause(
      ResolvedVariable variable, EmptySelector empty, PrometheusProbe probe) {
    List<String> values = empty.values(probe);
    String value = String.join(", ", variable.value().values());
    String metric = empty.selector().metric().orElse("");
    return Cause.fault(
            "variable-value-missing",
            "$"
                + variable.name()
                + " is \""
                + value
                + "\", but no series of \""
                + metric
                + "\" has "
                + empty.matcherText()
                + Suggestions.didYouMean(value, values),
            "select another value of $" + variable.name() + " in the dashboard")
        .withEvidence(
            empty.matcher().name()
                + " of "
                + Promql.print(empty.rest())
                + " on "
                + probe.server().url(),
            EvidenceFormatter.values(values, value));
  }
}
