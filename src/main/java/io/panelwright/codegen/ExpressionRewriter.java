package io.panelwright.codegen;

import java.util.List;

/** Rewrites an expression from the inside out; a subclass replaces parts of it. */
public abstract class ExpressionRewriter implements JavaExpression.Visitor<JavaExpression> {

  public final JavaExpression rewrite(JavaExpression expression) {
    return expression.accept(this);
  }

  final List<JavaExpression> rewrite(List<JavaExpression> expressions) {
    return expressions.stream().map(this::rewrite).toList();
  }

  @Override
  public JavaExpression stringLiteral(JavaExpression.StringLiteral text) {
    return text;
  }

  @Override
  public JavaExpression numberLiteral(JavaExpression.NumberLiteral digits) {
    return digits;
  }

  @Override
  public JavaExpression booleanLiteral(JavaExpression.BooleanLiteral truth) {
    return truth;
  }

  @Override
  public JavaExpression staticConstant(JavaExpression.StaticConstant constant) {
    return constant;
  }

  @Override
  public JavaExpression localConstant(JavaExpression.LocalConstant local) {
    return local;
  }

  @Override
  public JavaExpression localCall(JavaExpression.LocalCall call) {
    return call;
  }

  @Override
  public JavaExpression staticCall(JavaExpression.StaticCall call) {
    return new JavaExpression.StaticCall(
        call.type(), call.method(), call.parameters(), rewrite(call.arguments()));
  }

  @Override
  public JavaExpression methodCall(JavaExpression.MethodCall call) {
    return new JavaExpression.MethodCall(
        rewrite(call.receiver()), call.method(), call.parameters(), rewrite(call.arguments()));
  }

  @Override
  public JavaExpression concatenation(JavaExpression.Concatenation sum) {
    return new JavaExpression.Concatenation(rewrite(sum.operands()));
  }

  @Override
  public JavaExpression verbatim(JavaExpression.Verbatim text) {
    return text;
  }
}
