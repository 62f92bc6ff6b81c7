package io.panelwright.doctor.check;

import io.panelwright.doctor.check.OriginalQuery.VariableMatcher;
import io.panelwright.panelquery.ResolvedVariable;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;

/** Detects a variable value that no series has. */
final class VariableValueMissingCheck extends EmptySelectorCheck {

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return EmptySelector.find(selector, probe)
        .flatMap(
            empty ->
                OriginalQuery.findVariable(context, selector, empty.matcher())
                    .map(VariableMatcher::variable)
                    .map(variable -> cause(variable, empty, probe)));
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
