package io.panelwright.importer.source;

import io.panelwright.importer.source.Expression.Call;
import io.panelwright.importer.source.Expression.Constant;
import io.panelwright.importer.source.Expression.Digits;
import io.panelwright.importer.source.Expression.Text;
import io.panelwright.importer.source.Expression.Truth;
import io.panelwright.importer.source.Expression.Word;
import java.util.Arrays;
import java.util.List;

/** Short words for expressions in tests. */
final class Expressions {

  private Expressions() {}

  /** A call of {@code Type.method}. */
  static Expression call(String name, Object... arguments) {
    int dot = name.lastIndexOf('.');
    return new Call(
        name.substring(0, dot), name.substring(dot + 1), List.of(), expressions(arguments));
  }

  /** A call on a value. */
  static Expression word(Expression on, String method, Object... arguments) {
    return new Word(on, method, List.of(), expressions(arguments));
  }

  /** A constant {@code Type.NAME}. */
  static Expression constant(String name) {
    int dot = name.lastIndexOf('.');
    return new Constant(name.substring(0, dot), name.substring(dot + 1));
  }

  private static List<Expression> expressions(Object... values) {
    return Arrays.stream(values).map(Expressions::expression).toList();
  }

  private static Expression expression(Object value) {
    if (value instanceof Expression expression) {
      return expression;
    }
    if (value instanceof String text) {
      return new Text(text);
    }
    return value instanceof Boolean truth ? new Truth(truth) : new Digits(value.toString());
  }
}
