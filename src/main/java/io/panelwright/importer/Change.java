package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import java.util.List;

/** Makes an expression anew, from the inside; a subclass says what becomes of its parts. */
abstract class Change implements Expression.Visitor<Expression> {

  final Expression of(Expression expression) {
    return expression.accept(this);
  }

  final List<Expression> of(List<Expression> expressions) {
    return expressions.stream().map(this::of).toList();
  }

  @Override
  public Expression text(Expression.Text text) {
    return text;
  }

  @Override
  public Expression digits(Expression.Digits digits) {
    return digits;
  }

  @Override
  public Expression truth(Expression.Truth truth) {
    return truth;
  }

  @Override
  public Expression constant(Expression.Constant constant) {
    return constant;
  }

  @Override
  public Expression local(Expression.Local local) {
    return local;
  }

  @Override
  public Expression localCall(Expression.LocalCall call) {
    return call;
  }

  @Override
  public Expression call(Expression.Call call) {
    return new Expression.Call(call.type(), call.method(), call.parameters(), of(call.arguments()));
  }

  @Override
  public Expression word(Expression.Word word) {
    return new Expression.Word(
        of(word.on()), word.method(), word.parameters(), of(word.arguments()));
  }
}
