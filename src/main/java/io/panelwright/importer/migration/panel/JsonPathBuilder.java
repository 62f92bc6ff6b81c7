package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Builder of JSON settings, by dotted path. */
final class JsonPathBuilder {

  private JsonObject json;

  JsonPathBuilder() {
    this(Json.object());
  }

  JsonPathBuilder(JsonObject start) {
    this.json = start;
  }

  JsonPathBuilder set(String path, Json value) {
    json = json.withAt(path, value);
    return this;
  }

  JsonPathBuilder set(String path, String value) {
    return set(path, Json.of(value));
  }

  JsonPathBuilder set(String path, boolean value) {
    return set(path, Json.of(value));
  }

  JsonPathBuilder set(String path, long value) {
    return set(path, Json.of(value));
  }

  /** Copies the value of another object at a path, if there is one. */
  JsonPathBuilder copy(JsonObject from, String path, String to) {
    JavaScriptCoercion.nonNullAt(from, path).ifPresent(value -> set(to, value));
    return this;
  }

  /** Copies a number, also from a text. */
  JsonPathBuilder copyNumber(JsonObject from, String path, String to) {
    JavaScriptCoercion.numberAt(from, path).ifPresent(value -> set(to, value));
    return this;
  }

  /** Copies a text that is not empty. */
  JsonPathBuilder copyText(JsonObject from, String path, String to) {
    JavaScriptCoercion.textAt(from, path).ifPresent(value -> set(to, value));
    return this;
  }

  JsonObject json() {
    return json;
  }
}
