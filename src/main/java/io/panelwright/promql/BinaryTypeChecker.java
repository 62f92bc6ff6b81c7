package io.panelwright.promql;

import io.panelwright.promql.Expr.BinaryExpr;
import java.util.List;

/** Checks the operand types and the vector matching of binary expressions. */
final class BinaryTypeChecker {

  private final String text;
  private final TypeErrorCollector errors;

  BinaryTypeChecker(String text, TypeErrorCollector errors) {
    this.text = text;
    this.errors = errors;
  }

  static boolean isScalarOrVector(Expr expr) {
    return expr.type().isCompatibleWith(ValueType.SCALAR)
        || expr.type().isCompatibleWith(ValueType.VECTOR);
  }

  /** Checks an expression whose operands have been checked. */
  void check(BinaryExpr binary, VectorMatching matching) {
    boolean scalars =
        binary.left().type() == ValueType.SCALAR && binary.right().type() == ValueType.SCALAR;
    if (binary.bool() && !binary.op().isComparison()) {
      errors.add(operator(binary), "bool modifier can only be used on comparison operators");
    }
    if (binary.op().isComparison() && !binary.bool() && scalars) {
      errors.add(operator(binary), "comparisons between scalars must use BOOL modifier");
    }
    matching.labels().stream()
        .filter(label -> matching.on())
        .forEach(label -> checkIncluded(binary, matching, label.text()));
    for (Expr side : List.of(binary.left(), binary.right())) {
      if (!isScalarOrVector(side)) {
        errors.add(
            side.span(), "binary expression must contain only scalar and instant vector types");
      }
    }
    if (binary.matching().isEmpty()) {
      checkUnusedMatching(binary, matching);
    } else if (binary.op().isSet()) {
      checkSet(binary, matching);
    }
    boolean scalar =
        binary.left().type() == ValueType.SCALAR || binary.right().type() == ValueType.SCALAR;
    if (binary.op().isSet() && scalar) {
      errors.add(
          binary.span(),
          "set operator "
              + GoStringQuoting.quote(binary.op().text())
              + " not allowed in binary scalar expression");
    }
  }

  private void checkIncluded(BinaryExpr binary, VectorMatching matching, String label) {
    matching.include().stream()
        .filter(included -> included.text().equals(label))
        .forEach(
            included ->
                errors.add(
                    operator(binary),
                    "label "
                        + GoStringQuoting.quote(label)
                        + " must not occur in ON and GROUP clause at once"));
  }

  private void checkUnusedMatching(BinaryExpr binary, VectorMatching matching) {
    if (!matching.labels().isEmpty()) {
      errors.add(binary.span(), "vector matching only allowed between instant vectors");
    }
    if (matching.hasFill()) {
      errors.add(binary.span(), "filling in missing series only allowed between instant vectors");
    }
  }

  private void checkSet(BinaryExpr binary, VectorMatching matching) {
    if (matching.isGrouped()) {
      errors.add(
          binary.span(),
          "no grouping allowed for " + GoStringQuoting.quote(binary.op().text()) + " operation");
      errors.add(binary.span(), "set operations must always be many-to-many");
    }
    if (matching.hasFill()) {
      errors.add(binary.span(), "filling in missing series not allowed for set operators");
    }
  }

  /**
   * The text between the operands without spaces; its end is the last character, as in Prometheus.
   */
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
