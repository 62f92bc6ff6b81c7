package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Field options of a panel: defaults for all fields, and overrides for some. */
record FieldConfig(JsonObject defaults, List<Json> overrides) {

  FieldConfig {
    overrides = List.copyOf(overrides);
  }

  static FieldConfig read(JsonObject panel) {
    JsonObject config = panel.object("fieldConfig");
    return new FieldConfig(config.object("defaults"), config.array("overrides").items());
  }

  FieldConfig withDefaults(JsonObject changed) {
    return new FieldConfig(changed, overrides);
  }

  FieldConfig withOverrides(List<? extends Json> changed) {
    return new FieldConfig(defaults, List.copyOf(changed));
  }

  FieldConfig withOverride(JsonObject override) {
    List<Json> more = new ArrayList<>(overrides);
    more.add(override);
    return new FieldConfig(defaults, more);
  }

  JsonObject writeTo(JsonObject panel) {
    return panel.with(
        "fieldConfig",
        Json.object().with("defaults", defaults).with("overrides", new JsonArray(overrides)));
  }

  static JsonObject matcher(String id, Json options) {
    return Json.object().with("id", id).with("options", options);
  }

  static JsonObject byName(String name) {
    return matcher("byName", Json.of(name));
  }

  static JsonObject property(String id, Json value) {
    return Json.object().with("id", id).with("value", value);
  }

  static JsonObject createOverride(JsonObject matcher, List<JsonObject> properties) {
    return Json.object()
        .with("matcher", matcher)
        .with("properties", new JsonArray(List.copyOf(properties)));
  }

  static JsonObject createOverride(JsonObject matcher, JsonObject property) {
    return createOverride(matcher, List.of(property));
  }

  /** A color that does not depend on the value. */
  static JsonObject fixedColor(String color) {
    return Json.object().with("mode", "fixed").with("fixedColor", color);
  }
}
