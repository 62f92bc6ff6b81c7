package io.panelwright.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Prints long expressions on several lines, as Prometheus' prettier.go does. */
final class PrettyPrinter implements Expr.Visitor<StringBuilder> {

  /** The line width of Prometheus in bytes. */
  static final int WIDTH = 100;

  /** Prometheus has no limit, which makes long chains of operators huge. */
  private static final int MAX_INDENT_LEVEL = 50;

  private static final String INDENT = "  ";

  private final Printer line = new Printer();
  private final StringBuilder text = new StringBuilder();
  private final int width;
  private int level;

  /** Whether the next output continues a line. */
  private boolean continuesLine;

  private PrettyPrinter(int width) {
    this.width = width;
  }

  /**
   * Prints an expression on several lines.
   *
   * @param width bytes beyond which a line is split, if possible
   */
  static String print(Expr expr, int width) {
    PrettyPrinter printer = new PrettyPrinter(width);
    printer.line.print(expr);
    return printer.print(expr).toString();
  }

  private StringBuilder print(Expr expr) {
    return expr.accept(this);
  }

  @Override
  public StringBuilder numberLiteral(Expr.NumberLiteral number) {
    return line(number);
  }

  @Override
  public StringBuilder stringLiteral(Expr.StringLiteral string) {
    return line(string);
  }

  @Override
  public StringBuilder vectorSelector(Expr.VectorSelector selector) {
    return line(selector);
  }

  @Override
  public StringBuilder matrixSelector(Expr.MatrixSelector matrix) {
    return line(matrix);
  }

  @Override
  public StringBuilder duration(Expr.DurationExpr duration) {
    return line(duration);
  }

  @Override
  public StringBuilder variable(Expr.VariableExpr variable) {
    return line(variable);
  }

  @Override
  public StringBuilder subquery(Expr.SubqueryExpr subquery) {
    if (fits(subquery)) {
      // Prometheus does not indent the operand.
      continuesLine = true;
      return line(subquery);
    }
    print(subquery.expr());
    return text.append(new Printer().subqueryRange(subquery).text());
  }

  @Override
  public StringBuilder aggregate(Expr.AggregateExpr aggregate) {
    return fits(aggregate)
        ? line(aggregate)
        : block(new Printer().head(aggregate).text(), aggregate.children());
  }

  @Override
  public StringBuilder call(Expr.Call call) {
    return fits(call) ? line(call) : block(call.name(), call.args());
  }

  @Override
  public StringBuilder paren(Expr.ParenExpr paren) {
    return fits(paren) ? line(paren) : block("", paren.children());
  }

  @Override
  public StringBuilder unary(Expr.UnaryExpr unary) {
    indent().append(unary.op().text());
    continuesLine = true;
    return print(unary.expr());
  }

  @Override
  public StringBuilder binary(Expr.BinaryExpr binary) {
    if (fits(binary)) {
      return line(binary);
    }
    Deque<Expr.BinaryExpr> split = new ArrayDeque<>();
    Expr left = binary;
    while (left instanceof Expr.BinaryExpr operation && !fits(operation)) {
      split.push(operation);
      left = operation.left();
    }
    level += split.size();
    print(left);
    for (Expr.BinaryExpr operation : split) {
      level--;
      newLine().append(new Printer().operator(operation).text()).append('\n');
      printIndented(operation.right());
    }
    return text;
  }

  /** Parentheses with each part on separate lines. */
  private StringBuilder block(String head, List<Expr> parts) {
    indent().append(head).append("(\n");
    Iterator<Expr> each = parts.iterator();
    while (each.hasNext()) {
      printIndented(each.next()).append(each.hasNext() ? ",\n" : "");
    }
    return newLine().append(')');
  }

  private StringBuilder printIndented(Expr expr) {
    level++;
    print(expr);
    level--;
    return text;
  }

  private StringBuilder line(Expr expr) {
    return indent().append(line.text(expr));
  }

  private StringBuilder newLine() {
    text.append('\n');
    return indent();
  }

  private StringBuilder indent() {
    if (continuesLine) {
      continuesLine = false;
      return text;
    }
    return text.append(INDENT.repeat(Math.min(level, MAX_INDENT_LEVEL)));
  }

  private boolean fits(Expr expr) {
    return line.length(expr) <= width && GoStringQuoting.utf8Length(line.text(expr)) <= width;
  }
}
