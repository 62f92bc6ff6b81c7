package io.panelwright.show.field;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.show.value.FieldScale;
import io.panelwright.text.EcmaScriptNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Resolves thresholds whose values are variables ({@code valueExpr}). */
final class ThresholdResolver {

  private static final String EXPRESSION = "valueExpr";

  private ThresholdResolver() {}

  /** Whether a step has no lower limit. */
  static boolean isBase(JsonObject step) {
    return limit(step) == Double.NEGATIVE_INFINITY;
  }

  private static double limit(JsonObject step) {
    return FieldScale.limit(step, "value").orElse(Double.NEGATIVE_INFINITY);
  }

  /**
   * The thresholds with numbers in place of variables, sorted; a text that is no number is left
   * out.
   */
  static Json resolve(Json thresholds, UnaryOperator<String> interpolate) {
    if (!(thresholds instanceof JsonObject object)) {
      return thresholds;
    }
    List<JsonObject> steps = object.array("steps").objects().toList();
    if (steps.stream().noneMatch(step -> step.string(EXPRESSION).isPresent())) {
      return thresholds;
    }
    List<Json> resolved = new ArrayList<>();
    resolved.add(steps.get(0).without(EXPRESSION));
    steps.stream()
        .skip(1)
        .map(step -> resolveStep(step, interpolate))
        .sorted(Comparator.comparingDouble(ThresholdResolver::limit))
        .forEach(resolved::add);
    return object.with("steps", new JsonArray(resolved));
  }

  private static JsonObject resolveStep(JsonObject step, UnaryOperator<String> interpolate) {
    String text = step.string(EXPRESSION).map(interpolate).orElse("").strip();
    double number = text.isEmpty() ? Double.NaN : EcmaScriptNumber.parse(text);
    JsonObject plain = step.without(EXPRESSION);
    return Double.isFinite(number) ? plain.with("value", Json.of(number)) : plain;
  }
}
