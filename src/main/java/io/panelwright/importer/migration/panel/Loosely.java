package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON read as JavaScript reads it: what counts as true, as a number, as nothing. */
final class Loosely {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private Loosely() {}

  /** Whether {@code if (value)} holds for the value at a dotted path. */
  static boolean isTrue(JsonObject object, String path) {
    return object.at(path).filter(Loosely::isTrue).isPresent();
  }

  static boolean isTrue(Json value) {
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
          public Boolean nothing(JsonNull value) {
            return false;
          }
        });
  }

  /** The member unless it is absent or {@code null}. */
  static Optional<Json> given(JsonObject object, String path) {
    return object.at(path).filter(value -> !(value instanceof JsonNull));
  }

  /** The text at a dotted path, unless it is empty or no text. */
  static Optional<String> text(JsonObject object, String path) {
    return object
        .at(path)
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).value())
        .filter(value -> !value.isEmpty());
  }

  /** A number, or a text that {@code Number(text)} reads as one; an empty text is 0 to it. */
  static Optional<JsonNumber> number(JsonObject object, String path) {
    return object.at(path).flatMap(Loosely::number);
  }

  static Optional<JsonNumber> number(Json value) {
    if (value instanceof JsonNumber number) {
      return Optional.of(number);
    }
    return value instanceof JsonString text ? number(text.value()) : Optional.empty();
  }

  static Optional<JsonNumber> number(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return Optional.of(Json.of(0));
    }
    return NUMBER.matcher(trimmed).matches() ? finite(trimmed) : Optional.empty();
  }

  /** The number that a text begins with, as {@code parseFloat} reads it. */
  static Optional<JsonNumber> leadingNumber(String text) {
    Matcher matcher = NUMBER.matcher(text.stripLeading());
    return matcher.lookingAt() ? finite(matcher.group()) : Optional.empty();
  }

  /** A number that is given as a number, times a factor. */
  static Optional<JsonNumber> times(JsonObject object, String path, double factor, double plus) {
    return number(object, path)
        .map(number -> number.toDouble() * factor + plus)
        .filter(Double::isFinite)
        .map(Json::of);
  }

  private static Optional<JsonNumber> finite(String text) {
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? Optional.of(Json.of(value)) : Optional.empty();
  }
}
