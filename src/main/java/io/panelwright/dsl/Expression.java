package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * A calculation on the results of a panel's other queries, made by Grafana's server. Queries are
 * meant by their refId, so give them one: {@code AI.query("…").refId("A")}.
 */
public final class Expression extends ForeignQuery<Expression> {

  /** How a series becomes one number. */
  public enum Reduction implements Word {
    COUNT,
    LAST,
    MAX,
    MEAN,
    MEDIAN,
    MIN,
    SUM
  }

  /** How points are joined that fall between two new ones. */
  public enum Downsampler implements Word {
    LAST,
    MIN,
    MAX,
    MEAN,
    SUM
  }

  /** What stands where there was no point. */
  public enum Upsampler implements Word {
    /** The last value before. */
    PAD("pad"),
    /** The next value after. */
    BACKFILL("backfilling"),
    /** No number. */
    NAN("fillna");

    private final String word;

    Upsampler(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
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
    return of("math").with("expression", Json.of(Check.text(formula, "formula")));
  }

  /** One number for each series of a query; no number where one of its values is none. */
  public static Expression reduce(String refId, Reduction reduction) {
    return of("reduce").with("expression", Json.of(refId)).with("reducer", reduction.json());
  }

  /** As {@link #reduce}, leaving out what is no number. */
  public static Expression reduceNumbers(String refId, Reduction reduction) {
    return reduce(refId, reduction).with("settings.mode", Json.of("dropNN"));
  }

  /** As {@link #reduce}, taking a number for what is none. */
  public static Expression reduceReplacing(String refId, Reduction reduction, double replacement) {
    return reduce(refId, reduction)
        .with("settings.mode", Json.of("replaceNN"))
        .with("settings.replaceWithValue", Json.of(Check.finite(replacement, "replacement")));
  }

  /** The series of a query with points at equal distances, such as {@code 1m}. */
  public static Expression resample(
      String refId, String interval, Downsampler downsampler, Upsampler upsampler) {
    return of("resample")
        .with("downsampler", downsampler.json())
        .with("expression", Json.of(refId))
        .with("upsampler", upsampler.json())
        .with("window", Json.of(Check.duration(interval, "window")));
  }

  /** 1 where a query's value compares so, 0 elsewhere. */
  public static Expression threshold(String refId, Evaluator evaluator) {
    return threshold(
        refId, ClassicCondition.condition(ClassicCondition.Reduced.AVG, List.of(), evaluator));
  }

  /** As {@link #threshold}, staying 1 until the value compares as the recovery says. */
  public static Expression threshold(String refId, Evaluator evaluator, Evaluator recovery) {
    JsonObject condition =
        ClassicCondition.condition(ClassicCondition.Reduced.AVG, List.of(), evaluator);
    return threshold(refId, condition.with("unloadEvaluator", recovery.json()));
  }

  private static Expression threshold(String refId, JsonObject condition) {
    return of("threshold")
        .with("conditions", Json.array(condition))
        .with("expression", Json.of(refId));
  }

  /** 1 when conditions hold, as alerts of Grafana 8 and before had them. */
  public static Expression classic(ClassicCondition... conditions) {
    JsonArray all =
        new JsonArray(List.of(conditions).stream().<Json>map(ClassicCondition::json).toList());
    return of("classic_conditions").with("conditions", all);
  }

  /** SQL on other queries, whose refIds are the tables; Grafana 12 and later. */
  public static Expression sql(String text) {
    return of("sql").with("expression", Json.of(Check.text(text, "SQL")));
  }

  /** As {@link #sql}, with numbers and labels as alerts need them. */
  public static Expression sqlForAlerts(String text) {
    return sql(text).with("format", Json.of("alerting"));
  }

  private static Expression of(String type) {
    return new Expression(Spec.of(DatasourceId.EXPRESSION)).with("type", Json.of(type));
  }
}
