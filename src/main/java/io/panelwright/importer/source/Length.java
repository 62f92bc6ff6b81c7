package io.panelwright.importer.source;

import io.panelwright.importer.source.Chain.Link;
import java.util.List;

/** Whether expressions are short when printed on one line. Looks no further than it must. */
final class Length extends Shape {

  private final Scope scope;
  private int left;

  private Length(Scope scope, int limit) {
    this.scope = scope;
    this.left = limit;
  }

  static boolean isBelow(int limit, Expression expression, Scope scope) {
    Length length = new Length(scope, limit);
    expression.accept(length);
    return length.left > 0;
  }

  static boolean isBelow(int limit, Link link, Scope scope) {
    Length length = new Length(scope, limit);
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
    List<Link> links = Chain.of(expression, scope).links();
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
