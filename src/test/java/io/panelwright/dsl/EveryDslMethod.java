package io.panelwright.dsl;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.panel.ConditionalRendering;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.panel.RenderingCondition;
import io.panelwright.dsl.panel.RuleExclusion;
import io.panelwright.dsl.query.BaseDatasource;
import io.panelwright.dsl.query.BaseVariableQuery;
import io.panelwright.dsl.query.CloudWatch;
import io.panelwright.dsl.query.DatasourceQuery;
import io.panelwright.dsl.query.Elasticsearch;
import io.panelwright.dsl.query.Expression;
import io.panelwright.dsl.query.GenericDatasource;
import io.panelwright.dsl.query.GrafanaQuery;
import io.panelwright.dsl.query.Graphite;
import io.panelwright.dsl.query.InfluxDb;
import io.panelwright.dsl.query.Loki;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.PanelResultQuery;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.QueryableDatasource;
import io.panelwright.dsl.query.Sql;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.query.Tempo;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.dsl.transform.Transformations;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Calls every method of a value by reflection, with samples of all its arguments. A method added to
 * the dsl is tested without being listed anywhere.
 */
public final class EveryDslMethod {

  /** A call and its result. */
  public record Call<T>(String call, T result) {}

  /** The generic methods, which set any value. */
  private static final Set<String> GENERIC =
      Set.of(
          "option",
          "options",
          "field",
          "setting",
          "raw",
          "jsonQuery",
          "jsonAnnotation",
          "jsonValues",
          "members",
          "at",
          "transformation");

  /** Panels without typed methods. */
  private static final Set<String> GENERIC_PANELS = Set.of("panel", "pluginPanel", "libraryPanel");

  /** The argument of all text parameters; it is also a valid panel key. */
  public static final String KEY = "all/of-it";

  /** The maximum number of samples in a list; types with more have tests of their own. */
  private static final int MAX_SAMPLES = 60;

  private static final Set<String> SPANS = Set.of("interval", "range", "shift");

  private static final Query QUERY = Shop.CHECKOUT.query("up");

  /** Arguments that reflection cannot create, or of which it finds too many. */
  private static final Map<Class<?>, List<Object>> SAMPLES =
      Map.ofEntries(
          Map.entry(int.class, List.of(2, 10)),
          Map.entry(double.class, List.of(0.25)),
          Map.entry(boolean.class, List.of(true, false)),
          Map.entry(String.class, List.of(KEY)),
          Map.entry(int[].class, List.of(new int[] {}, new int[] {10, 5})),
          Map.entry(Owner.class, List.of(Shop.CHECKOUT)),
          Map.entry(
              RuleExclusion.class, List.of(new RuleExclusion(KEY, "a reason", CallSite.here()))),
          Map.entry(Panel.class, List.of(Panels.text("Text", "Hello"))),
          Map.entry(List.class, List.of(List.of())),
          Map.entry(Variable.class, List.of(Variables.constant("a", "b"))),
          Map.entry(HouseStyle.class, List.of(HouseStyle.standard())),
          Map.entry(Duration.class, List.of(Duration.ofMinutes(1))),
          Map.entry(Json.class, List.of(Json.array())),
          Map.entry(FieldOverride.class, List.of(FieldOverride.override(FieldMatcher.numeric()))),
          Map.entry(Query.class, List.of(QUERY.refId("K"))),
          Map.entry(Target.class, List.of(QUERY.refId("K"), Expression.math("$K / 2"))),
          Map.entry(QueryableDatasource.class, List.of(Shop.CHECKOUT, Loki.datasource("logs"))),
          Map.entry(
              BaseVariableQuery.class,
              List.of(
                  Shop.CHECKOUT.labelValues("up", "job"), Loki.datasource("logs").labelNames())),
          Map.entry(JsonObject.class, List.of(Json.object().with("a", "b"))),
          Map.entry(JsonArray.class, List.of(Json.array())),
          Map.entry(
              ConditionalRendering.class,
              List.of(
                  new ConditionalRendering(
                      false, true, List.of(RenderingCondition.variableEquals(KEY, "b"))))),
          Map.entry(Color.class, List.of(Color.RED, Color.of("#1f60c4"), Color.BLUE.dark())),
          Map.entry(Reducer.class, List.of(Reducer.LAST_NOT_NULL, Reducer.percentile(95))),
          Map.entry(Unit.class, List.of(Units.SECONDS, Unit.suffix(" orders"))));

  private static final Map<Class<?>, List<Object>> CACHE = new HashMap<>();

  private EveryDslMethod() {}

