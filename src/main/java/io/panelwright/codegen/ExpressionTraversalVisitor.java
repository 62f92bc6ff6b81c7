package io.panelwright.codegen;

/** Visits all parts of an expression, from left to right. */
public abstract class ExpressionTraversalVisitor implements JavaExpression.Visitor<Void> {

  @Override
  public Void stringLiteral(JavaExpression.StringLiteral text) {
    return null;
  }

  @Override
  public Void numberLiteral(JavaExpression.NumberLiteral digits) {
    return null;
  }

  @Override
  public Void booleanLiteral(JavaExpression.BooleanLiteral truth) {
    return null;
  }

  @Override
  public Void staticConstant(JavaExpression.StaticConstant constant) {
    return null;
  }

  @Override
  public Void localConstant(JavaExpression.LocalConstant local) {
    return null;
  }

  @Override
  public Void localCall(JavaExpression.LocalCall call) {
    return null;
  }

  @Override
  public Void staticCall(JavaExpression.StaticCall call) {
    call.arguments().forEach(argument -> argument.accept(this));
    return null;
  }

  @Override
  public Void methodCall(JavaExpression.MethodCall call) {
    call.receiver().accept(this);
    call.arguments().forEach(argument -> argument.accept(this));
    return null;
  }

  @Override
  public Void concatenation(JavaExpression.Concatenation sum) {
    sum.operands().forEach(operand -> operand.accept(this));
    return null;
  }

  @Override
  public Void verbatim(JavaExpression.Verbatim text) {
    return null;
  }
}
