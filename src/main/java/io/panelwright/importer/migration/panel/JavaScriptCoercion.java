package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts JSON values as JavaScript does: to a boolean, a number or a text. */
public final class JavaScriptCoercion {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private JavaScriptCoercion() {}

  /** Whether {@code if (value)} is true for the value at a dotted path. */
  static boolean isTruthyAt(JsonObject object, String path) {
    return object.at(path).filter(JavaScriptCoercion::isTruthy).isPresent();
  }

  /** Whether {@code if (object.key)} is true; the key may contain dots. */
  public static boolean isTruthy(JsonObject object, String key) {
    return object.get(key).filter(JavaScriptCoercion::isTruthy).isPresent();
  }

  static boolean isTruthy(Json value) {
    return value.accept(
        new Json.Visitor<>() {
          @Override
          public Boolean object(JsonObject value) {
            return true;
          }

          @Override
          public Boolean array(JsonArray value) {
            return true;
          }

          @Override
          public Boolean string(JsonString value) {
            return !value.value().isEmpty();
          }

          @Override
          public Boolean number(JsonNumber value) {
            return value.toDouble() != 0;
          }

          @Override
          public Boolean bool(JsonBoolean value) {
            return value.equals(JsonBoolean.TRUE);
          }

          @Override
          public Boolean nullValue(JsonNull value) {
            return false;
          }
        });
  }

  /** Whether the member is absent or {@code null}; the key may contain dots. */
  public static boolean isNull(JsonObject object, String key) {
    return nonNull(object, key).isEmpty();
  }

  /** The member unless it is absent or {@code null}; the key may contain dots. */
  public static Optional<Json> nonNull(JsonObject object, String key) {
    return object.get(key).filter(value -> !(value instanceof JsonNull));
  }

  /** The value at a dotted path unless it is absent or {@code null}. */
  static Optional<Json> nonNullAt(JsonObject object, String path) {
    return object.at(path).filter(value -> !(value instanceof JsonNull));
  }

  /** The text at a dotted path; empty for an empty text and for other types. */
  static Optional<String> textAt(JsonObject object, String path) {
    return object
        .at(path)
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).value())
        .filter(value -> !value.isEmpty());
  }

  /** A number, or a text that {@code Number(text)} converts to one; an empty text becomes 0. */
  static Optional<JsonNumber> numberAt(JsonObject object, String path) {
    return object.at(path).flatMap(JavaScriptCoercion::toNumber);
  }

  static Optional<JsonNumber> toNumber(Json value) {
    if (value instanceof JsonNumber number) {
      return Optional.of(number);
    }
    return value instanceof JsonString text ? toNumber(text.value()) : Optional.empty();
  }

  static Optional<JsonNumber> toNumber(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return Optional.of(Json.of(0));
    }
    return NUMBER.matcher(trimmed).matches() ? finite(trimmed) : Optional.empty();
  }

  /** {@code String(value)} of a scalar; empty for null, objects and lists. */
  public static Optional<String> toText(Optional<Json> value) {
    if (value.isPresent() && value.get() instanceof JsonString text) {
      return Optional.of(text.value());
    }
    return value
        .filter(plain -> plain instanceof JsonNumber || plain instanceof JsonBoolean)
        .map(Json::toString);
  }

  /** A number, or the number at the start of a text; empty for other values and for infinity. */
  public static OptionalDouble parseFloat(Optional<Json> value) {
    Optional<Double> number =
        value.isPresent() && value.get() instanceof JsonString text
            ? parseFloat(text.value()).map(JsonNumber::toDouble)
            : value
                .filter(JsonNumber.class::isInstance)
                .map(json -> ((JsonNumber) json).toDouble())
                .filter(Double::isFinite);
    return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /** The number at the start of a text, as {@code parseFloat} reads it. */
  static Optional<JsonNumber> parseFloat(String text) {
    Matcher matcher = NUMBER.matcher(text.stripLeading());
    return matcher.lookingAt() ? finite(matcher.group()) : Optional.empty();
  }

  /** A JSON number times a factor. */
  static Optional<JsonNumber> scaledNumberAt(
      JsonObject object, String path, double factor, double plus) {
    return numberAt(object, path)
        .map(number -> number.toDouble() * factor + plus)
        .filter(Double::isFinite)
        .map(Json::of);
  }

  private static Optional<JsonNumber> finite(String text) {
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? Optional.of(Json.of(value)) : Optional.empty();
  }
}
