package io.panelwright.dsl;

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
 * Says every word that a value has, by reflection, with samples of all its arguments: a word that
 * is added to the dsl is tested without being listed anywhere.
 */
public final class EveryWord {

  /** A call and what came of it. */
  public record Said<T>(String call, T result) {}

  /** The generic words: they set whatever they are told. */
  private static final Set<String> GENERIC =
      Set.of("option", "options", "field", "setting", "raw", "at", "transformation");

  /** Panels without words of their own. */
  private static final Set<String> GENERIC_PANELS = Set.of("panel", "pluginPanel", "libraryPanel");

  /** What every word that takes a text is given: it is a panel's key, too. */
  public static final String KEY = "all/of-it";

  /** Of how many samples a list has at most; what has more is tested by itself. */
  private static final int LONGEST = 60;

  private static final Set<String> SPANS = Set.of("interval", "range", "shift");

  private static final Query QUERY = Shop.CHECKOUT.query("up");

  /** Arguments that reflection does not find or of which it finds too many. */
  private static final Map<Class<?>, List<Object>> GIVEN =
      Map.ofEntries(
          Map.entry(int.class, List.of(2, 10)),
          Map.entry(double.class, List.of(0.25)),
          Map.entry(boolean.class, List.of(true, false)),
          Map.entry(String.class, List.of(KEY)),
          Map.entry(int[].class, List.of(new int[] {}, new int[] {10, 5})),
          Map.entry(Owner.class, List.of(Shop.CHECKOUT)),
          Map.entry(Panel.class, List.of(Panels.text("Text", "Hello"))),
          Map.entry(List.class, List.of(List.of())),
          Map.entry(Variable.class, List.of(Variables.constant("a", "b"))),
          Map.entry(HouseStyle.class, List.of(HouseStyle.standard())),
          Map.entry(Duration.class, List.of(Duration.ofMinutes(1))),
          Map.entry(Json.class, List.of(Json.array())),
          Map.entry(FieldOverride.class, List.of(FieldOverride.override(Matcher.numeric()))),
          Map.entry(Query.class, List.of(QUERY.refId("K"))),
          Map.entry(Target.class, List.of(QUERY.refId("K"), Expression.math("$K / 2"))),
          Map.entry(AnyDatasource.class, List.of(Shop.CHECKOUT, Loki.datasource("logs"))),
          Map.entry(
              AnyVariableQuery.class,
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

  private static final Map<Class<?>, List<Object>> FOUND = new HashMap<>();

  private EveryWord() {}

  /** One panel of each typed kind, about which nothing is said yet. */
  public static List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    for (Method factory : Panels.class.getMethods()) {
      if (Panel.class.isAssignableFrom(factory.getReturnType())
          && !GENERIC_PANELS.contains(factory.getName())) {
        panels.add((Panel) call(factory, null, base(factory)));
      }
    }
    panels.sort(Comparator.comparing(panel -> panel.spec().name().type()));
    return panels;
  }

  /** The first sample of each argument, and no more queries than there must be. */
  private static Object[] base(Method factory) {
    return Arrays.stream(factory.getParameters())
        .map(p -> p.isVarArgs() ? new Target[0] : base(p))
        .toArray();
  }

  private static Object base(Parameter parameter) {
    return parameter.getType() == Target.class ? QUERY : samples(parameter).get(0);
  }

  /** One of each kind of datasource that the contract does not know. */
  public static List<ForeignDatasource> datasources() {
    return List.of(
        Loki.datasource("logs"),
        Tempo.datasource("traces"),
        Elasticsearch.datasource("documents"),
        Influx.datasource("influx"),
        Sql.mysql("db"),
        Sql.postgres("db"),
        Sql.mssql("db"),
        Graphite.datasource("graphite"),
        CloudWatch.datasource("cloudwatch"),
        OtherDatasource.datasource("acme-datasource", "acme"));
  }

  /** Every query that can be made, with each of its words said of it alone. */
  public static List<Target> targets() {
    List<Object> made = new ArrayList<>(List.of(QUERY));
    datasources().forEach(datasource -> made.addAll(answers(datasource, ForeignQuery.class)));
    List.of(Expression.class, PanelResult.class, GrafanaData.class)
        .forEach(type -> made(type, type).forEach(made::addAll));
    List<Target> all = new ArrayList<>();
    for (Object query : made) {
      all.add((Target) query);
      of(query).forEach(said -> all.add((Target) said.result()));
    }
    return all;
  }

  /** What the methods of a value return, where that is of this type. */
  public static List<Object> answers(Object value, Class<?> type) {
    List<Object> answers = new ArrayList<>();
    for (Method method : methods(value.getClass(), false, m -> isA(m.getReturnType(), type))) {
      for (Object[] arguments : arguments(method)) {
        answers.add(call(method, value, arguments));
      }
    }
    return answers;
  }

  private static boolean isA(Class<?> returned, Class<?> type) {
    return type.isAssignableFrom(returned);
  }

  /** Each word of {@code base}, said of it alone. */
  public static <T> List<Said<T>> of(T base) {
    List<Said<T>> all = new ArrayList<>();
    Class<?> kind = base.getClass();
    for (Method word : methods(kind, false, m -> m.getReturnType().isAssignableFrom(kind))) {
      for (Object[] arguments : arguments(word)) {
        Object result = call(word, base, arguments);
        @SuppressWarnings("unchecked") // words return a changed copy of the same kind
        T changed = (T) base.getClass().cast(result);
        all.add(new Said<>(word.getName() + Arrays.deepToString(arguments), changed));
      }
    }
    return all;
  }

  /** Values of a type: its constants, what its factories make, and each of its words on those. */
  public static List<Object> samples(Class<?> type) {
    if (!FOUND.containsKey(type)) {
      FOUND.put(type, GIVEN.containsKey(type) ? GIVEN.get(type) : find(type));
    }
    return FOUND.get(type);
  }

  private static List<Object> find(Class<?> type) {
    if (type.isEnum()) {
      return List.of(type.getEnumConstants());
    }
    if (type.isArray()) {
      return List.of(array(type.getComponentType()));
    }
    List<Object> samples = new ArrayList<>();
    constants(type).forEach(constant -> samples.addAll(withWords(List.of(constant))));
    Class<?> factories = type == Transformation.class ? Transformations.class : type;
    made(type, factories).forEach(made -> samples.addAll(withWords(made)));
    if (samples.isEmpty()) {
      throw new IllegalStateException("no sample of " + type.getName() + ": add one to GIVEN");
    }
    return samples;
  }

  /** What one factory made, and each word said of the first of it. */
  private static List<Object> withWords(List<Object> made) {
    List<Object> all = new ArrayList<>(made);
    of(made.get(0)).forEach(said -> all.add(said.result()));
    return all;
  }

  /** What the factories of a class make, each a list of its own. */
  private static List<List<Object>> made(Class<?> type, Class<?> factories) {
    return methods(factories, true, m -> isA(m.getReturnType(), type)).stream()
        .map(
            factory ->
                arguments(factory).stream()
                    .map(arguments -> call(factory, null, arguments))
                    .toList())
        .toList();
  }

  private static List<Method> methods(Class<?> in, boolean ofClass, Predicate<Method> wanted) {
    return Arrays.stream(in.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()) == ofClass)
        .filter(method -> method.getDeclaringClass() != Object.class && !method.isBridge())
        .filter(wanted)
        .filter(method -> !GENERIC.contains(method.getName()))
        .filter(method -> !List.of(method.getParameterTypes()).contains(Optional.class))
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
        .toList();
  }

  private static List<Object> constants(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
        .map(EveryWord::constant)
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
    Object array = Array.newInstance(component, Math.min(samples.size(), LONGEST));
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, samples.get(i));
    }
    return array;
  }

  /** Texts are spans of time where the parameter's name says so. */
  private static List<Object> samples(Parameter parameter) {
    return SPANS.contains(parameter.getName()) && parameter.getType() == String.class
        ? List.of("1m")
        : samples(parameter.getType());
  }

  /** So many rows that each sample of each parameter occurs. */
  private static List<Object[]> arguments(Method word) {
    List<List<Object>> samples =
        Arrays.stream(word.getParameters()).map(EveryWord::samples).toList();
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
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method + " with " + Arrays.deepToString(arguments), e);
    }
  }
}
