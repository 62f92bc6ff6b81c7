package io.panelwright.policy.query;

import io.panelwright.promql.Expr;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact about each part of an expression that follows from its own parts. Worked out from the
 * inside to the outside and without recursion, so that depth costs no stack.
 */
final class Derived<T> {

  private final Map<Expr, T> facts = new IdentityHashMap<>();

  /** How a fact follows from those of the parts, which are there already. */
  interface Step<T> {
    T of(Expr expr, Derived<T> parts);
  }

  static <T> Derived<T> of(Expr root, Step<T> step) {
    Derived<T> derived = new Derived<>();
    List<Expr> outerFirst = root.walk().toList();
    for (int i = outerFirst.size() - 1; i >= 0; i--) {
      Expr expr = outerFirst.get(i);
      derived.facts.put(expr, step.of(expr, derived));
    }
    return derived;
  }

  T of(Expr part) {
    return facts.get(part);
  }
}
