package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
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
 * Does what an expression says: calls the dsl as the printed Java would. So what is proved of the
 * values holds for the source text, too.
 */
final class Evaluation implements Expression.Visitor<Object> {

  private static final String DSL = "io.panelwright.dsl.";
  private static final String JSON = "io.panelwright.json.";

  /** Methods by type, name and parameters; looked up, never iterated. */
  private static final Map<List<Object>, Method> METHODS = new ConcurrentHashMap<>();

  private final Map<String, Object> locals;
  private final Map<Expression, Object> known;

  private Evaluation(Map<String, Object> locals, Map<Expression, Object> known) {
    this.locals = locals;
    this.known = known;
  }

  /**
   * The value of an expression.
   *
   * @param locals what names of the same class stand for
   * @throws io.panelwright.diagnostic.FindingsException when the dsl refuses what is said
   */
  static Object of(Expression expression, Map<String, Object> locals) {
    return of(expression, locals, Map.of());
  }

  /** As {@link #of(Expression, Map)}, with the values of expressions that are known already. */
  static Object of(
      Expression expression, Map<String, Object> locals, Map<Expression, Object> known) {
    return new Evaluation(locals, known).value(expression);
  }

  private Object value(Expression expression) {
    Object value = known.get(expression);
    return value == null ? expression.accept(this) : value;
  }

  @Override
  public Object text(Expression.Text text) {
    return text.value();
  }

  @Override
  public Object digits(Expression.Digits digits) {
    return digits.literal();
  }

  @Override
  public Object truth(Expression.Truth truth) {
    return truth.value();
  }

  @Override
  public Object constant(Expression.Constant constant) {
    try {
      return type(constant.type()).getField(constant.name()).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no constant " + constant, e);
    }
  }

  @Override
  public Object local(Expression.Local local) {
    return Optional.ofNullable(locals.get(local.name()))
        .orElseThrow(() -> new IllegalStateException("nothing is called " + local.name()));
  }

  @Override
  public Object localCall(Expression.LocalCall call) {
    return local(new Expression.Local(call.method()));
  }

  @Override
  public Object call(Expression.Call call) {
    Method method = method(type(call.type()), call.method(), call.parameters(), true);
    return invoke(method, null, call.arguments());
  }

  @Override
  public Object word(Expression.Word word) {
    Object on = value(word.on());
    Method method = method(on.getClass(), word.method(), word.parameters(), false);
    return invoke(method, on, word.arguments());
  }

  private Object invoke(Method method, Object on, List<Expression> arguments) {
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

  private Object[] arguments(Method method, List<Expression> given) {
    Class<?>[] types = method.getParameterTypes();
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      boolean last = method.isVarArgs() && i == types.length - 1;
      values[i] =
          last ? rest(types[i].getComponentType(), given, i) : value(types[i], given.get(i));
    }
    return values;
  }

  private Object rest(Class<?> type, List<Expression> given, int from) {
    Object array = Array.newInstance(type, given.size() - from);
    for (int i = from; i < given.size(); i++) {
      Array.set(array, i - from, value(type, given.get(i)));
    }
    return array;
  }

  private Object value(Class<?> type, Expression expression) {
    Object value = value(expression);
    if (!(expression instanceof Expression.Digits)) {
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
                .map(Evaluation::opened)
                .orElseThrow(
                    () -> new IllegalStateException(type + " has no " + name + parameters)));
  }

  /** Some words are inherited from classes that only their package sees. */
  private static Method opened(Method method) {
    method.setAccessible(true);
    return method;
  }

  private static List<Class<?>> types(List<String> names) {
    return names.stream().<Class<?>>map(Evaluation::parameter).toList();
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
      return named(name);
    }
    String[] parts = name.split("\\.");
    Class<?> type = named((parts[0].startsWith("Json") ? JSON : DSL) + parts[0]);
    for (int i = 1; i < parts.length; i++) {
      type = inner(type, parts[i]);
    }
    return type;
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no type " + name, e);
    }
  }

  /** It may be inherited, as in {@code Transformations.Join}. */
  private static Class<?> inner(Class<?> type, String name) {
    return Arrays.stream(type.getClasses())
        .filter(inner -> inner.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " has no type " + name));
  }
}
