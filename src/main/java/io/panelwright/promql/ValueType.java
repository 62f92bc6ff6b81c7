package io.panelwright.promql;

/** The type of an expression's result. */
public enum ValueType {
  NONE("none"),
  SCALAR("scalar"),
  VECTOR("instant vector"),
  MATRIX("range vector"),
  STRING("string"),
  /** Depends on the value of a variable; compatible with every type. */
  UNKNOWN("unknown");

  private final String documentedName;

  ValueType(String documented) {
    this.documentedName = documented;
  }

  /** The name in Prometheus' documentation. */
  public String documentedName() {
    return documentedName;
  }

  /** Prometheus' internal name, which one of its messages contains. */
  String internalName() {
    return switch (this) {
      case VECTOR -> "vector";
      case MATRIX -> "matrix";
      default -> documentedName;
    };
  }

  boolean isCompatibleWith(ValueType expected) {
    return this == expected || this == UNKNOWN || expected == UNKNOWN;
  }
}
