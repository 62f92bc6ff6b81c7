package io.panelwright.yaml;

import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.ConditionalRendering;
import io.panelwright.dsl.RenderingCondition;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;

/** How it is written when something is shown, and how a section places its panels. */
final class RenderingForms {

  private RenderingForms() {}

  /** The one key that says when something is shown. */
  static JsonObject of(ConditionalRendering rendering) {
    String key = (rendering.shown() ? "showWhen" : "hideWhen") + (rendering.all() ? "" : "Any");
    return Json.object()
        .with(
            key,
            new JsonArray(
                rendering.conditions().stream().<Json>map(RenderingForms::condition).toList()));
  }

  private static JsonObject condition(RenderingCondition condition) {
    JsonObject said = condition.json().object("spec");
    Json value = said.get("value").orElseThrow();
    if (condition.variable().isPresent()) {
      return Json.object()
          .with("variable", condition.variable().get())
          .with(said.string("operator").orElseThrow(), value);
    }
    return Json.object().with(condition.asksForData() ? "data" : "timeRangeUpTo", value);
  }

  /** A grid that places its panels by itself. */
  static JsonObject of(AutoGrid grid) {
    JsonObject json = grid.json();
    JsonObject form = Json.object().with("maxColumns", json.get("maxColumnCount").orElseThrow());
    form = size(json, "columnWidth", form);
    form = size(json, "rowHeight", form);
    return json.isTrue("fillScreen") ? form.with("fillScreen", true) : form;
  }

  private static JsonObject size(JsonObject json, String key, JsonObject form) {
    Json named = json.get(key + "Mode").orElseThrow();
    Json size = json.get(key).filter(JsonNumber.class::isInstance).orElse(named);
    return size.equals(Json.of("standard")) ? form : form.with(key, size);
  }
}
