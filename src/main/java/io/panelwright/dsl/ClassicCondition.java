package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** One condition of {@link Expression#classic}: a query's result, reduced and compared. */
public final class ClassicCondition extends JsonForm {

  /** How a series becomes the value that is compared. */
  public enum Reduced implements Word {
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

  /** Holds when a query's result, so reduced, compares so. */
  public static ClassicCondition when(Reduced reduced, String refId, Evaluator evaluator) {
    return new ClassicCondition(condition(reduced, List.of(refId), evaluator));
  }

  /** Counts besides the conditions before it, not together with them. */
  public ClassicCondition or() {
    return new ClassicCondition(json().withAt("operator.type", Json.of("or")));
  }

  static JsonObject condition(Reduced reduced, List<String> refIds, Evaluator evaluator) {
    return Json.object()
        .with("evaluator", evaluator.json())
        .with("operator", Json.object().with("type", "and"))
        .with("query", Json.object().with("params", Json.strings(refIds)))
        .with("reducer", Json.object().with("params", Json.array()).with("type", reduced.json()))
        .with("type", "query");
  }
}
