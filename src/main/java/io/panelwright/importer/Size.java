package io.panelwright.importer;

import io.panelwright.importer.source.Expression;

/** How much there is to read: the words and calls of a script. */
final class Size extends Walk {

  private static final int NOTHING = 5;

  private int calls;

  private Size() {}

  static int of(Expression expression) {
    var size = new Size();
    expression.accept(size);
    return size.calls;
  }

  static int of(Script script) {
    var size = new Size();
    script.pieces().forEach(piece -> piece.expression().accept(size));
    return size.calls;
  }

  /** Taking away what the style says reads badly. */
  @Override
  public Void constant(Expression.Constant constant) {
    calls += constant.type().equals("JsonNull") ? NOTHING : 0;
    return null;
  }

  @Override
  public Void call(Expression.Call call) {
    calls++;
    return super.call(call);
  }

  @Override
  public Void word(Expression.Word word) {
    calls++;
    return super.word(word);
  }
}
