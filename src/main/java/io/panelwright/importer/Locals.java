package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import java.util.ArrayList;
import java.util.List;

/** The constants that an expression names. */
final class Locals extends Walk {

  private final List<String> names = new ArrayList<>();

  private Locals() {}

  /** All of them, as often as they are named. */
  static List<String> in(Expression expression) {
    var locals = new Locals();
    expression.accept(locals);
    return locals.names;
  }

  @Override
  public Void local(Expression.Local local) {
    names.add(local.name());
    return null;
  }
}
