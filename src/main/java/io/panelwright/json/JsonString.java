package io.panelwright.json;

import java.util.Objects;

/** A JSON string, unescaped. */
public record JsonString(String value) implements Json {

  public JsonString {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.string(this);
  }

  @Override
  public String kind() {
    return "a text";
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
