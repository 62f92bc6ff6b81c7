package io.panelwright.dsl.internal;

import io.panelwright.json.JsonObject;

/** A value that wraps Grafana's JSON for it; equality is that of the JSON. */
public abstract class JsonValue {

  private final JsonObject json;

  public JsonValue(JsonObject json) {
    this.json = json;
  }

  /** The JSON as Grafana writes it. */
  public final JsonObject json() {
    return json;
  }

  @Override
  public final boolean equals(Object other) {
    return other != null && getClass() == other.getClass() && json.equals(((JsonValue) other).json);
  }

  @Override
  public final int hashCode() {
    return json.hashCode();
  }

  @Override
  public final String toString() {
    return json.toString();
  }
}
