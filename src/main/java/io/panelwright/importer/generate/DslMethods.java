package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Templates of the dsl's methods: the rows of {@code dsl-methods.json}, which tests of the dsl
 * generate by calling every method.
 */
final class DslMethods {

  private static final String RESOURCE = "/io/panelwright/dsl/dsl-methods.json";

  /**
   * A factory, or a method that returns a changed copy.
   *
   * @param declaringType the type that declares it
   * @param parameters parameter types as declared, {@code Target...} for varargs
   * @param returns empty for methods that return a changed copy
   * @param template the JSON that the method sets or returns; see {@link TemplateMatcher}
   * @param isOpaque whether a part of the template is a value that only the method can produce
   */
  record DslMethod(
      String declaringType,
      String name,
      List<String> parameters,
      Optional<String> returns,
      JsonObject template,
      boolean isOpaque) {

    /** Creates a call of the method on a value. */
    JavaExpression callOn(JavaExpression value, List<JavaExpression> arguments) {
      return new JavaExpression.MethodCall(value, name, parameters, arguments);
    }

    /** Creates a call of the factory. */
    JavaExpression call(List<JavaExpression> arguments) {
      return new JavaExpression.StaticCall(declaringType, name, parameters, arguments);
    }
  }

  private static final DslMethods TABLE = read();

  /** The maps are for lookups only: their order is undefined. */
  private final Map<String, List<DslMethod>> methods = new HashMap<>();

  private final Map<String, List<DslMethod>> factories = new HashMap<>();
  private final Map<String, List<DslMethod>> queryFactories = new HashMap<>();
  private final Map<String, List<String>> inherited = new HashMap<>();
  private final Map<String, Map<Json, JavaExpression>> constants = new HashMap<>();
  private final Map<String, TypeMethods> withInherited = new HashMap<>();
  private final Map<String, String> packages = new HashMap<>();

  private DslMethods() {}

  /** The table of all methods. */
  static DslMethods table() {
    return TABLE;
  }

  /** Returns the package of a top-level type of the dsl. */
  String packageName(String type) {
    return Optional.ofNullable(packages.get(type))
        .orElseThrow(() -> new IllegalStateException("the dsl has no type " + type));
  }

  /** The methods of a type, its own before the inherited ones. */
  private record TypeMethods(List<DslMethod> rows, TemplateIndex index) {}

  /**
   * Returns the methods of a type that set a value at, above or below a path, its own before the
   * inherited ones.
   */
  List<DslMethod> methods(String type, List<String> path) {
    TypeMethods all;
    synchronized (withInherited) {
      all = withInherited.computeIfAbsent(type, this::collectInherited);
    }
    return all.index.find(path).stream().mapToObj(all.rows::get).toList();
  }

  private TypeMethods collectInherited(String type) {
    List<DslMethod> rows = new ArrayList<>(methods.getOrDefault(type, List.of()));
    for (String from : inherited.getOrDefault(type, List.of())) {
      rows.addAll(methods.getOrDefault(from, List.of()));
    }
    return new TypeMethods(
        List.copyOf(rows), new TemplateIndex(rows.stream().map(DslMethod::template).toList()));
  }

  /** Returns the static methods that create values of a type. */
  List<DslMethod> factories(String type) {
    return factories.getOrDefault(type, List.of());
  }

  /** Returns the methods of datasources of a type that create queries. */
  List<DslMethod> queryFactories(String type) {
    return queryFactories.getOrDefault(type, List.of());
  }

  /** Finds the constant of a type that has a value. */
  Optional<JavaExpression> constant(String type, Json value) {
    return Optional.ofNullable(constants.getOrDefault(type, Map.of()).get(value));
  }

  private static DslMethods read() {
    try (InputStream file = DslMethods.class.getResourceAsStream(RESOURCE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      var table = new DslMethods();
      ((JsonArray) JsonReader.read(text)).objects().forEach(table::add);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private void add(JsonObject row) {
    row.string("package")
        .ifPresent(name -> row.array("types").strings().forEach(type -> packages.put(type, name)));
    String on = row.string("on").orElse("");
    row.string("type").ifPresent(type -> inherited.put(type, row.array("has").strings().toList()));
    row.string("enum")
        .ifPresent(
            type -> row.object("values").members().forEach((name, json) -> add(type, name, json)));
    row.string("constant").ifPresent(constant -> constant(row, constant));
    row.string("method").ifPresent(name -> add(methods, on, readMethod(on, name, row, "sets")));
    row.string("factory").ifPresent(name -> add(factories, on, readMethod(on, name, row, "gives")));
    row.string("queryFactory")
        .ifPresent(name -> add(queryFactories, on, readMethod(on, name, row, "gives")));
  }

  private void constant(JsonObject row, String constant) {
    if (row.has("gives")) {
      int dot = constant.lastIndexOf('.');
      Json value = CanonicalJson.sortWithoutNulls(row.get("gives").orElse(JsonNull.NULL));
      constants
          .computeIfAbsent(row.string("type").orElseThrow(), type -> new HashMap<>())
          .putIfAbsent(
              value,
              new JavaExpression.StaticConstant(
                  constant.substring(0, dot), constant.substring(dot + 1)));
    }
  }

  private void add(String type, String name, Json value) {
    constants
        .computeIfAbsent(type, key -> new HashMap<>())
        .putIfAbsent(value, new JavaExpression.StaticConstant(type, name));
  }

  private static void add(Map<String, List<DslMethod>> rows, String key, DslMethod row) {
    rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
  }

  /**
   * Removes list options: the dsl derives them from the variable's text, so the samples do not
   * apply.
   */
  private static JsonObject withoutOptions(String on, JsonObject template) {
    return on.endsWith("Variable") && !template.object("options").has("?")
        ? template.without("options")
        : template;
  }

  private static DslMethod readMethod(String on, String name, JsonObject row, String member) {
    JsonObject template = withoutOptions(on, row.object(member));
    return new DslMethod(
        on,
        name,
        row.array("arguments").strings().toList(),
        row.string("returns"),
        template,
        template.toString().contains("\"?\":true"));
  }
}
