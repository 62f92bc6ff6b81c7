package io.panelwright.lint.rule.screen;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.OptionalDouble;

/** Numbers of field options. */
final class FieldNumber {

  private FieldNumber() {}

  /** A member that is a number; empty if it is absent or has another type. */
  static OptionalDouble of(JsonObject json, String member) {
    return json.get(member).orElse(null) instanceof JsonNumber number
        ? OptionalDouble.of(number.toDouble())
        : OptionalDouble.empty();
  }
}
