package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * Conditions under which a section or panel is shown; Grafana re-evaluates them on every change.
 *
 * @param shown whether the conditions show the element, instead of hiding it
 * @param all whether all conditions must hold, not one of them
 */
public record ConditionalRendering(
    boolean shown, boolean all, List<RenderingCondition> conditions) {

  public ConditionalRendering {
    conditions = List.copyOf(conditions);
    ArgumentValidator.check(
        !conditions.isEmpty(),
        "condition-missing",
        "conditional rendering without a condition",
        "add a condition, such as variableEquals(\"env\", \"prod\")");
  }

  /** The JSON as Grafana writes it. */
  public JsonObject json() {
    JsonObject spec =
        Json.object()
            .with("condition", all ? "and" : "or")
            .with("items", Json.array(conditions, RenderingCondition::json))
            .with("visibility", shown ? "show" : "hide");
    return Json.object().with("kind", "ConditionalRenderingGroup").with("spec", spec);
  }
}
