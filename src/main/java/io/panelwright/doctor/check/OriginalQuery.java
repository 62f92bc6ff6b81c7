package io.panelwright.doctor.check;

import io.panelwright.panelquery.ResolvedVariable;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the parts of the query in the dashboard from which parts of the sent query were made. */
final class OriginalQuery {

  private OriginalQuery() {}

  /**
   * A matcher whose value contains a variable.
   *
   * @param matcher the matcher in the dashboard
   * @param reference the variable in its value
   */
  record VariableMatcher(
      LabelMatcher matcher, GrafanaVariable reference, ResolvedVariable variable) {}

  /** The part of the original at the same position as a part of the sent query. */
  static <E extends Expr> Optional<E> find(DiagnosisContext context, E part, Class<E> kind) {
    List<E> sent = context.expr().map(expr -> parts(expr, kind)).orElse(List.of());
    List<E> original =
        Promql.parse(context.query().orElseThrow().original(), Dialect.GRAFANA)
            .expr()
            .map(expr -> parts(expr, kind))
            .orElse(List.of());
    return sent.size() == original.size()
        ? IntStream.range(0, sent.size())
            .filter(i -> sent.get(i) == part)
            .mapToObj(original::get)
            .findFirst()
        : Optional.empty();
  }

  private static <E extends Expr> List<E> parts(Expr expr, Class<E> kind) {
    return expr.walk().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The variable from whose value the matcher of a selector was made. */
  static Optional<VariableMatcher> findVariable(
      DiagnosisContext context, VectorSelector selector, LabelMatcher matcher) {
    return find(context, selector, VectorSelector.class).stream()
        .flatMap(original -> original.matchersOn(matcher.name()).stream())
        .flatMap(
            original ->
                GrafanaVariables.findAll(original.value()).stream()
                    .flatMap(
                        reference ->
                            context.variables().stream()
                                .filter(variable -> variable.name().equals(reference.name()))
                                .map(
                                    variable ->
                                        new VariableMatcher(original, reference, variable))))
        .findFirst();
  }
}
