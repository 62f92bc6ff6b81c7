package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * An attribute of each part of an expression that is derived from its own parts. Computed bottom-up
 * and iteratively, so that deep expressions need no stack.
 */
public final class SynthesizedAttribute<T> {

  private final Map<Expr, T> facts = new IdentityHashMap<>();

  /** Derives the attribute of an expression from those of its parts. */
  interface Step<T> {
    T apply(Expr expr, SynthesizedAttribute<T> parts);
  }

  static <T> SynthesizedAttribute<T> compute(Expr root, Step<T> step) {
    SynthesizedAttribute<T> derived = new SynthesizedAttribute<>();
    List<Expr> outerFirst = root.walk().toList();
    for (int i = outerFirst.size() - 1; i >= 0; i--) {
      Expr expr = outerFirst.get(i);
      derived.facts.put(expr, step.apply(expr, derived));
    }
    return derived;
  }

  public T value(Expr part) {
    return facts.get(part);
  }
}
