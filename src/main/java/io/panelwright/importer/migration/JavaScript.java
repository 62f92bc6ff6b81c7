package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What JSON values are worth where Grafana's code asks them as JavaScript does. */
final class JavaScript {

  /** What parseFloat reads at the start of a text. */
  private static final Pattern NUMBER =
      Pattern.compile("^\\s*([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?)");

  private JavaScript() {}

  /** Whether {@code if (object.key)} holds. */
  static boolean isTruthy(JsonObject object, String key) {
    Json value = object.get(key).orElse(JsonNull.NULL);
    if (value instanceof JsonString text) {
      return !text.value().isEmpty();
    }
    if (value instanceof JsonNumber number) {
      return number.toDouble() != 0;
    }
    return !value.equals(JsonNull.NULL) && !value.equals(Json.of(false));
  }

  /** Whether the member is absent or {@code null}. */
  static boolean isNothing(JsonObject object, String key) {
    return object.get(key).orElse(JsonNull.NULL).equals(JsonNull.NULL);
  }

  /** The member without {@code null}. */
  static Optional<Json> something(JsonObject object, String key) {
    return object.get(key).filter(value -> !value.equals(JsonNull.NULL));
  }

  /** A number, or the one with which a text starts; empty for anything else and for infinity. */
  static OptionalDouble number(Optional<Json> value) {
    if (value.isPresent() && value.get() instanceof JsonNumber number) {
      return finite(number.toDouble());
    }
    if (value.isPresent() && value.get() instanceof JsonString text) {
      var start = NUMBER.matcher(text.value());
      return start.find() ? finite(Double.parseDouble(start.group(1))) : OptionalDouble.empty();
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** {@code String(value)} of a plain value; empty for null, objects and lists. */
  static Optional<String> text(Optional<Json> value) {
    if (value.isPresent() && value.get() instanceof JsonString text) {
      return Optional.of(text.value());
    }
    return value
        .filter(plain -> plain instanceof JsonNumber || plain instanceof JsonBoolean)
        .map(Json::toString);
  }
}
