package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** JSON settings while they are put together, by dotted path. */
final class Settings {

  private JsonObject json;

  Settings() {
    this(Json.object());
  }

  Settings(JsonObject start) {
    this.json = start;
  }

  Settings set(String path, Json value) {
    json = json.withAt(path, value);
    return this;
  }

  Settings set(String path, String value) {
    return set(path, Json.of(value));
  }

  Settings set(String path, boolean value) {
    return set(path, Json.of(value));
  }

  Settings set(String path, long value) {
    return set(path, Json.of(value));
  }

  /** Takes what another object has at a path, unless that is nothing. */
  Settings take(JsonObject from, String path, String to) {
    Loosely.given(from, path).ifPresent(value -> set(to, value));
    return this;
  }

  /** Takes a number, also one that is written as a text. */
  Settings takeNumber(JsonObject from, String path, String to) {
    Loosely.number(from, path).ifPresent(value -> set(to, value));
    return this;
  }

  /** Takes a text that is not empty. */
  Settings takeText(JsonObject from, String path, String to) {
    Loosely.text(from, path).ifPresent(value -> set(to, value));
    return this;
  }

  JsonObject json() {
    return json;
  }
}
