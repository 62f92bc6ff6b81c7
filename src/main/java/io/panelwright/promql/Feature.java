package io.panelwright.promql;

/** Syntax that Prometheus accepts only with a feature flag. */
public enum Feature {
  EXPERIMENTAL_FUNCTIONS("promql-experimental-functions"),
  /** Enabled by default since 3.14. */
  DURATION_EXPR("promql-duration-expr"),
  EXTENDED_RANGE_SELECTORS("promql-extended-range-selectors"),
  BINOP_FILL_MODIFIERS("promql-binop-fill-modifiers");

  private final String flag;

  Feature(String flag) {
    this.flag = flag;
  }

  /** The value of {@code --enable-feature=}. */
  public String flag() {
    return flag;
  }
}
