package io.panelwright.doctor.cause;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.doctor.ask.VariableState;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Promql;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A variable's value that no series has any more. */
final class VariableValueGone extends SelectorCheck {

  @Override
  Optional<Cause> examine(Case query, VectorSelector selector, Lookup lookup) {
    return EmptySelector.of(selector, lookup)
        .flatMap(
            found ->
                variable(query, selector, found.matcher())
                    .map(variable -> cause(variable, found, lookup)));
  }

  /** The variable that stands in the same matcher of the query as it was written. */
  private static Optional<VariableState> variable(
      Case query, VectorSelector selector, Matcher matcher) {
    String written = query.inquiry().orElseThrow().written();
    List<VectorSelector> now = query.expr().stream().flatMap(VariableValueGone::selectors).toList();
    List<VectorSelector> before =
        Promql.parse(written, Dialect.GRAFANA).expr().stream()
            .flatMap(VariableValueGone::selectors)
            .toList();
    int index = now.indexOf(selector);
    if (index < 0 || now.size() != before.size()) {
      return Optional.empty();
    }
    List<String> names =
        before.get(index).matchersOn(matcher.name()).stream()
            .flatMap(original -> Variables.in(original.value()).stream())
            .map(Variable::name)
            .toList();
    return query.variables().stream().filter(state -> names.contains(state.name())).findFirst();
  }

  private static Stream<VectorSelector> selectors(Expr expr) {
    return expr.walk().filter(VectorSelector.class::isInstance).map(VectorSelector.class::cast);
  }

  private static Cause cause(VariableState variable, EmptySelector found, Lookup lookup) {
    List<String> values = found.values(lookup);
    String value = String.join(", ", variable.value().values());
    String metric = found.selector().metric().orElse("");
    return Cause.fault(
            "variable-value-gone",
            "$"
                + variable.name()
                + " is \""
                + value
                + "\", and no series of \""
                + metric
                + "\" has "
                + found.condition()
                + Nearest.hint(value, values),
            "pick another value of $" + variable.name() + " in the dashboard")
        .proved(
            found.matcher().name()
                + " of "
                + Promql.print(found.rest())
                + " on "
                + lookup.server().url(),
            Values.shown(values, value));
  }
}
