package io.panelwright.importer;

import io.panelwright.importer.source.Expression;

/** Goes through an expression, from the left. */
abstract class Walk implements Expression.Visitor<Void> {

  @Override
  public Void text(Expression.Text text) {
    return null;
  }

  @Override
  public Void digits(Expression.Digits digits) {
    return null;
  }

  @Override
  public Void truth(Expression.Truth truth) {
    return null;
  }

  @Override
  public Void constant(Expression.Constant constant) {
    return null;
  }

  @Override
  public Void local(Expression.Local local) {
    return null;
  }

  @Override
  public Void localCall(Expression.LocalCall call) {
    return null;
  }

  @Override
  public Void call(Expression.Call call) {
    call.arguments().forEach(argument -> argument.accept(this));
    return null;
  }

  @Override
  public Void word(Expression.Word word) {
    word.on().accept(this);
    word.arguments().forEach(argument -> argument.accept(this));
    return null;
  }
}
