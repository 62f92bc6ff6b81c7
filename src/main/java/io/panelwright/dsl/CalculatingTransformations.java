package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Transformations that calculate and rearrange values. */
abstract class CalculatingTransformations extends FieldTransformations {

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

  /** What stands in cells for which there is no value. */
  public enum EmptyValue implements Word {
    EMPTY,
    FALSE,
    NULL,
    TRUE,
    ZERO
  }

  /** What {@link #spatialCalculate} calculates. */
  public enum SpatialCalculation implements Word {
    AREA,
    DISTANCE,
    HEADING
  }

  CalculatingTransformations() {}

  /** A row for each series with a column for each calculation. */
  public static ReduceTransformation reduce(Reducer... reducers) {
    return new ReduceTransformation(
        Transformation.of("reduce", Json.object().with("reducers", Reducer.ids(reducers))));
  }

  /** Each frame shrinks to one row, its columns staying. */
  public static ReduceTransformation reduceFields(Reducer... reducers) {
    return reduced("reduceFields", reducers);
  }

  /** As {@link #reduce}, as Grafana's editor says it. */
  public static ReduceTransformation reduceSeries(Reducer... reducers) {
    return reduced("seriesToRows", reducers);
  }

  private static ReduceTransformation reduced(String mode, Reducer... reducers) {
    return new ReduceTransformation(
        Transformation.of(
            "reduce", Json.object().with("mode", mode).with("reducers", Reducer.ids(reducers))));
  }

  /** A new column, calculated from all numbers of a row. */
  public static CalculateField calculateField(String alias, Reducer reducer) {
    JsonObject reduce = Json.object().with("reducer", reducer.id());
    return field("reduceRow", "reduce", reduce).with("alias", Json.of(alias));
  }

  /** A new column, calculated from two others. */
  public static CalculateField calculateField(
      String alias, String left, Operator operator, String right) {
    return binary(alias, Json.of(left), operator, Json.of(right));
  }

  /** A new column, calculated from another one and a number. */
  public static CalculateField calculateField(
      String alias, String left, Operator operator, double right) {
    String number = Json.of(Check.finite(right, "operand")).text();
    return binary(alias, Json.of(left), operator, Json.of(number));
  }

  /** A new column for each that matches, calculated from it and a number; Grafana 11 and later. */
  public static CalculateField calculateFields(Matcher left, Operator operator, double right) {
    String number = Json.of(Check.finite(right, "operand")).text();
    JsonObject binary =
        Json.object()
            .with("left", Json.object().with("matcher", left.json()))
            .with("operator", operator.json())
            .with("right", Json.object().with("fixed", number));
    return field("binary", "binary", binary);
  }

  /** A new column, calculated from another one. */
  public static CalculateField calculateField(
      String alias, CalculateField.Function function, String column) {
    JsonObject unary = Json.object().with("fieldName", column).with("operator", function.json());
    return field("unary", "unary", unary).with("alias", Json.of(alias));
  }

  /** A new column: the sum, or the mean, of another one up to each row. */
  public static CalculateField cumulative(String alias, Reducer reducer, String column) {
    JsonObject cumulative = Json.object().with("field", column).with("reducer", reducer.id());
    return field("cumulativeFunctions", "cumulative", cumulative).with("alias", Json.of(alias));
  }

  /** A new column: the mean, or the like, of so many rows of another one. */
  public static CalculateField window(String alias, Reducer reducer, String column, int rows) {
    return window(alias, reducer, column, "fixed", Json.of(Check.atLeast(1, rows, "rows")));
  }

  /** A new column: the mean, or the like, of this share of all rows, from 0 to 1. */
  public static CalculateField windowShare(
      String alias, Reducer reducer, String column, double share) {
    return window(
        alias, reducer, column, "percentage", Json.of(Check.between(0, 1, share, "window")));
  }

  private static CalculateField window(
      String alias, Reducer reducer, String column, String mode, Json size) {
    JsonObject window =
        Json.object()
            .with("field", column)
            .with("reducer", reducer.id())
            .with("windowSize", size)
            .with("windowSizeMode", mode);
    return field("windowFunctions", "window", window).with("alias", Json.of(alias));
  }

  /** A new column: the number of the row, or its share of all rows. */
  public static CalculateField rowIndex(String alias, boolean asPercentile) {
    JsonObject index = Json.object().with("asPercentile", asPercentile);
    return field("index", "index", index).with("alias", Json.of(alias));
  }

  private static CalculateField binary(String alias, Json left, Operator operator, Json right) {
    JsonObject binary =
        Json.object().with("left", left).with("operator", operator.json()).with("right", right);
    return field("binary", "binary", binary).with("alias", Json.of(alias));
  }

  private static CalculateField field(String mode, String key, JsonObject how) {
    return new CalculateField(
        Transformation.of("calculateField", Json.object().with("mode", mode).with(key, how)));
  }

