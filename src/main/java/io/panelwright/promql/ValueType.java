package io.panelwright.promql;

/** What an expression evaluates to. */
public enum ValueType {
  NONE("none"),
  SCALAR("scalar"),
  VECTOR("instant vector"),
  MATRIX("range vector"),
  STRING("string"),
  /** Depends on the value of a variable; fits everywhere. */
  UNKNOWN("unknown");

  private final String documented;

  ValueType(String documented) {
    this.documented = documented;
  }

  /** The word of Prometheus' documentation. */
  public String documented() {
    return documented;
  }

  /** Prometheus' internal word, which one of its messages shows. */
  String internal() {
    return switch (this) {
      case VECTOR -> "vector";
      case MATRIX -> "matrix";
      default -> documented;
    };
  }

  boolean fits(ValueType wanted) {
    return this == wanted || this == UNKNOWN || wanted == UNKNOWN;
  }
}
