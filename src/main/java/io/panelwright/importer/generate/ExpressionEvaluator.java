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
import java.util.regex.Pattern;

/**
 * Evaluates expressions with the same calls of the dsl as the printed Java source. Results of a
 * comparison with these values therefore apply to the source text, too.
 */
public final class ExpressionEvaluator implements JavaExpression.Visitor<Object> {

  private static final PackageResolver PACKAGES = new DslPackageResolver();

  private static final Pattern LONG_SUFFIX = Pattern.compile("[lL]$");

  // The dsl's methods and types, in use so far; only looked up, never iterated.
  private static final Map<Signature, DslCall> CALLS = new ConcurrentHashMap<>();
  private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

  private record Signature(Class<?> type, String name, List<String> parameters, boolean isStatic) {

    /** Cheaper than that of a record; the other components differ rarely. */
    @Override
    public int hashCode() {
      return 31 * type.hashCode() + name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Signature that
          && type == that.type
          && isStatic == that.isStatic
          && name.equals(that.name)
          && parameters.equals(that.parameters);
    }
  }

  /** A method of the dsl and its parameter types, of which reflection makes a copy each time. */
  private record DslCall(Method method, List<Class<?>> parameters) {}

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
    DslCall method = method(type(call.type()), call.method(), call.parameters(), true);
    return invoke(method, null, call.arguments());
  }

  @Override
  public Object methodCall(JavaExpression.MethodCall call) {
    Object on = value(call.receiver());
    DslCall method = method(on.getClass(), call.method(), call.parameters(), false);
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

  private Object invoke(DslCall call, Object on, List<JavaExpression> arguments) {
    Method method = call.method;
    try {
      return method.invoke(on, arguments(call, arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(method.toString(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }

  private Object[] arguments(DslCall call, List<JavaExpression> arguments) {
    Object[] values = new Object[call.parameters.size()];
    for (int i = 0; i < values.length; i++) {
      Class<?> type = call.parameters.get(i);
      boolean last = call.method.isVarArgs() && i == values.length - 1;
      values[i] =
          last ? varargs(type.getComponentType(), arguments, i) : argument(type, arguments.get(i));
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
    String literal = LONG_SUFFIX.matcher((String) value).replaceFirst("");
    if (type == double.class) {
      return Double.parseDouble(literal);
    }
    return type == long.class ? (Object) Long.parseLong(literal) : Integer.parseInt(literal);
  }

  private static DslCall method(
      Class<?> type, String name, List<String> parameters, boolean isStatic) {
    return CALLS.computeIfAbsent(
        new Signature(type, name, parameters, isStatic), ExpressionEvaluator::find);
  }

  private static DslCall find(Signature signature) {
    List<Class<?>> parameters = types(signature.parameters);
    Method method =
        Arrays.stream(signature.type.getMethods())
            .filter(m -> m.getName().equals(signature.name) && !m.isBridge())
            .filter(m -> Modifier.isStatic(m.getModifiers()) == signature.isStatic)
            .filter(m -> List.of(m.getParameterTypes()).equals(parameters))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the dsl has no " + signature));
    // Some methods are inherited from package-private classes.
    method.setAccessible(true);
    return new DslCall(method, parameters);
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
    return TYPES.computeIfAbsent(name, ExpressionEvaluator::loadType);
  }

  private static Class<?> loadType(String name) {
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
