package io.panelwright.dsl;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Makes transformations. */
public final class Transformations {

  private Transformations() {}

  /** How {@link #joinByField} treats rows that one side lacks. */
  public enum Join implements Word {
    INNER("inner"),
    OUTER("outer"),
    /** As {@link #OUTER}, for tables. */
    OUTER_TABULAR("outerTabular");

    private final String word;

    Join(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** How {@link #calculateField} joins two operands. */
  public enum Operator implements Word {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/"),
    POWER("**"),
    MODULO("%"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    LESS_OR_EQUAL("<=");

    private final String word;

    Operator(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** A row for each series with a column for each calculation. */
  public static Transformation reduce(Reducer... reducers) {
    return Transformation.of("reduce", Json.object().with("reducers", ids(reducers)));
  }

  /** Each frame shrinks to one row, its columns staying. */
  public static Transformation reduceFields(Reducer... reducers) {
    return Transformation.of(
        "reduce", Json.object().with("mode", "reduceFields").with("reducers", ids(reducers)));
  }

  /** All frames become one table, rows with equal keys being joined. */
  public static Transformation merge() {
    return Transformation.of("merge", Json.object());
  }

  /** Joins tables where a column has equal values. */
  public static Transformation joinByField(String field, Join join) {
    return Transformation.of(
        "joinByField", Json.object().with("byField", field).with("mode", join.json()));
  }

  /** Renames fields whose name matches; {@code $1} stands for the first group. */
  public static Transformation renameByRegex(String regex, String pattern) {
    return Transformation.of(
        "renameByRegex", Json.object().with("regex", regex).with("renamePattern", pattern));
  }

  /** Labels become columns. */
  public static Transformation labelsToFields() {
    return Transformation.of("labelsToFields", Json.object());
  }

  /** Labels become rows of a table of names and values. */
  public static Transformation labelsToRows() {
    return Transformation.of("labelsToFields", Json.object().with("mode", "rows"));
  }

  /** These labels only become columns. */
  public static Transformation labelsToFields(String first, String... more) {
    var labels = new ArrayList<String>();
    labels.add(first);
    labels.addAll(List.of(more));
    return Transformation.of(
        "labelsToFields",
        Json.object().with("keepLabels", Json.strings(labels)).with("mode", "columns"));
  }

  /** Rows in the order of a column. */
  public static Transformation sortBy(String field, boolean descending) {
    return Transformation.of(
        "sortBy",
        Json.object()
            .with("fields", Json.object())
            .with("sort", Json.array(Json.object().with("desc", descending).with("field", field))));
  }

  /** Columns hidden, renamed and put in order. */
  public static Organize organize() {
    return new Organize(Json.object(), Json.object(), Json.object());
  }

  /** Rows joined by columns, the others being calculated. */
  public static GroupBy groupBy(String... columns) {
    JsonObject fields = Json.object();
    for (String column : columns) {
      fields =
          fields.with(
              column,
              Json.object().with("aggregations", Json.array()).with("operation", "groupby"));
    }
    return new GroupBy(fields);
  }

  /** Keeps the rows that meet all, or any, of some conditions. */
  public static Transformation keepRows(boolean all, Condition... conditions) {
    return filter("include", all, conditions);
  }

  /** Drops the rows that meet all, or any, of some conditions. */
  public static Transformation dropRows(boolean all, Condition... conditions) {
    return filter("exclude", all, conditions);
  }

  private static Transformation filter(String type, boolean all, Condition[] conditions) {
    return Transformation.of(
        "filterByValue",
        Json.object()
            .with(
                "filters",
                new JsonArray(List.of(conditions).stream().<Json>map(Condition::json).toList()))
            .with("match", all ? "all" : "any")
            .with("type", type));
  }

  /** A new column, calculated from all numbers of a row. */
  public static Transformation calculateField(String alias, Reducer reducer) {
    return Transformation.of(
        "calculateField",
        Json.object()
            .with("alias", alias)
            .with("mode", "reduceRow")
            .with("reduce", Json.object().with("reducer", reducer.id())));
  }

  /** A new column, calculated from two others. */
  public static Transformation calculateField(
      String alias, String left, Operator operator, String right) {
    return Transformation.of("calculateField", binary(alias, left, operator, Json.of(right)));
  }

  /** A new column, calculated from another one and a number. */
  public static Transformation calculateField(
      String alias, String left, Operator operator, double right) {
    String number = Json.of(Check.finite(right, "operand")).text();
    return Transformation.of("calculateField", binary(alias, left, operator, Json.of(number)));
  }

  private static JsonObject binary(String alias, String left, Operator operator, Json right) {
    JsonObject binary =
        Json.object().with("left", left).with("operator", operator.json()).with("right", right);
    return Json.object().with("alias", alias).with("binary", binary).with("mode", "binary");
  }

  /** A column read as another type. */
  public static Transformation convertFieldType(String field, Matcher.FieldType type) {
    JsonObject conversion =
        Json.object().with("destinationType", type.json()).with("targetField", field);
    return Transformation.of(
        "convertFieldType",
        Json.object().with("conversions", Json.array(conversion)).with("fields", Json.object()));
  }

  /** Any other transformation that Grafana knows, with its options as Grafana writes them. */
  public static Transformation transformation(String id, JsonObject options) {
    List<String> known = Vocabulary.of(Profile.DEFAULT).transformations();
    Check.that(
        known.contains(id),
        "unknown-transformation",
        "unknown transformation \"" + id + "\"" + Nearest.hint(id, known),
        "write one of: " + String.join(", ", known));
    return Transformation.of(id, options);
  }

  private static Json ids(Reducer... reducers) {
    return Json.strings(List.of(reducers).stream().map(Reducer::id).toList());
  }

  /**
   * Columns hidden, renamed and put in order; {@link #done} makes the transformation.
   *
   * @param hidden {@code true} by column
   * @param order position by column
   * @param names new name by column
   */
  public record Organize(JsonObject hidden, JsonObject order, JsonObject names) {

    /** Hides columns. */
    public Organize hide(String... columns) {
      JsonObject more = hidden;
      for (String column : columns) {
        more = more.with(column, true);
      }
      return new Organize(more, order, names);
    }

    /** Gives a column another name. */
    public Organize rename(String column, String name) {
      return new Organize(hidden, order, names.with(column, name));
    }

    /** The order of columns, from the left. */
    public Organize order(String... columns) {
      JsonObject positions = Json.object();
      for (int i = 0; i < columns.length; i++) {
        positions = positions.with(columns[i], i);
      }
      return new Organize(hidden, positions, names);
    }

    /** The transformation. */
    public Transformation done() {
      return Transformation.of(
          "organize",
          Json.object()
              .with("excludeByName", hidden)
              .with("includeByName", Json.object())
              .with("indexByName", order)
              .with("renameByName", names));
    }
  }

  /**
   * Rows joined by columns; {@link #done} makes the transformation.
   *
   * @param fields what happens to each column
   */
  public record GroupBy(JsonObject fields) {

    /** Calculates a column. */
    public GroupBy calculate(String column, Reducer... reducers) {
      JsonObject how =
          Json.object().with("aggregations", ids(reducers)).with("operation", "aggregate");
      return new GroupBy(fields.with(column, how));
    }

    /** The transformation. */
    public Transformation done() {
      return Transformation.of("groupBy", Json.object().with("fields", fields));
    }
  }
}
