package io.panelwright.dsl;

import io.panelwright.diagnostic.FindingsException;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.DataLink;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelLink;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.query.BaseDatasource;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Builds the table of dsl methods: each with its arguments and a {@link MethodTemplate} of the JSON
 * it changes, found by calling it. The importer generates Java from this table.
 */
final class DslMethodTable {

  /** Methods that a template cannot describe, or that need none. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "option",
          "options",
          "field",
          "setting",
          "raw",
          "jsonQuery",
          "jsonAnnotation",
          "jsonValues",
          "textValues",
          "members",
          "at",
          "excludeRule",
          "accept",
          "style",
          "sections",
          "variables",
          "annotations",
          "panels",
          "equals");

  private final List<Class<?>> types;
  private final List<Object> bases = new ArrayList<>();
  private final List<JsonObject> rows = new ArrayList<>();

  private DslMethodTable() {
    this.types = DslTypes.all();
    bases.addAll(EveryDslMethod.panels());
    bases.add(Panels.libraryPanel("Library", "name", "uid"));
    bases.addAll(EveryDslMethod.targets());
    bases.addAll(EveryDslMethod.datasources());
    bases.addAll(FeatureDashboards.variables());
    bases.add(Dashboard.dashboard("uid", "Title"));
    bases.add(Annotation.annotation("Mark", Color.RED, Shop.CHECKOUT.query("up")));
    bases.add(Annotation.builtIn(Color.RED));
    for (Class<?> type : types) {
      boolean form =
          JsonValue.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
      if (form && !Transformation.class.isAssignableFrom(type)) {
        bases.addAll(EveryDslMethod.samples(type));
      }
    }
    bases.addAll(EveryDslMethod.samples(Transformation.class));
    for (Class<?> type :
        List.of(DataLink.class, PanelLink.class, Mapping.class, Thresholds.class)) {
      bases.addAll(EveryDslMethod.samples(type));
    }
  }

  /** The table in its file format: one row per line. */
  static String text() {
    var table = new DslMethodTable();
    table.packages();
    table.types.forEach(table::supertypes);
    table.types.forEach(table::enumeration);
    table.types.forEach(table::constants);
    table.types.forEach(table::methods);
    StringBuilder text = new StringBuilder("[\n");
    String rows = String.join(",\n", table.rows.stream().map(JsonWriter::compact).toList());
    return text.append(rows).append("\n]\n").toString();
  }

  /** The types of each package. */
  private void packages() {
    Map<String, Set<String>> byPackage = new TreeMap<>();
    types.stream()
        .filter(type -> type.getEnclosingClass() == null)
        .forEach(
            type ->
                byPackage
                    .computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                    .add(DslTypes.name(type)));
    byPackage.forEach(
        (name, names) ->
            rows.add(
                Json.object()
                    .with("package", name)
                    .with("types", Json.strings(List.copyOf(names)))));
  }

  /** The other types whose methods a type inherits. */
  private void supertypes(Class<?> type) {
    List<String> from =
        types.stream()
            .filter(other -> other != type && other.isAssignableFrom(type))
            .map(DslTypes::name)
            .toList();
    if (!from.isEmpty() && !type.isEnum() && !Modifier.isAbstract(type.getModifiers())) {
      rows.add(Json.object().with("type", DslTypes.name(type)).with("has", Json.strings(from)));
    }
  }

  private void enumeration(Class<?> type) {
    if (type.isEnum() && JsonEnum.class.isAssignableFrom(type)) {
      JsonObject values = Json.object();
      for (Object constant : type.getEnumConstants()) {
        values = values.with(((Enum<?>) constant).name(), ((JsonEnum) constant).json());
      }
      rows.add(Json.object().with("enum", DslTypes.name(type)).with("values", values));
    }
  }

