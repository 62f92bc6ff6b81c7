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
import java.util.Set;
import java.util.TreeSet;

/** Collects the names in expressions: types, factories, and constants of the same class. */
final class SymbolCollector implements JavaExpression.Visitor<Void> {

  private final Set<String> types = new TreeSet<>();
  private final Set<Factory> factories = new TreeSet<>();
  private final Set<String> localConstants = new TreeSet<>();

  /** A static method or a constructor of another class. */
  record Factory(String type, String method, boolean isConstructor) implements Comparable<Factory> {

    @Override
    public int compareTo(Factory other) {
      int byType = type.compareTo(other.type);
      return byType == 0 ? method.compareTo(other.method) : byType;
    }
  }

  /** Types of constants, without those of factories. */
  Set<String> types() {
    return types;
  }

  Set<Factory> factories() {
    return factories;
  }

  Set<String> localConstants() {
    return localConstants;
  }

  @Override
  public Void stringLiteral(StringLiteral text) {
    if (StringConcatenation.isNeeded(text.value())) {
      StringConcatenation.join(text.value()).accept(this);
    }
    return null;
  }

  @Override
  public Void numberLiteral(NumberLiteral digits) {
    return null;
  }

  @Override
  public Void booleanLiteral(BooleanLiteral truth) {
    return null;
  }

  @Override
  public Void staticConstant(StaticConstant constant) {
    types.add(constant.type());
    return null;
  }

  @Override
  public Void localConstant(LocalConstant local) {
    localConstants.add(local.name());
    return null;
  }

  @Override
  public Void localCall(LocalCall call) {
    return null;
  }

  @Override
  public Void staticCall(StaticCall call) {
    factories.add(new Factory(call.type(), call.method(), call.isConstructor()));
    return visitAll(call.arguments());
  }

  /** Chains are long: a loop in place of recursion. */
  @Override
  public Void methodCall(MethodCall call) {
    JavaExpression on = call;
    while (on instanceof MethodCall next) {
      visitAll(next.arguments());
      on = next.receiver();
    }
    return on.accept(this);
  }

  @Override
  public Void concatenation(Concatenation sum) {
    return visitAll(sum.operands());
  }

  @Override
  public Void verbatim(Verbatim text) {
    return null;
  }

  private Void visitAll(List<JavaExpression> expressions) {
    expressions.forEach(expression -> expression.accept(this));
    return null;
  }
}
