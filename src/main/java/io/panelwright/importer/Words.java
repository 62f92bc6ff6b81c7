package io.panelwright.importer;

import io.panelwright.document.Canonical;
import io.panelwright.importer.source.Expression;
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
 * Which word of the dsl sets what: the rows of {@code dsl/words.json}, where the dsl's tests made
 * them by calling every word.
 */
final class Words {

  private static final String RESOURCE = "/io/panelwright/dsl/words.json";

  /**
   * A word, or a factory.
   *
   * @param on the type that has it
   * @param parameters as declared, {@code Target...} for varargs
   * @param returns empty for words, which return a changed copy
   * @param template what it sets or gives; see {@link Binding}
   */
  record Row(
      String on,
      String name,
      List<String> parameters,
      Optional<String> returns,
      JsonObject template) {

    /** The word, said of a value. */
    Expression said(Expression value, List<Expression> arguments) {
      return new Expression.Word(value, name, parameters, arguments);
    }

    /** The factory's call. */
    Expression called(List<Expression> arguments) {
      return new Expression.Call(on, name, parameters, arguments);
    }
  }

  private static final Words TABLE = read();

  /** These are looked up, never iterated. */
  private final Map<String, List<Row>> words = new HashMap<>();

  private final Map<String, List<Row>> factories = new HashMap<>();
  private final Map<String, List<Row>> asks = new HashMap<>();
  private final Map<String, List<String>> inherited = new HashMap<>();
  private final Map<String, Map<Json, Expression>> constants = new HashMap<>();
  private final Map<String, List<Row>> all = new HashMap<>();

  private Words() {}

  /** The table. */
  static Words table() {
    return TABLE;
  }

  /** The words that a value of this type has, its own first. */
  List<Row> of(String type) {
    synchronized (all) {
      return all.computeIfAbsent(type, this::gathered);
    }
  }

  private List<Row> gathered(String type) {
    List<Row> rows = new ArrayList<>(words.getOrDefault(type, List.of()));
    for (String from : inherited.getOrDefault(type, List.of())) {
      rows.addAll(words.getOrDefault(from, List.of()));
    }
    return List.copyOf(rows);
  }

  /** The static methods of this type that make values. */
  List<Row> factories(String type) {
    return factories.getOrDefault(type, List.of());
  }

  /** What datasources of this type make. */
  List<Row> asks(String type) {
    return asks.getOrDefault(type, List.of());
  }

  /** The constant of this type that stands for a value. */
  Optional<Expression> constant(String type, Json value) {
    return Optional.ofNullable(constants.getOrDefault(type, Map.of()).get(value));
  }

  private static Words read() {
    try (InputStream file = Words.class.getResourceAsStream(RESOURCE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      var table = new Words();
      ((JsonArray) JsonReader.read(text)).objects().forEach(table::add);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private void add(JsonObject row) {
    String on = row.string("on").orElse("");
    row.string("type").ifPresent(type -> inherited.put(type, row.array("has").strings().toList()));
    row.string("enum")
        .ifPresent(
            type -> row.object("words").members().forEach((name, json) -> add(type, name, json)));
    row.string("constant").ifPresent(constant -> constant(row, constant));
    row.string("word").ifPresent(name -> add(words, on, row(on, name, row, "sets")));
    row.string("factory").ifPresent(name -> add(factories, on, row(on, name, row, "gives")));
    row.string("asks").ifPresent(name -> add(asks, on, row(on, name, row, "gives")));
  }

  private void constant(JsonObject row, String constant) {
    if (row.has("gives")) {
      int dot = constant.lastIndexOf('.');
      Json value = Canonical.sorted(row.get("gives").orElse(JsonNull.NULL));
      constants
          .computeIfAbsent(row.string("type").orElseThrow(), type -> new HashMap<>())
          .putIfAbsent(
              value,
              new Expression.Constant(constant.substring(0, dot), constant.substring(dot + 1)));
    }
  }

  private void add(String type, String name, Json value) {
    constants
        .computeIfAbsent(type, key -> new HashMap<>())
        .putIfAbsent(value, new Expression.Constant(type, name));
  }

  private static void add(Map<String, List<Row>> rows, String key, Row row) {
    rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
  }

  /** Lists of options are made from the variable's text, whatever the samples of the table say. */
  private static JsonObject lasting(String on, JsonObject template) {
    return on.endsWith("Variable") && !template.object("options").has("?")
        ? template.without("options")
        : template;
  }

  private static Row row(String on, String name, JsonObject row, String template) {
    return new Row(
        on,
        name,
        row.array("arguments").strings().toList(),
        row.string("returns"),
        lasting(on, row.object(template)));
  }
}