  /** One panel of each typed kind, without settings. */
  public static List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    for (Method factory : Panels.class.getMethods()) {
      if (Panel.class.isAssignableFrom(factory.getReturnType())
          && !GENERIC_PANELS.contains(factory.getName())) {
        panels.add((Panel) call(factory, null, base(factory)));
      }
    }
    panels.sort(Comparator.comparing(panel -> panel.spec().identity().type()));
    return panels;
  }

  /** The first sample of each argument, with the minimum number of queries. */
  private static Object[] base(Method factory) {
    return Arrays.stream(factory.getParameters())
        .map(p -> p.isVarArgs() ? new Target[0] : base(p))
        .toArray();
  }

  private static Object base(Parameter parameter) {
    return parameter.getType() == Target.class ? QUERY : samples(parameter).get(0);
  }

  /** One datasource of each kind other than a Prometheus of the contract. */
  public static List<BaseDatasource> datasources() {
    return List.of(
        Loki.datasource("logs"),
        Tempo.datasource("traces"),
        Elasticsearch.datasource("documents"),
        InfluxDb.datasource("influx"),
        Sql.mysql("db"),
        Sql.postgres("db"),
        Sql.mssql("db"),
        Graphite.datasource("graphite"),
        CloudWatch.datasource("cloudwatch"),
        GenericDatasource.datasource("acme-datasource", "acme"));
  }

  /** Every kind of query, once for each of its methods. */
  public static List<Target> targets() {
    List<Object> results = new ArrayList<>(List.of(QUERY));
    datasources().forEach(datasource -> results.addAll(results(datasource, DatasourceQuery.class)));
    List.of(Expression.class, PanelResultQuery.class, GrafanaQuery.class)
        .forEach(type -> factoryResults(type, type).forEach(results::addAll));
    List<Target> all = new ArrayList<>();
    for (Object query : results) {
      all.add((Target) query);
      of(query).forEach(call -> all.add((Target) call.result()));
    }
    return all;
  }

  /** The results of a value's methods that have this type. */
  public static List<Object> results(Object value, Class<?> type) {
    List<Object> results = new ArrayList<>();
    for (Method method : methods(value.getClass(), false, m -> isA(m.getReturnType(), type))) {
      for (Object[] arguments : arguments(method)) {
        results.add(call(method, value, arguments));
      }
    }
    return results;
  }

  private static boolean isA(Class<?> returned, Class<?> type) {
    return type.isAssignableFrom(returned);
  }

  /** The results of each method, called alone on {@code base}. */
  public static <T> List<Call<T>> of(T base) {
    List<Call<T>> all = new ArrayList<>();
    Class<?> kind = base.getClass();
    for (Method method : methods(kind, false, m -> m.getReturnType().isAssignableFrom(kind))) {
      for (Object[] arguments : arguments(method)) {
        Object result = call(method, base, arguments);
        @SuppressWarnings("unchecked") // these methods return a changed copy of the same type
        T changed = (T) base.getClass().cast(result);
        all.add(new Call<>(method.getName() + Arrays.deepToString(arguments), changed));
      }
    }
    return all;
  }

  /** Values of a type: its constants, results of its factories, and of each method on those. */
  public static List<Object> samples(Class<?> type) {
    if (!CACHE.containsKey(type)) {
      CACHE.put(type, SAMPLES.containsKey(type) ? SAMPLES.get(type) : find(type));
    }
    return CACHE.get(type);
  }

  private static List<Object> find(Class<?> type) {
    if (type.isEnum()) {
      return List.of(type.getEnumConstants());
    }
    if (type.isArray()) {
      return List.of(array(type.getComponentType()));
    }
    List<Object> samples = new ArrayList<>();
    constants(type).forEach(constant -> samples.addAll(withMethods(List.of(constant))));
    Class<?> factories = type == Transformation.class ? Transformations.class : type;
    factoryResults(type, factories).forEach(results -> samples.addAll(withMethods(results)));
    if (samples.isEmpty()) {
      throw new IllegalStateException("no sample of " + type.getName() + ": add one to SAMPLES");
    }
    return samples;
  }

  /** The results of one factory, and of each method on the first of them. */
  private static List<Object> withMethods(List<Object> results) {
    List<Object> all = new ArrayList<>(results);
    of(results.get(0)).forEach(call -> all.add(call.result()));
    return all;
  }

  /** The results of a class' factories, one list for each. */
  private static List<List<Object>> factoryResults(Class<?> type, Class<?> factories) {
    return methods(factories, true, m -> isA(m.getReturnType(), type)).stream()
        .map(
            factory ->
                arguments(factory).stream()
                    .map(arguments -> call(factory, null, arguments))
                    .toList())
        .toList();
  }

  private static List<Method> methods(Class<?> in, boolean ofClass, Predicate<Method> filter) {
    return Arrays.stream(in.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()) == ofClass)
        .filter(method -> method.getDeclaringClass() != Object.class && !method.isBridge())
        .filter(filter)
        .filter(method -> !GENERIC.contains(method.getName()))
        .filter(method -> !List.of(method.getParameterTypes()).contains(Optional.class))
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
        .toList();
  }

  private static List<Object> constants(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
        .map(EveryDslMethod::constant)
        .toList();
  }

  private static Object constant(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object array(Class<?> component) {
    List<Object> samples = samples(component);
    Object array = Array.newInstance(component, Math.min(samples.size(), MAX_SAMPLES));
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, samples.get(i));
    }
    return array;
  }

  /** Samples of a parameter; texts are durations if the parameter's name requires it. */
  private static List<Object> samples(Parameter parameter) {
    return SPANS.contains(parameter.getName()) && parameter.getType() == String.class
        ? List.of("1m")
        : samples(parameter.getType());
  }

  /** Argument rows in which each sample of each parameter occurs. */
  private static List<Object[]> arguments(Method method) {
    List<List<Object>> samples =
        Arrays.stream(method.getParameters()).map(EveryDslMethod::samples).toList();
    int rows = samples.stream().mapToInt(List::size).max().orElse(1);
    List<Object[]> all = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int index = row;
      all.add(samples.stream().map(s -> s.get(index % s.size())).toArray());
    }
    return all;
  }

  private static Object call(Method method, Object target, Object[] arguments) {
    try {
      method.setAccessible(true); // some are declared by package-private types
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method + " with " + Arrays.deepToString(arguments), e);
    }
  }
}
