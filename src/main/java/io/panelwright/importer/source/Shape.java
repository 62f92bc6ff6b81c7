package io.panelwright.importer.source;

import io.panelwright.importer.source.Expression.Call;
import io.panelwright.importer.source.Expression.Constant;
import io.panelwright.importer.source.Expression.Digits;
import io.panelwright.importer.source.Expression.Local;
import io.panelwright.importer.source.Expression.LocalCall;
import io.panelwright.importer.source.Expression.Text;
import io.panelwright.importer.source.Expression.Truth;
import io.panelwright.importer.source.Expression.Word;

/** What is done with expressions by the three shapes in which they are printed. */
abstract class Shape implements Expression.Visitor<Void> {

  /** A string. */
  abstract void string(String value);

  /** A number or a name. */
  abstract void token(String text);

  /** Names with dots between them, and calls. */
  abstract void chain(Expression expression);

  @Override
  public final Void text(Text text) {
    string(text.value());
    return null;
  }

  @Override
  public final Void digits(Digits digits) {
    token(digits.literal());
    return null;
  }

  @Override
  public final Void truth(Truth truth) {
    token(String.valueOf(truth.value()));
    return null;
  }

  @Override
  public final Void constant(Constant constant) {
    chain(constant);
    return null;
  }

  @Override
  public final Void local(Local local) {
    token(local.name());
    return null;
  }

  @Override
  public final Void localCall(LocalCall call) {
    chain(call);
    return null;
  }

  @Override
  public final Void call(Call call) {
    chain(call);
    return null;
  }

  @Override
  public final Void word(Word word) {
    chain(word);
    return null;
  }
}
