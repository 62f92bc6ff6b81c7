package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Function;
import io.panelwright.promql.ValueType;
import io.panelwright.promql.Variables;
import java.util.List;
import java.util.Optional;

/** Names and texts as far as they do not depend on a variable. */
final class Names {

  private Names() {}

  /** The metric of a selector; empty when it has a variable. */
  static Optional<String> metric(VectorSelector selector) {
    return selector.metric().filter(name -> !Variables.anyIn(name));
  }

  /**
   * A string as it is written; empty for a variable or a text with one. {@code $1} is none: Grafana
   * leaves what it does not know, and nobody calls a variable so.
   */
  static Optional<String> text(Expr expr) {
    return expr.unwrapped() instanceof StringLiteral string
            && Variables.in(string.value()).stream()
                .allMatch(variable -> variable.name().matches("[0-9]+"))
        ? Optional.of(string.value())
        : Optional.empty();
  }

  /** A string argument; empty as for {@link #text} or when there is no such argument. */
  static Optional<String> text(Call call, int index) {
    return index < call.args().size() ? text(call.args().get(index)) : Optional.empty();
  }

  /** The argument that brings the series; empty where there is none. */
  static Optional<Expr> series(Call call) {
    List<ValueType> types = call.function().map(Function::arguments).orElse(List.of());
    for (int i = 0; i < Math.min(types.size(), call.args().size()); i++) {
      if (types.get(i) == ValueType.VECTOR || types.get(i) == ValueType.MATRIX) {
        return Optional.of(call.args().get(i));
      }
    }
    return Optional.empty();
  }
}
