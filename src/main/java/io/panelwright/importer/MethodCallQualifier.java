package io.panelwright.importer;

import io.panelwright.codegen.ExpressionRewriter;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.importer.generate.DashboardDeclarations;
import java.util.HashMap;
import java.util.Map;

/** Qualifies calls of methods that are declared in other classes. */
final class MethodCallQualifier extends ExpressionRewriter {

  private final Map<String, String> classes = new HashMap<>();

  /** Registers the class of a method. */
  void register(String method, String className) {
    classes.put(method, className);
  }

  /** Returns a method with qualified calls. */
  DashboardDeclarations.Declaration qualify(DashboardDeclarations.Declaration piece) {
    return new DashboardDeclarations.Declaration(
        piece.name(), piece.title(), piece.type(), rewrite(piece.expression()));
  }

  @Override
  public JavaExpression localCall(JavaExpression.LocalCall call) {
    String className = classes.get(call.method());
    return className == null ? call : new JavaExpression.LocalCall(className + "." + call.method());
  }
}
