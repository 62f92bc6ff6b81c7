package io.panelwright.importer.generate;

import io.panelwright.codegen.ExpressionTraversalVisitor;
import io.panelwright.codegen.JavaExpression;

/** Size of generated source: the number of names and calls in it. */
public final class ExpressionSize extends ExpressionTraversalVisitor {

  private static final int NULL_SIZE = 5;

  private int calls;

  private ExpressionSize() {}

  static int measure(JavaExpression expression) {
    var size = new ExpressionSize();
    expression.accept(size);
    return size.calls;
  }

  public static int measure(DashboardDeclarations declarations) {
    var size = new ExpressionSize();
    declarations.methods().forEach(declaration -> declaration.expression().accept(size));
    return size.calls;
  }

  /** Removing a value of the house style is hard to read and therefore counts more. */
  @Override
  public Void staticConstant(JavaExpression.StaticConstant constant) {
    calls += constant.type().equals("JsonNull") ? NULL_SIZE : 0;
    return null;
  }

  @Override
  public Void staticCall(JavaExpression.StaticCall call) {
    calls++;
    return super.staticCall(call);
  }

  @Override
  public Void methodCall(JavaExpression.MethodCall call) {
    calls++;
    return super.methodCall(call);
  }
}
