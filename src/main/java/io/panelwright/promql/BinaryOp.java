package io.panelwright.promql;

/** An operator between two operands, with its strength: the higher, the tighter it binds. */
public enum BinaryOp {
  OR("or", 1),
  AND("and", 2),
  UNLESS("unless", 2),
  EQL("==", 3),
  NEQ("!=", 3),
  GTE(">=", 3),
  GTR(">", 3),
  LTE("<=", 3),
  LSS("<", 3),
  TRIM_UPPER("</", 3),
  TRIM_LOWER(">/", 3),
  ADD("+", 4),
  SUB("-", 4),
  MUL("*", 5),
  DIV("/", 5),
  MOD("%", 5),
  ATAN2("atan2", 5),
  POW("^", 6);

  private final String text;
  private final int strength;

  BinaryOp(String text, int strength) {
    this.text = text;
    this.strength = strength;
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  int strength() {
    return strength;
  }

  /** Only {@code ^} groups from the right. */
  boolean isRightAssociative() {
    return this == POW;
  }

  /** Whether it compares: {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}. */
  public boolean isComparison() {
    return switch (this) {
      case EQL, NEQ, GTE, GTR, LTE, LSS -> true;
      default -> false;
    };
  }

  /** Whether it works on sets of series: {@code and}, {@code or}, {@code unless}. */
  public boolean isSet() {
    return this == AND || this == OR || this == UNLESS;
  }
}