  /** Rows in the order of a column. */
  public static PlainTransformation sortBy(String field, boolean descending) {
    return plain(
        "sortBy",
        Json.object()
            .with("fields", Json.object())
            .with("sort", Json.array(Json.object().with("desc", descending).with("field", field))));
  }

  /** Rows joined by columns, the others being calculated. */
  public static GroupBy groupBy(String... columns) {
    return new GroupBy(
        Transformation.of("groupBy", Json.object().with("fields", GroupBy.columns(columns))));
  }

  /** Rows joined by columns, those that were joined standing in a table within. */
  public static NestedTable groupToNestedTable(String... columns) {
    JsonObject json = Transformation.of("groupToNestedTable");
    return new NestedTable(
        columns.length == 0 ? json : json.withAt("options.fields", GroupBy.columns(columns)));
  }

  /** A table whose columns, rows and cells come from three columns. */
  public static PlainTransformation groupingToMatrix(
      String columns, String rows, String values, EmptyValue empty) {
    return plain(
        "groupingToMatrix",
        Json.object()
            .with("columnField", columns)
            .with("emptyValue", empty.json())
            .with("rowField", rows)
            .with("valueField", values));
  }

  /** Rows become columns; names for the first new column and for the others. */
  public static PlainTransformation transpose(String first, String others) {
    return plain(
        "transpose", Json.object().with("firstFieldName", first).with("restFieldsName", others));
  }

  /** As {@link #transpose}, with something in empty cells; Grafana 13 and later. */
  public static PlainTransformation transpose(String first, String others, EmptyValue empty) {
    return transpose(first, others).with("emptyValue", empty.json());
  }

  /** Keeps the rows that meet all, or any, of some conditions. */
  public static PlainTransformation keepRows(boolean all, Condition... conditions) {
    return filter("include", all, conditions);
  }

  /** Drops the rows that meet all, or any, of some conditions. */
  public static PlainTransformation dropRows(boolean all, Condition... conditions) {
    return filter("exclude", all, conditions);
  }

  private static PlainTransformation filter(String type, boolean all, Condition[] conditions) {
    JsonArray filters =
        new JsonArray(List.of(conditions).stream().<Json>map(Condition::json).toList());
    return plain(
        "filterByValue",
        Json.object()
            .with("filters", filters)
            .with("match", all ? "all" : "any")
            .with("type", type));
  }

  /** How often values occur. */
  public static HistogramTransformation histogram() {
    return new HistogramTransformation(
        Transformation.of("histogram", Json.object().with("fields", Json.object())));
  }

  /** Series counted into cells. */
  public static HeatmapTransformation heatmap() {
    return new HeatmapTransformation(Transformation.of("heatmap"));
  }

  /** A straight line through the points of two columns, with so many points. */
  public static PlainTransformation linearRegression(String x, String y, int points) {
    return plain("regression", regression("linear", x, y, points));
  }

  /** A curve of a degree, such as 2, through the points of two columns, with so many points. */
  public static PlainTransformation polynomialRegression(
      String x, String y, int degree, int points) {
    return plain(
        "regression",
        regression("polynomial", x, y, points).with("degree", Check.atLeast(2, degree, "degree")));
  }

  private static JsonObject regression(String model, String x, String y, int points) {
    return Json.object()
        .with("modelType", model)
        .with("predictionCount", Check.atLeast(2, points, "points"))
        .with("xFieldName", x)
        .with("yFieldName", y);
  }

  /** Series without their noise, with so many points; Grafana 13 and later. */
  public static PlainTransformation smoothing(int points) {
    return plain("smoothing", Json.object().with("resolution", Check.atLeast(1, points, "points")));
  }

  /** Places, from where the location says. */
  public static PlainTransformation spatialPrepare(MapLocation source) {
    return plain("spatial", Json.object().with("action", "prepare").with("source", source.json()));
  }

  /** A number of each place, in a new column. */
  public static PlainTransformation spatialCalculate(
      MapLocation source, SpatialCalculation calculation, String column) {
    return plain(
        "spatial",
        Json.object()
            .with("action", "calculate")
            .with("calculate", Json.object().with("calc", calculation.json()).with("field", column))
            .with("source", source.json()));
  }

  /** All places joined by one line. */
  public static PlainTransformation spatialLine(MapLocation source) {
    return modify(source, Json.object().with("op", "asLine"));
  }

  /** Each place joined with another one by a line. */
  public static PlainTransformation spatialLines(MapLocation source, MapLocation target) {
    return modify(source, Json.object().with("op", "lineBuilder").with("target", target.json()));
  }

  private static PlainTransformation modify(MapLocation source, JsonObject modify) {
    return plain(
        "spatial",
        Json.object()
            .with("action", "modify")
            .with("modify", modify)
            .with("source", source.json()));
  }
}
