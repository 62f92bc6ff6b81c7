package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * Whether a section or panel is shown; Grafana decides it anew whenever something changes.
 *
 * @param shown whether it is shown, not hidden, when the conditions hold
 * @param all whether all conditions must hold, not one of them
 */
public record ConditionalRendering(
    boolean shown, boolean all, List<RenderingCondition> conditions) {

  public ConditionalRendering {
    conditions = List.copyOf(conditions);
    Check.that(
        !conditions.isEmpty(),
        "no-condition",
        "it is shown or hidden without a condition",
        "give one, such as variableEquals(\"env\", \"prod\")");
  }

  /** As Grafana writes it. */
  public JsonObject json() {
    JsonObject spec =
        Json.object()
            .with("condition", all ? "and" : "or")
            .with(
                "items",
                new JsonArray(conditions.stream().<Json>map(RenderingCondition::json).toList()))
            .with("visibility", shown ? "show" : "hide");
    return Json.object().with("kind", "ConditionalRenderingGroup").with("spec", spec);
  }
}
