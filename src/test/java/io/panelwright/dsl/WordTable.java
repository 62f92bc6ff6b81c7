package io.panelwright.dsl;

import io.panelwright.diagnostic.FindingsException;
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
import java.util.Optional;
import java.util.Set;

/**
 * Which word sets what: each word of the dsl with its arguments and a {@link Template} of what it
 * changes, found by calling it. The importer prints Java from this table.
 */
final class WordTable {

  /** What cannot be told by a template, or needs none. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "option",
          "options",
          "field",
          "setting",
          "raw",
          "at",
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

  private WordTable() {
    this.types = DslTypes.all();
    bases.addAll(EveryWord.panels());
    bases.add(Panels.libraryPanel("Library", "name", "uid"));
    bases.addAll(EveryWord.targets());
    bases.addAll(EveryWord.datasources());
    bases.addAll(Everything.variables());
    bases.add(Dashboard.dashboard("uid", "Title"));
    bases.add(Annotation.annotation("Mark", Color.RED, Shop.CHECKOUT.query("up")));
    for (Class<?> type : types) {
      boolean form =
          JsonForm.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
      if (form && !Transformation.class.isAssignableFrom(type)) {
        bases.addAll(EveryWord.samples(type));
      }
    }
    bases.addAll(EveryWord.samples(Transformation.class));
    for (Class<?> type :
        List.of(DataLink.class, PanelLink.class, Mapping.class, Thresholds.class)) {
      bases.addAll(EveryWord.samples(type));
    }
  }

  /** The table as its file has it: a row a line. */
  static String text() {
    var table = new WordTable();
    table.types.forEach(table::inherited);
    table.types.forEach(table::enumeration);
    table.types.forEach(table::constants);
    table.types.forEach(table::methods);
    StringBuilder text = new StringBuilder("[\n");
    String rows = String.join(",\n", table.rows.stream().map(JsonWriter::compact).toList());
    return text.append(rows).append("\n]\n").toString();
  }

  /** From which other types a type has words. */
  private void inherited(Class<?> type) {
    List<String> from =
        types.stream()
            .filter(other -> other != type && other.isAssignableFrom(type))
            .filter(other -> !List.of(JsonForm.class, Word.class).contains(other))
            .map(DslTypes::name)
            .toList();
    if (!from.isEmpty() && !type.isEnum() && !Modifier.isAbstract(type.getModifiers())) {
      rows.add(Json.object().with("type", DslTypes.name(type)).with("has", Json.strings(from)));
    }
  }

  private void enumeration(Class<?> type) {
    if (type.isEnum() && Word.class.isAssignableFrom(type)) {
      JsonObject words = Json.object();
      for (Object constant : type.getEnumConstants()) {
        words = words.with(((Enum<?>) constant).name(), ((Word) constant).json());
      }
      rows.add(Json.object().with("enum", DslTypes.name(type)).with("words", words));
    }
  }

  private void constants(Class<?> type) {
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && field.getDeclaringClass() == type
          && !type.isEnum()) {
        Rendered.argument(constant(field))
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
        .filter(m -> Arrays.stream(m.getParameterTypes()).allMatch(WordTable::isProbed))
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

  /** Empty when the word cannot be said of this base, or changes nothing that is JSON. */
  private static Optional<JsonObject> row(Method method, Object base) {
    boolean word = base != null && isWord(method, base);
    if (base != null && !word && !(base instanceof ForeignDatasource)) {
      return Optional.empty();
    }
    Optional<JsonObject> template = template(method, base, word);
    if (word && method.getParameterCount() > 0) {
      template = template.map(plain -> adding(plain, template(method, said(method, base), true)));
    }
    return template.filter(found -> !found.isEmpty()).map(found -> row(method, base, word, found));
  }

  private static JsonObject row(Method method, Object base, boolean word, JsonObject template) {
    JsonObject row =
        Json.object()
            .with("on", DslTypes.name(method.getDeclaringClass()))
            .with(word ? "word" : base == null ? "factory" : "asks", method.getName())
            .with("arguments", arguments(method));
    return word
        ? row.with("sets", template)
        : row.with("returns", DslTypes.name(method.getReturnType())).with("gives", template);
  }

  private static Optional<JsonObject> template(Method method, Object base, boolean word) {
    Object[] first = new Probe(method, 0).arguments();
    Object[] second = new Probe(method, 1).arguments();
    Optional<JsonObject> one = call(method, base, first).flatMap(Rendered::state);
    Optional<JsonObject> other = call(method, base, second).flatMap(Rendered::state);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    JsonObject before = word ? Rendered.state(base).orElse(Json.object()) : Json.object();
    Template template = new Template(Probe.rendered(first), Probe.rendered(second));
    return Optional.of(template.changes(before, one.get(), other.get()));
  }

  /** The word was said before, which shows whether it replaces or adds. */
  private static Object said(Method method, Object base) {
    return call(method, base, new Probe(method, 2).arguments()).orElse(base);
  }

  /** A template with those parts of another one that add to what was there. */
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

  private static boolean isWord(Method method, Object base) {
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
