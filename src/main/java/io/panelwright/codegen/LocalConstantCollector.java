package io.panelwright.codegen;

import java.util.ArrayList;
import java.util.List;

/** Collects the constants of the same class in an expression. */
public final class LocalConstantCollector extends ExpressionTraversalVisitor {

  private final List<String> names = new ArrayList<>();

  private LocalConstantCollector() {}

  /** Returns all constants, including repetitions. */
  public static List<String> collect(JavaExpression expression) {
    var locals = new LocalConstantCollector();
    expression.accept(locals);
    return locals.names;
  }

  @Override
  public Void localConstant(JavaExpression.LocalConstant local) {
    names.add(local.name());
    return null;
  }
}
