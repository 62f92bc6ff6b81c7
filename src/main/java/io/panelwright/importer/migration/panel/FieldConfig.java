package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A panel's field options: those for all fields, and the overrides for some. */
record FieldConfig(JsonObject defaults, List<Json> overrides) {

  FieldConfig {
    overrides = List.copyOf(overrides);
  }

  static FieldConfig of(JsonObject panel) {
    JsonObject config = panel.object("fieldConfig");
    return new FieldConfig(config.object("defaults"), config.array("overrides").items());
  }

  FieldConfig defaults(JsonObject changed) {
    return new FieldConfig(changed, overrides);
  }

  FieldConfig overrides(List<? extends Json> changed) {
    return new FieldConfig(defaults, List.copyOf(changed));
  }

  FieldConfig override(JsonObject override) {
    List<Json> more = new ArrayList<>(overrides);
    more.add(override);
    return new FieldConfig(defaults, more);
  }

  JsonObject in(JsonObject panel) {
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

  static JsonObject rule(JsonObject matcher, List<JsonObject> properties) {
    return Json.object()
        .with("matcher", matcher)
        .with("properties", new JsonArray(List.copyOf(properties)));
  }

  static JsonObject rule(JsonObject matcher, JsonObject property) {
    return rule(matcher, List.of(property));
  }

  /** A colour that does not depend on the value. */
  static JsonObject fixed(String color) {
    return Json.object().with("mode", "fixed").with("fixedColor", color);
  }
}
