package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Function;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.ValueType;
import java.util.List;
import java.util.Optional;

/** Names and strings that do not depend on a variable. */
final class StaticNames {

  private StaticNames() {}

  /** The metric of a selector; empty if it contains a variable. */
  static Optional<String> metricName(VectorSelector selector) {
    return selector.metric().filter(name -> !GrafanaVariables.containsAny(name));
  }

  /**
   * The value of a string literal; empty if it contains a variable. {@code $1} is not a variable:
   * Grafana does not replace unknown names.
   */
  static Optional<String> string(Expr expr) {
    return expr.withoutParens() instanceof StringLiteral string
            && GrafanaVariables.findAll(string.value()).stream()
                .allMatch(variable -> variable.name().matches("[0-9]+"))
        ? Optional.of(string.value())
        : Optional.empty();
  }

  /**
   * The value of a string argument; empty as for {@link #string} or if there is no such argument.
   */
  static Optional<String> string(Call call, int index) {
    return index < call.args().size() ? string(call.args().get(index)) : Optional.empty();
  }

  /** The argument with the series; empty if there is none. */
  static Optional<Expr> seriesArgument(Call call) {
    List<ValueType> types = call.function().map(Function::arguments).orElse(List.of());
    for (int i = 0; i < Math.min(types.size(), call.args().size()); i++) {
      if (types.get(i) == ValueType.VECTOR || types.get(i) == ValueType.MATRIX) {
        return Optional.of(call.args().get(i));
      }
    }
    return Optional.empty();
  }
}
