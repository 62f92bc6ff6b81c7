package io.panelwright.promql;

/** A binary operator with its precedence; a higher number binds tighter. */
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
  private final int precedence;

  BinaryOp(String text, int precedence) {
    this.text = text;
    this.precedence = precedence;
  }

  /** The operator in PromQL. */
  public String text() {
    return text;
  }

  int precedence() {
    return precedence;
  }

  /** Whether it is right-associative, as only {@code ^} is. */
  boolean isRightAssociative() {
    return this == POW;
  }

  /** Whether it is {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}. */
  public boolean isComparison() {
    return switch (this) {
      case EQL, NEQ, GTE, GTR, LTE, LSS -> true;
      default -> false;
    };
  }

  /** Whether it is a set operator: {@code and}, {@code or}, {@code unless}. */
  public boolean isSet() {
    return this == AND || this == OR || this == UNLESS;
  }
}
