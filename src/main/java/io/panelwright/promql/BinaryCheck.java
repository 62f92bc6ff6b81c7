package io.panelwright.promql;

import io.panelwright.promql.Expr.BinaryExpr;
import java.util.List;

/** Whether an operator fits its operands, and what is said about their matching. */
final class BinaryCheck {

  private final String text;
  private final TypeErrors errors;

  BinaryCheck(String text, TypeErrors errors) {
    this.text = text;
    this.errors = errors;
  }

  static boolean isScalarOrVector(Expr expr) {
    return expr.type().fits(ValueType.SCALAR) || expr.type().fits(ValueType.VECTOR);
  }

  /** Complains of an operation whose operands are checked. */
  void check(BinaryExpr binary, Matching matching) {
    boolean scalars =
        binary.left().type() == ValueType.SCALAR && binary.right().type() == ValueType.SCALAR;
    if (binary.bool() && !binary.op().isComparison()) {
      errors.complain(operator(binary), "bool modifier can only be used on comparison operators");
    }
    if (binary.op().isComparison() && !binary.bool() && scalars) {
      errors.complain(operator(binary), "comparisons between scalars must use BOOL modifier");
    }
    matching.labels().stream()
        .filter(label -> matching.on())
        .forEach(label -> checkIncluded(binary, matching, label.text()));
    for (Expr side : List.of(binary.left(), binary.right())) {
      if (!isScalarOrVector(side)) {
        errors.complain(
            side.span(), "binary expression must contain only scalar and instant vector types");
      }
    }
    if (binary.matching().isEmpty()) {
      checkIdle(binary, matching);
    } else if (binary.op().isSet()) {
      checkSet(binary, matching);
    }
    boolean scalar =
        binary.left().type() == ValueType.SCALAR || binary.right().type() == ValueType.SCALAR;
    if (binary.op().isSet() && scalar) {
      errors.complain(
          binary.span(),
          "set operator "
              + GoText.quote(binary.op().text())
              + " not allowed in binary scalar expression");
    }
  }

  private void checkIncluded(BinaryExpr binary, Matching matching, String label) {
    matching.include().stream()
        .filter(included -> included.text().equals(label))
        .forEach(
            included ->
                errors.complain(
                    operator(binary),
                    "label "
                        + GoText.quote(label)
                        + " must not occur in ON and GROUP clause at once"));
  }

  private void checkIdle(BinaryExpr binary, Matching matching) {
    if (!matching.labels().isEmpty()) {
      errors.complain(binary.span(), "vector matching only allowed between instant vectors");
    }
    if (matching.fills()) {
      errors.complain(
          binary.span(), "filling in missing series only allowed between instant vectors");
    }
  }

  private void checkSet(BinaryExpr binary, Matching matching) {
    if (matching.isGrouped()) {
      errors.complain(
          binary.span(),
          "no grouping allowed for " + GoText.quote(binary.op().text()) + " operation");
      errors.complain(binary.span(), "set operations must always be many-to-many");
    }
    if (matching.fills()) {
      errors.complain(binary.span(), "filling in missing series not allowed for set operators");
    }
  }

  /** What stands between the operands, spaces left out; its end is the last character. */
  private Span operator(BinaryExpr binary) {
    int start = binary.left().span().end();
    while (start < text.length() - 1 && Cursor.isSpace(text.charAt(start))) {
      start++;
    }
    int end = Math.min(binary.right().span().start(), text.length()) - 1;
    while (end > 0 && Cursor.isSpace(text.charAt(end))) {
      end--;
    }
    return Span.of(start, end);
  }
}