  private void constants(Class<?> type) {
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && field.getDeclaringClass() == type
          && !type.isEnum()) {
        DslJson.argument(constant(field))
            .ifPresent(
                json ->
                    rows.add(
                        Json.object()
                            .with("constant", DslTypes.name(type) + "." + field.getName())
                            .with("type", DslTypes.name(field.getType()))
                            .with("gives", json)));
      }
    }
  }

  private static Object constant(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private void methods(Class<?> type) {
    Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isBridge() && !m.isSynthetic())
        .filter(m -> !LEFT_OUT.contains(m.getName()) && !type.isEnum())
        .filter(
            m ->
                DslTypes.has(m.getReturnType())
                    || m.getGenericReturnType() instanceof TypeVariable<?>)
        .filter(m -> Arrays.stream(m.getParameterTypes()).allMatch(DslMethodTable::isProbed))
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
        .forEach(this::method);
  }

  private static boolean isProbed(Class<?> type) {
    Class<?> item = type.isArray() ? type.getComponentType() : type;
    return item.isPrimitive()
        || List.of(String.class, Duration.class, Json.class, JsonObject.class, JsonArray.class)
            .contains(item)
        || DslTypes.has(item)
            && !List.of(Section.class, Panel.class, HouseStyle.class).contains(item);
  }

  private void method(Method method) {
    if (Modifier.isStatic(method.getModifiers())) {
      row(method, null).ifPresent(rows::add);
    } else {
      bases.stream()
          .filter(base -> method.getDeclaringClass().isInstance(base))
          .flatMap(base -> row(method, base).stream())
          .findFirst()
          .ifPresent(rows::add);
    }
  }

  /** The row of a method; empty if it does not apply to this base or changes no JSON. */
  private static Optional<JsonObject> row(Method method, Object base) {
    boolean returnsCopy = base != null && isMethod(method, base);
    if (base != null && !returnsCopy && !(base instanceof BaseDatasource)) {
      return Optional.empty();
    }
    Optional<JsonObject> template = template(method, base, returnsCopy);
    if (returnsCopy && method.getParameterCount() > 0) {
      template =
          template.map(plain -> adding(plain, template(method, callBefore(method, base), true)));
    }
    return template
        .filter(json -> !json.isEmpty())
        .map(json -> row(method, base, returnsCopy, json));
  }

  private static JsonObject row(
      Method method, Object base, boolean returnsCopy, JsonObject template) {
    JsonObject row =
        Json.object()
            .with("on", DslTypes.name(method.getDeclaringClass()))
            .with(
                returnsCopy ? "method" : base == null ? "factory" : "queryFactory",
                method.getName())
            .with("arguments", arguments(method));
    return returnsCopy
        ? row.with("sets", template)
        : row.with("returns", DslTypes.name(method.getReturnType())).with("gives", template);
  }

  private static Optional<JsonObject> template(Method method, Object base, boolean returnsCopy) {
    Object[] first = new ProbeArguments(method, 0).arguments();
    Object[] second = new ProbeArguments(method, 1).arguments();
    Optional<JsonObject> one = call(method, base, first).flatMap(DslJson::state);
    Optional<JsonObject> other = call(method, base, second).flatMap(DslJson::state);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    JsonObject before = returnsCopy ? DslJson.state(base).orElse(Json.object()) : Json.object();
    MethodTemplate template =
        new MethodTemplate(ProbeArguments.rendered(first), ProbeArguments.rendered(second));
    return Optional.of(template.changes(before, one.get(), other.get()));
  }

  /** Calls the method before, to find out whether a second call replaces or adds. */
  private static Object callBefore(Method method, Object base) {
    return call(method, base, new ProbeArguments(method, 2).arguments()).orElse(base);
  }

  /** A template with the parts of another one that add to existing values. */
  private static JsonObject adding(JsonObject plain, Optional<JsonObject> again) {
    JsonObject result = plain;
    for (var part : again.orElse(Json.object()).members().entrySet()) {
      if (part.getValue() instanceof JsonObject inner && plain.has(part.getKey())) {
        result =
            inner.has("+")
                ? result.with(part.getKey(), inner)
                : result.with(part.getKey(), inside(plain.object(part.getKey()), inner));
      }
    }
    return result;
  }

  private static JsonObject inside(JsonObject plain, JsonObject again) {
    return plain.has("$") ? plain : adding(plain, Optional.of(again));
  }

  private static boolean isMethod(Method method, Object base) {
    return method.getReturnType().isInstance(base)
        || method.getGenericReturnType() instanceof TypeVariable<?>;
  }

  private static JsonArray arguments(Method method) {
    List<String> names = new ArrayList<>();
    for (Class<?> type : method.getParameterTypes()) {
      names.add(DslTypes.name(type));
    }
    if (method.isVarArgs()) {
      String last = names.remove(names.size() - 1);
      names.add(last.replace("[]", "..."));
    }
    return Json.strings(names);
  }

  private static Optional<Object> call(Method method, Object base, Object[] arguments) {
    try {
      method.setAccessible(true); // some are declared by package-private types
      return Optional.ofNullable(method.invoke(base, arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof FindingsException) {
        return Optional.empty();
      }
      throw new IllegalStateException(method.toString(), e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
