package io.panelwright.yaml.write;

import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.panel.ConditionalRendering;
import io.panelwright.dsl.panel.RenderingCondition;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;

/** YAML notations of conditional rendering and of auto grids. */
public final class RenderingNotations {

  private RenderingNotations() {}

  /** Returns a mapping with the one key of a rendering condition. */
  public static JsonObject notation(ConditionalRendering rendering) {
    String key = (rendering.shown() ? "showWhen" : "hideWhen") + (rendering.all() ? "" : "Any");
    return Json.object()
        .with(
            key,
            new JsonArray(
                rendering.conditions().stream().<Json>map(RenderingNotations::condition).toList()));
  }

  private static JsonObject condition(RenderingCondition condition) {
    JsonObject spec = condition.json().object("spec");
    Json value = spec.get("value").orElseThrow();
    if (condition.variable().isPresent()) {
      return Json.object()
          .with("variable", condition.variable().get())
          .with(spec.string("operator").orElseThrow(), value);
    }
    return Json.object().with(condition.requiresData() ? "data" : "timeRangeUpTo", value);
  }

  /** Returns the mapping of an auto grid. */
  public static JsonObject notation(AutoGrid grid) {
    JsonObject json = grid.json();
    JsonObject notation =
        Json.object().with("maxColumns", json.get("maxColumnCount").orElseThrow());
    notation = size(json, "columnWidth", notation);
    notation = size(json, "rowHeight", notation);
    return json.isTrue("fillScreen") ? notation.with("fillScreen", true) : notation;
  }

  private static JsonObject size(JsonObject json, String key, JsonObject notation) {
    Json mode = json.get(key + "Mode").orElseThrow();
    Json size = json.get(key).filter(JsonNumber.class::isInstance).orElse(mode);
    return size.equals(Json.of("standard")) ? notation : notation.with(key, size);
  }
}
