package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A condition of {@link Expression#classic}: compares the reduced result of a query. */
public final class ClassicCondition extends JsonValue {

  /** Calculations that reduce a series to one value. */
  public enum ConditionReducer implements JsonEnum {
    AVG,
    MIN,
    MAX,
    SUM,
    COUNT,
    LAST,
    MEDIAN,
    DIFF,
    DIFF_ABS,
    PERCENT_DIFF,
    PERCENT_DIFF_ABS,
    COUNT_NON_NULL
  }

  private ClassicCondition(JsonObject json) {
    super(json);
  }

  /** Holds if the reduced result of a query meets the evaluator. */
  public static ClassicCondition when(ConditionReducer reduced, String refId, Evaluator evaluator) {
    return new ClassicCondition(condition(reduced, List.of(refId), evaluator));
  }

  /** Combines this condition with the previous ones by "or" instead of "and". */
  public ClassicCondition or() {
    return new ClassicCondition(json().withAt("operator.type", Json.of("or")));
  }

  static JsonObject condition(ConditionReducer reduced, List<String> refIds, Evaluator evaluator) {
    return Json.object()
        .with("evaluator", evaluator.json())
        .with("operator", Json.object().with("type", "and"))
        .with("query", Json.object().with("params", Json.strings(refIds)))
        .with("reducer", Json.object().with("params", Json.array()).with("type", reduced.json()))
        .with("type", "query");
  }
}
