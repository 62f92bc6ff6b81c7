package io.panelwright.dsl;

import io.panelwright.json.JsonObject;

/** A value that is the JSON which Grafana has for it; equal when that is. */
abstract class JsonForm {

  private final JsonObject json;

  JsonForm(JsonObject json) {
    this.json = json;
  }

  /** As Grafana writes it. */
  public final JsonObject json() {
    return json;
  }

  @Override
  public final boolean equals(Object other) {
    return other != null && getClass() == other.getClass() && json.equals(((JsonForm) other).json);
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
