package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.PackageResolver;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Evaluates expressions with the same calls of the dsl as the printed Java source. Results of a
 * comparison with these values therefore apply to the source text, too.
 */
public final class ExpressionEvaluator implements JavaExpression.Visitor<Object> {

  private static final PackageResolver PACKAGES = new DslPackageResolver();

  /** Methods by type, name and parameters; for lookups only, since the order is undefined. */
  private static final Map<List<Object>, Method> METHODS = new ConcurrentHashMap<>();

  private final Map<String, Object> locals;
  private final Map<JavaExpression, Object> cache;

  private ExpressionEvaluator(Map<String, Object> locals, Map<JavaExpression, Object> cache) {
    this.locals = locals;
    this.cache = cache;
  }

  /**
   * Returns the value of an expression.
   *
   * @param locals values of the names in the same class
   * @throws io.panelwright.diagnostic.FindingsException if the dsl rejects the expression
   */
  public static Object evaluate(JavaExpression expression, Map<String, Object> locals) {
    return evaluate(expression, locals, Map.of());
  }

  /** Evaluates like {@link #evaluate(JavaExpression, Map)}, with a cache of values. */
  static Object evaluate(
      JavaExpression expression, Map<String, Object> locals, Map<JavaExpression, Object> cache) {
    return new ExpressionEvaluator(locals, cache).value(expression);
  }

  private Object value(JavaExpression expression) {
    Object value = cache.get(expression);
    return value == null ? expression.accept(this) : value;
  }

  @Override
  public Object stringLiteral(JavaExpression.StringLiteral text) {
    return text.value();
  }

  @Override
  public Object numberLiteral(JavaExpression.NumberLiteral digits) {
    return digits.literal();
  }

  @Override
  public Object booleanLiteral(JavaExpression.BooleanLiteral truth) {
    return truth.value();
  }

  @Override
  public Object staticConstant(JavaExpression.StaticConstant constant) {
    try {
      return type(constant.type()).getField(constant.name()).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no constant " + constant, e);
    }
  }

  @Override
  public Object localConstant(JavaExpression.LocalConstant local) {
    return Optional.ofNullable(locals.get(local.name()))
        .orElseThrow(() -> new IllegalStateException("no value for the name " + local.name()));
  }

  @Override
  public Object localCall(JavaExpression.LocalCall call) {
    return localConstant(new JavaExpression.LocalConstant(call.method()));
  }

  @Override
  public Object staticCall(JavaExpression.StaticCall call) {
    Method method = method(type(call.type()), call.method(), call.parameters(), true);
    return invoke(method, null, call.arguments());
  }

  @Override
  public Object methodCall(JavaExpression.MethodCall call) {
    Object on = value(call.receiver());
    Method method = method(on.getClass(), call.method(), call.parameters(), false);
    return invoke(method, on, call.arguments());
  }

  @Override
  public Object concatenation(JavaExpression.Concatenation sum) {
    StringBuilder text = new StringBuilder();
    sum.operands().forEach(operand -> text.append(value(operand)));
    return text.toString();
  }

  @Override
  public Object verbatim(JavaExpression.Verbatim text) {
    throw new IllegalStateException("no value for the source text " + text.lines());
  }

  private Object invoke(Method method, Object on, List<JavaExpression> arguments) {
    try {
      return method.invoke(on, arguments(method, arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(method.toString(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }

  private Object[] arguments(Method method, List<JavaExpression> arguments) {
    Class<?>[] types = method.getParameterTypes();
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      boolean last = method.isVarArgs() && i == types.length - 1;
      values[i] =
          last
              ? varargs(types[i].getComponentType(), arguments, i)
              : argument(types[i], arguments.get(i));
    }
    return values;
  }

  private Object varargs(Class<?> type, List<JavaExpression> arguments, int from) {
    Object array = Array.newInstance(type, arguments.size() - from);
    for (int i = from; i < arguments.size(); i++) {
      Array.set(array, i - from, argument(type, arguments.get(i)));
    }
    return array;
  }

  private Object argument(Class<?> type, JavaExpression expression) {
    Object value = value(expression);
    if (!(expression instanceof JavaExpression.NumberLiteral)) {
      return value;
    }
    String literal = ((String) value).replaceFirst("[lL]$", "");
    if (type == double.class) {
      return Double.parseDouble(literal);
    }
    return type == long.class ? (Object) Long.parseLong(literal) : Integer.parseInt(literal);
  }

  private static Method method(
      Class<?> type, String name, List<String> parameters, boolean isStatic) {
    return METHODS.computeIfAbsent(
        List.of(type, name, parameters, isStatic),
        key ->
            Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && !m.isBridge())
                .filter(m -> Modifier.isStatic(m.getModifiers()) == isStatic)
                .filter(m -> List.of(m.getParameterTypes()).equals(types(parameters)))
                .findFirst()
                .map(ExpressionEvaluator::makeAccessible)
                .orElseThrow(
                    () -> new IllegalStateException(type + " has no " + name + parameters)));
  }

  /** Some methods are inherited from package-private classes. */
  private static Method makeAccessible(Method method) {
    method.setAccessible(true);
    return method;
  }

  private static List<Class<?>> types(List<String> names) {
    return names.stream().<Class<?>>map(ExpressionEvaluator::parameter).toList();
  }

  private static Class<?> parameter(String name) {
    if (name.endsWith("...")) {
      return parameter(name.substring(0, name.length() - 3)).arrayType();
    }
    return switch (name) {
      case "String" -> String.class;
      case "int" -> int.class;
      case "long" -> long.class;
      case "double" -> double.class;
      case "boolean" -> boolean.class;
      case "Duration" -> java.time.Duration.class;
      default -> type(name);
    };
  }

  private static Class<?> type(String name) {
    if (name.matches("[a-z].*")) {
      return load(name);
    }
    String[] parts = name.split("\\.");
    Class<?> type = load(PACKAGES.resolve(parts[0]) + "." + parts[0]);
    for (int i = 1; i < parts.length; i++) {
      type = nestedType(type, parts[i]);
    }
    return type;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no type " + name, e);
    }
  }

  /** Finds a nested type, also an inherited one, as in {@code Transformations.Join}. */
  private static Class<?> nestedType(Class<?> type, String name) {
    return Arrays.stream(type.getClasses())
        .filter(inner -> inner.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " has no type " + name));
  }
}
