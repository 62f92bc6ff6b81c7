package io.panelwright.importer.source;

import io.panelwright.importer.source.Chain.Link;
import java.util.List;

/** Whether expressions are short when printed on one line. Looks no further than it must. */
final class Length extends Shape {

  private final Imports imports;
  private int left;

  private Length(Imports imports, int limit) {
    this.imports = imports;
    this.left = limit;
  }

  static boolean isBelow(int limit, Expression expression, Imports imports) {
    Length length = new Length(imports, limit);
    expression.accept(length);
    return length.left > 0;
  }

  static boolean isBelow(int limit, Link link, Imports imports) {
    Length length = new Length(imports, limit);
    length.take(link);
    return length.left > 0;
  }

  @Override
  void string(String value) {
    take(TextBlock.isWanted(value) ? left : StringLiteral.of(value).length());
  }

  @Override
  void token(String text) {
    take(text.length());
  }

  @Override
  void chain(Expression expression) {
    List<Link> links = Chain.of(expression, imports).links();
    take(links.size() - 1);
    for (int i = 0; i < links.size() && left > 0; i++) {
      take(links.get(i));
    }
  }

  private void take(Link link) {
    take(link.name().length());
    if (link.isCall()) {
      take("()".length() + Math.max(0, link.arguments().size() - 1) * ", ".length());
    }
    for (int i = 0; i < link.arguments().size() && left > 0; i++) {
      link.arguments().get(i).accept(this);
    }
  }

  private void take(int columns) {
    left -= columns;
  }
}
