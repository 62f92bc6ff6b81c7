package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Transformations that calculate and rearrange values. */
public abstract class ValueTransformations extends SpatialTransformations {

  /** Binary operators of {@link #calculateField}. */
  public enum Operator implements JsonEnum {
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

    private final String id;

    Operator(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  ValueTransformations() {}

  /** Reduces each series to a row with a column for each calculation. */
  public static ReduceTransformation reduce(Reducer... reducers) {
    return new ReduceTransformation(
        Transformation.createJson("reduce", Json.object().with("reducers", Reducer.ids(reducers))));
  }

  /** Reduces each frame to one row and keeps its columns. */
  public static ReduceTransformation reduceFields(Reducer... reducers) {
    return reduceMode("reduceFields", reducers);
  }

  /** Like {@link #reduce}, with the mode set explicitly as Grafana's editor writes it. */
  public static ReduceTransformation reduceSeries(Reducer... reducers) {
    return reduceMode("seriesToRows", reducers);
  }

  private static ReduceTransformation reduceMode(String mode, Reducer... reducers) {
    return new ReduceTransformation(
        Transformation.createJson(
            "reduce", Json.object().with("mode", mode).with("reducers", Reducer.ids(reducers))));
  }

  /** Adds a column calculated from all numbers of a row. */
  public static CalculateFieldTransformation calculateField(String alias, Reducer reducer) {
    JsonObject reduce = Json.object().with("reducer", reducer.id());
    return field("reduceRow", "reduce", reduce).with("alias", Json.of(alias));
  }

  /** Adds a column calculated from two others. */
  public static CalculateFieldTransformation calculateField(
      String alias, String left, Operator operator, String right) {
    return binary(alias, Json.of(left), operator, Json.of(right));
  }

  /** Adds a column calculated from two others, named by Grafana: {@code left - right}. */
  public static CalculateFieldTransformation calculateField(
      String left, Operator operator, String right) {
    return binary(Json.of(left), operator, Json.of(right));
  }

  /** Adds a column calculated from another one and a number. */
  public static CalculateFieldTransformation calculateField(
      String alias, String left, Operator operator, double right) {
    String number = Json.of(ArgumentValidator.requireFinite(right, "operand")).text();
    return binary(alias, Json.of(left), operator, Json.of(number));
  }

  /** Adds a column for each that matches, calculated with a number; Grafana 11 and later. */
  public static CalculateFieldTransformation calculateFields(
      FieldMatcher left, Operator operator, double right) {
    String number = Json.of(ArgumentValidator.requireFinite(right, "operand")).text();
    JsonObject binary =
        Json.object()
            .with("left", Json.object().with("matcher", left.json()))
            .with("operator", operator.json())
            .with("right", Json.object().with("fixed", number));
    return field("binary", "binary", binary);
  }

  /** Adds a column calculated by a function of another one. */
  public static CalculateFieldTransformation calculateField(
      String alias, CalculateFieldTransformation.Function function, String column) {
    JsonObject unary = Json.object().with("fieldName", column).with("operator", function.json());
    return field("unary", "unary", unary).with("alias", Json.of(alias));
  }

  /** Adds a column with the cumulative sum or mean of another one. */
  public static CalculateFieldTransformation cumulative(
      String alias, Reducer reducer, String column) {
    JsonObject cumulative = Json.object().with("field", column).with("reducer", reducer.id());
    return field("cumulativeFunctions", "cumulative", cumulative).with("alias", Json.of(alias));
  }

  /** Adds a column with the mean, variance or deviation of a window of this many rows. */
  public static CalculateFieldTransformation window(
      String alias, Reducer reducer, String column, int rows) {
    return window(
        alias,
        reducer,
        column,
        "fixed",
        Json.of(ArgumentValidator.requireAtLeast(1, rows, "rows")));
  }

  /**
   * Adds a column with the mean, variance or deviation of a window; its size is a share of all
   * rows, from 0 to 1.
   */
  public static CalculateFieldTransformation windowShare(
      String alias, Reducer reducer, String column, double share) {
    return window(
        alias,
        reducer,
        column,
        "percentage",
        Json.of(ArgumentValidator.requireBetween(0, 1, share, "window")));
  }

  private static CalculateFieldTransformation window(
      String alias, Reducer reducer, String column, String mode, Json size) {
    JsonObject window =
        Json.object()
            .with("field", column)
            .with("reducer", reducer.id())
            .with("windowSize", size)
            .with("windowSizeMode", mode);
    return field("windowFunctions", "window", window).with("alias", Json.of(alias));
  }

  /** Adds a column with the row index, or its percentage of all rows. */
  public static CalculateFieldTransformation rowIndex(String alias, boolean asPercentile) {
    JsonObject index = Json.object().with("asPercentile", asPercentile);
    return field("index", "index", index).with("alias", Json.of(alias));
  }

  private static CalculateFieldTransformation binary(
      String alias, Json left, Operator operator, Json right) {
    return binary(left, operator, right).with("alias", Json.of(alias));
  }

  private static CalculateFieldTransformation binary(Json left, Operator operator, Json right) {
    JsonObject binary =
        Json.object().with("left", left).with("operator", operator.json()).with("right", right);
    return field("binary", "binary", binary);
  }

  private static CalculateFieldTransformation field(String mode, String key, JsonObject how) {
    return new CalculateFieldTransformation(
        Transformation.createJson(
            "calculateField", Json.object().with("mode", mode).with(key, how)));
  }

  /** Sorts rows by a column. */
  public static SimpleTransformation sortBy(String field, boolean descending) {
    return plain(
        "sortBy",
        Json.object()
            .with("fields", Json.object())
            .with("sort", Json.array(Json.object().with("desc", descending).with("field", field))));
  }

  /** Groups rows by columns; add calculations of other columns. */
  public static GroupByTransformation groupBy(String... columns) {
    return new GroupByTransformation(
        Transformation.createJson(
            "groupBy", Json.object().with("fields", GroupByTransformation.columns(columns))));
  }

  /** Groups rows by columns; the rows of a group become a nested table. */
  public static NestedTableTransformation groupToNestedTable(String... columns) {
    JsonObject json = Transformation.createJson("groupToNestedTable");
    return new NestedTableTransformation(
        columns.length == 0
            ? json
            : json.withAt("options.fields", GroupByTransformation.columns(columns)));
  }

  /** Keeps the rows that meet all, or any, of some conditions. */
  public static SimpleTransformation keepRows(boolean all, ValueMatcher... conditions) {
    return filter("include", all, conditions);
  }

  /** Drops the rows that meet all, or any, of some conditions. */
  public static SimpleTransformation dropRows(boolean all, ValueMatcher... conditions) {
    return filter("exclude", all, conditions);
  }

  private static SimpleTransformation filter(String type, boolean all, ValueMatcher[] conditions) {
    JsonArray filters = Json.array(List.of(conditions), ValueMatcher::json);
    return plain(
        "filterByValue",
        Json.object()
            .with("filters", filters)
            .with("match", all ? "all" : "any")
            .with("type", type));
  }

  /** Counts values into buckets. */
  public static HistogramTransformation histogram() {
    return new HistogramTransformation(
        Transformation.createJson("histogram", Json.object().with("fields", Json.object())));
  }

  /** Counts series into heatmap cells. */
  public static HeatmapTransformation heatmap() {
    return new HeatmapTransformation(Transformation.createJson("heatmap"));
  }

  /** Fits a straight line to two columns and samples it at this many points. */
  public static SimpleTransformation linearRegression(String x, String y, int points) {
    return plain("regression", regression("linear", x, y, points));
  }

  /**
   * Fits a polynomial to two columns and samples it at this many points.
   *
   * @param degree such as 2
   */
  public static SimpleTransformation polynomialRegression(
      String x, String y, int degree, int points) {
    return plain(
        "regression",
        regression("polynomial", x, y, points)
            .with("degree", ArgumentValidator.requireAtLeast(2, degree, "degree")));
  }

  private static JsonObject regression(String model, String x, String y, int points) {
    return Json.object()
        .with("modelType", model)
        .with("predictionCount", ArgumentValidator.requireAtLeast(2, points, "points"))
        .with("xFieldName", x)
        .with("yFieldName", y);
  }

  /** Smooths series to this many points; Grafana 13 and later. */
  public static SimpleTransformation smoothing(int points) {
    return plain(
        "smoothing",
        Json.object().with("resolution", ArgumentValidator.requireAtLeast(1, points, "points")));
  }
}
