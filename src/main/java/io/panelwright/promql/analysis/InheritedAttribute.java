package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * An attribute of each part of an expression that is derived from the enclosing expression.
 * Computed top-down and iteratively, so that deep expressions need no stack.
 */
public final class InheritedAttribute<T> {

  private final Map<Expr, T> facts = new IdentityHashMap<>();

  /** Derives the attribute of a part from that of the enclosing expression. */
  public interface Step<T> {
    T apply(T outer, Expr enclosing, Expr part);
  }

  public static <T> InheritedAttribute<T> compute(Expr root, T outermost, Step<T> step) {
    InheritedAttribute<T> inherited = new InheritedAttribute<>();
    inherited.facts.put(root, outermost);
    root.walk()
        .forEach(
            expr -> {
              T outer = inherited.facts.get(expr);
              for (Expr part : expr.children()) {
                inherited.facts.put(part, step.apply(outer, expr, part));
              }
            });
    return inherited;
  }

  public T value(Expr part) {
    return facts.get(part);
  }
}
