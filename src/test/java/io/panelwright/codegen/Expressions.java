package io.panelwright.codegen;

import io.panelwright.codegen.JavaExpression.BooleanLiteral;
import io.panelwright.codegen.JavaExpression.MethodCall;
import io.panelwright.codegen.JavaExpression.NumberLiteral;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short factories of expressions for tests. */
final class Expressions {

  /** Packages of the types that the tests name without a package. */
  private static final Map<String, String> PACKAGES =
      Map.ofEntries(
          Map.entry("A", "io.panelwright.dsl"),
          Map.entry("Color", "io.panelwright.dsl.field"),
          Map.entry("Dashboard", "io.panelwright.dsl"),
          Map.entry("DashboardLink", "io.panelwright.dsl"),
          Map.entry("Elasticsearch", "io.panelwright.dsl.query"),
          Map.entry("FieldMatcher", "io.panelwright.dsl.field"),
          Map.entry("Json", "io.panelwright.json"),
          Map.entry("JsonObject", "io.panelwright.json"),
          Map.entry("NodeGraph", "io.panelwright.dsl.panel"),
          Map.entry("Owner", "io.panelwright.dsl.query"),
          Map.entry("Panel", "io.panelwright.dsl.panel"),
          Map.entry("Panels", "io.panelwright.dsl.panel"),
          Map.entry("Section", "io.panelwright.dsl"),
          Map.entry("Some", "io.panelwright.dsl"),
          Map.entry("Stat", "io.panelwright.dsl.panel"),
          Map.entry("Text", "io.panelwright.dsl.panel"),
          Map.entry("Thresholds", "io.panelwright.dsl.field"),
          Map.entry("Transformations", "io.panelwright.dsl.transform"),
          Map.entry("Unit", "io.panelwright.dsl.field"),
          Map.entry("Units", "io.panelwright.dsl.field"),
          Map.entry("Variables", "io.panelwright.dsl.variable"));

  private Expressions() {}

  /** Creates a class whose types are in {@link #PACKAGES}. */
  static ClassSpec classSpec(
      String packageName, String name, Optional<String> javadoc, List<MemberSpec> members) {
    return new ClassSpec(packageName, name, javadoc, members, Expressions::packageName);
  }

  private static String packageName(String type) {
    return Optional.ofNullable(PACKAGES.get(type))
        .orElseThrow(() -> new IllegalStateException("no package of " + type));
  }

  /** Creates a call of {@code Type.method}. */
  static JavaExpression staticCall(String name, Object... arguments) {
    int dot = name.lastIndexOf('.');
    return new StaticCall(
        name.substring(0, dot), name.substring(dot + 1), List.of(), expressions(arguments));
  }

  /** Creates a call on a value. */
  static JavaExpression methodCall(JavaExpression on, String method, Object... arguments) {
    return new MethodCall(on, method, List.of(), expressions(arguments));
  }

  /** Creates a constant {@code Type.NAME}. */
  static JavaExpression constant(String name) {
    int dot = name.lastIndexOf('.');
    return new StaticConstant(name.substring(0, dot), name.substring(dot + 1));
  }

  private static List<JavaExpression> expressions(Object... values) {
    return Arrays.stream(values).map(Expressions::expression).toList();
  }

  private static JavaExpression expression(Object value) {
    if (value instanceof JavaExpression expression) {
      return expression;
    }
    if (value instanceof String text) {
      return new StringLiteral(text);
    }
    return value instanceof Boolean truth
        ? new BooleanLiteral(truth)
        : new NumberLiteral(value.toString());
  }
}
