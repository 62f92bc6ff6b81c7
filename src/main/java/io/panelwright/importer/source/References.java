package io.panelwright.importer.source;

import io.panelwright.importer.source.Expression.Call;
import io.panelwright.importer.source.Expression.Constant;
import io.panelwright.importer.source.Expression.Digits;
import io.panelwright.importer.source.Expression.Local;
import io.panelwright.importer.source.Expression.LocalCall;
import io.panelwright.importer.source.Expression.Text;
import io.panelwright.importer.source.Expression.Truth;
import io.panelwright.importer.source.Expression.Word;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What expressions name: types, factories, and constants of their class. */
final class References implements Expression.Visitor<Void> {

  private final Set<String> types = new TreeSet<>();
  private final Set<Factory> factories = new TreeSet<>();
  private final Set<String> locals = new TreeSet<>();

  /** A static method of another class. */
  record Factory(String type, String method) implements Comparable<Factory> {

    @Override
    public int compareTo(Factory other) {
      int byType = type.compareTo(other.type);
      return byType == 0 ? method.compareTo(other.method) : byType;
    }
  }

  /** Of constants; factories not among them. */
  Set<String> types() {
    return types;
  }

  Set<Factory> factories() {
    return factories;
  }

  Set<String> locals() {
    return locals;
  }

  @Override
  public Void text(Text text) {
    if (LongText.isNeeded(text.value())) {
      LongText.join(text.value()).accept(this);
    }
    return null;
  }

  @Override
  public Void digits(Digits digits) {
    return null;
  }

  @Override
  public Void truth(Truth truth) {
    return null;
  }

  @Override
  public Void constant(Constant constant) {
    types.add(constant.type());
    return null;
  }

  @Override
  public Void local(Local local) {
    locals.add(local.name());
    return null;
  }

  @Override
  public Void localCall(LocalCall call) {
    return null;
  }

  @Override
  public Void call(Call call) {
    factories.add(new Factory(call.type(), call.method()));
    return all(call.arguments());
  }

  /** Chains are long: without recursion along them. */
  @Override
  public Void word(Word word) {
    Expression on = word;
    while (on instanceof Word next) {
      all(next.arguments());
      on = next.on();
    }
    return on.accept(this);
  }

  private Void all(List<Expression> expressions) {
    expressions.forEach(expression -> expression.accept(this));
    return null;
  }
}
