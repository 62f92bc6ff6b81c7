package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * A calculation on the results of a panel's other queries, executed by Grafana's server.
 * Expressions refer to queries by refId, so set one: {@code AI.query("…").refId("A")}.
 */
public final class Expression extends DatasourceQuery<Expression> {

  /** Calculations that reduce a series to one number. */
  public enum Reduction implements JsonEnum {
    COUNT,
    LAST,
    MAX,
    MEAN,
    MEDIAN,
    MIN,
    SUM
  }

  /** Aggregations of points that fall into one interval. */
  public enum Downsampler implements JsonEnum {
    LAST,
    MIN,
    MAX,
    MEAN,
    SUM
  }

  /** Fill methods for intervals without a point. */
  public enum Upsampler implements JsonEnum {
    /** The previous value. */
    PAD("pad"),
    /** The next value. */
    BACKFILL("backfilling"),
    /** NaN. */
    NAN("fillna");

    private final String id;

    Upsampler(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  private Expression(Spec spec) {
    super(spec);
  }

  @Override
  Expression with(Spec spec) {
    return new Expression(spec);
  }

  /** A formula on other queries: {@code $A / $B * 100}. */
  public static Expression math(String formula) {
    return of("math")
        .with("expression", Json.of(ArgumentValidator.requireText(formula, "formula")));
  }

  /** Reduces each series of a query to one number; NaN if one of its values is not a number. */
  public static Expression reduce(String refId, Reduction reduction) {
    return of("reduce").with("expression", Json.of(refId)).with("reducer", reduction.json());
  }

  /** Reduces each series to one number, ignoring values that are not numbers. */
  public static Expression reduceNumbers(String refId, Reduction reduction) {
    return reduce(refId, reduction).with("settings.mode", Json.of("dropNN"));
  }

  /** Reduces each series to one number, replacing values that are not numbers. */
  public static Expression reduceReplacing(String refId, Reduction reduction, double replacement) {
    return reduce(refId, reduction)
        .with("settings.mode", Json.of("replaceNN"))
        .with(
            "settings.replaceWithValue",
            Json.of(ArgumentValidator.requireFinite(replacement, "replacement")));
  }

  /** Resamples the series of a query to an interval such as {@code 1m}. */
  public static Expression resample(
      String refId, String interval, Downsampler downsampler, Upsampler upsampler) {
    return of("resample")
        .with("downsampler", downsampler.json())
        .with("expression", Json.of(refId))
        .with("upsampler", upsampler.json())
        .with("window", Json.of(ArgumentValidator.requireDuration(interval, "window")));
  }

  /** 1 if a query's value meets the evaluator, otherwise 0. */
  public static Expression threshold(String refId, Evaluator evaluator) {
    return threshold(
        refId,
        ClassicCondition.condition(ClassicCondition.ConditionReducer.AVG, List.of(), evaluator));
  }

  /** 1 from the time the value meets the evaluator until it meets the recovery evaluator. */
  public static Expression threshold(String refId, Evaluator evaluator, Evaluator recovery) {
    JsonObject condition =
        ClassicCondition.condition(ClassicCondition.ConditionReducer.AVG, List.of(), evaluator);
    return threshold(refId, condition.with("unloadEvaluator", recovery.json()));
  }

  private static Expression threshold(String refId, JsonObject condition) {
    return of("threshold")
        .with("conditions", Json.array(condition))
        .with("expression", Json.of(refId));
  }

  /** 1 if the conditions hold, as in alerts of Grafana 8 and earlier. */
  public static Expression classic(ClassicCondition... conditions) {
    JsonArray all = Json.array(List.of(conditions), ClassicCondition::json);
    return of("classic_conditions").with("conditions", all);
  }

  /** A SQL query on other queries, whose refIds are the tables; Grafana 12 and later. */
  public static Expression sql(String text) {
    return of("sql").with("expression", Json.of(ArgumentValidator.requireText(text, "SQL")));
  }

  /** A SQL query on other queries that returns numbers and labels in the format of alerts. */
  public static Expression sqlForAlerts(String text) {
    return sql(text).with("format", Json.of("alerting"));
  }

  private static Expression of(String type) {
    return new Expression(Spec.of(DatasourceId.EXPRESSION)).with("type", Json.of(type));
  }
}
