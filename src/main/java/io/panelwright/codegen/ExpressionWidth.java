package io.panelwright.codegen;

import io.panelwright.codegen.CallChain.Link;
import java.util.List;

/** Whether expressions are short on one line; stops at the first long one. */
final class ExpressionWidth extends TokenVisitor {

  private final ImportCollector imports;
  private int remaining;

  private ExpressionWidth(ImportCollector imports, int limit) {
    this.imports = imports;
    this.remaining = limit;
  }

  static boolean isBelow(int limit, JavaExpression expression, ImportCollector imports) {
    ExpressionWidth length = new ExpressionWidth(imports, limit);
    expression.accept(length);
    return length.remaining > 0;
  }

  static boolean isBelow(int limit, Link link, ImportCollector imports) {
    ExpressionWidth length = new ExpressionWidth(imports, limit);
    length.take(link);
    return length.remaining > 0;
  }

  @Override
  void string(String value) {
    boolean isLong = value.length() >= remaining || TextBlock.isMultiline(value);
    take(isLong ? remaining : StringEscaper.quote(value).length());
  }

  @Override
  void token(String text) {
    take(text.length());
  }

  @Override
  void sum(List<JavaExpression> operands) {
    take(Math.max(0, operands.size() - 1) * " + ".length());
    operands.forEach(operand -> operand.accept(this));
  }

  @Override
  void verbatim(List<String> lines) {
    take(lines.size() == 1 ? lines.get(0).length() : remaining);
  }

  @Override
  void chain(JavaExpression expression) {
    List<Link> links = CallChain.collect(expression, imports).links();
    take(links.size() - 1);
    for (int i = 0; i < links.size() && remaining > 0; i++) {
      take(links.get(i));
    }
  }

  private void take(Link link) {
    take(link.name().length());
    if (link.isCall()) {
      take("()".length() + Math.max(0, link.arguments().size() - 1) * ", ".length());
    }
    for (int i = 0; i < link.arguments().size() && remaining > 0; i++) {
      link.arguments().get(i).accept(this);
    }
  }

  private void take(int columns) {
    remaining -= columns;
  }
}
