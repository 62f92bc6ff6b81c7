package io.panelwright.lint;

import java.util.function.Function;

/**
 * A value that several rules derive from a dashboard, such as its links.
 *
 * <p>A constant of the class that derives it. The first rule that reads it computes it, and the
 * context keeps it for the others.
 */
public final class DashboardFact<T> {

  private final Function<LintContext, T> derivation;

  private DashboardFact(Function<LintContext, T> derivation) {
    this.derivation = derivation;
  }

  /**
   * A fact that this function derives.
   *
   * @param derivation depends on the context only, and returns an immutable value
   */
  public static <T> DashboardFact<T> of(Function<LintContext, T> derivation) {
    return new DashboardFact<>(derivation);
  }

  /** The value for a dashboard. */
  public T of(LintContext context) {
    return context.fact(this);
  }

  T derive(LintContext context) {
    return derivation.apply(context);
  }
}
