package io.panelwright.policy.query;

import io.panelwright.promql.Expr;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A fact about each part of an expression that follows from what is around it. Worked out from the
 * outside to the inside and without recursion, so that depth costs no stack.
 */
final class Inherited<T> {

  private final Map<Expr, T> facts = new IdentityHashMap<>();

  /** How a part's fact follows from that of the expression around it. */
  interface Step<T> {
    T of(T outer, Expr around, Expr part);
  }

  static <T> Inherited<T> of(Expr root, T outermost, Step<T> step) {
    Inherited<T> inherited = new Inherited<>();
    inherited.facts.put(root, outermost);
    root.walk()
        .forEach(
            expr -> {
              T outer = inherited.facts.get(expr);
              for (Expr part : expr.children()) {
                inherited.facts.put(part, step.of(outer, expr, part));
              }
            });
    return inherited;
  }

  T of(Expr part) {
    return facts.get(part);
  }
}
