package io.panelwright.codegen;

import io.panelwright.codegen.JavaExpression.BooleanLiteral;
import io.panelwright.codegen.JavaExpression.Concatenation;
import io.panelwright.codegen.JavaExpression.LocalCall;
import io.panelwright.codegen.JavaExpression.LocalConstant;
import io.panelwright.codegen.JavaExpression.MethodCall;
import io.panelwright.codegen.JavaExpression.NumberLiteral;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import io.panelwright.codegen.JavaExpression.Verbatim;
import java.util.List;

/** Base of visitors for the three kinds of printed expressions. */
abstract class TokenVisitor implements JavaExpression.Visitor<Void> {

  /** Visits a string. */
  abstract void string(String value);

  /** Visits a number or a name. */
  abstract void token(String text);

  /** Visits operands of {@code +}. */
  abstract void sum(List<JavaExpression> operands);

  /** Visits source text. */
  abstract void verbatim(List<String> lines);

  /** Visits names and calls, connected by dots. */
  abstract void chain(JavaExpression expression);

  @Override
  public final Void stringLiteral(StringLiteral text) {
    string(text.value());
    return null;
  }

  @Override
  public final Void numberLiteral(NumberLiteral digits) {
    token(digits.literal());
    return null;
  }

  @Override
  public final Void booleanLiteral(BooleanLiteral truth) {
    token(String.valueOf(truth.value()));
    return null;
  }

  @Override
  public final Void staticConstant(StaticConstant constant) {
    chain(constant);
    return null;
  }

  @Override
  public final Void localConstant(LocalConstant local) {
    token(local.name());
    return null;
  }

  @Override
  public final Void localCall(LocalCall call) {
    chain(call);
    return null;
  }

  @Override
  public final Void staticCall(StaticCall call) {
    chain(call);
    return null;
  }

  @Override
  public final Void methodCall(MethodCall call) {
    chain(call);
    return null;
  }

  @Override
  public final Void concatenation(Concatenation sum) {
    sum(sum.operands());
    return null;
  }

  @Override
  public final Void verbatim(Verbatim text) {
    verbatim(text.lines());
    return null;
  }
}
