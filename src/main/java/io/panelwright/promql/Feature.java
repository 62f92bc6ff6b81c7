package io.panelwright.promql;

/** A part of the language that Prometheus only reads behind a flag. */
public enum Feature {
  EXPERIMENTAL_FUNCTIONS("promql-experimental-functions"),
  /** On by default since 3.14. */
  DURATION_EXPR("promql-duration-expr"),
  EXTENDED_RANGE_SELECTORS("promql-extended-range-selectors"),
  BINOP_FILL_MODIFIERS("promql-binop-fill-modifiers");

  private final String flag;

  Feature(String flag) {
    this.flag = flag;
  }

  /** What follows {@code --enable-feature=}. */
  public String flag() {
    return flag;
  }
}
