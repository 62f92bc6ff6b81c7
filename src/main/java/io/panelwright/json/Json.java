package io.panelwright.json;

import java.util.List;
import java.util.function.Function;

/** A JSON value. Immutable; two values are equal when their texts are. */
public sealed interface Json
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

  /** What to do with each kind of value; no defaults, so that a new kind fails compilation. */
  interface Visitor<R> {
    R object(JsonObject value);

    R array(JsonArray value);

    R string(JsonString value);

    R number(JsonNumber value);

    R bool(JsonBoolean value);

    R nullValue(JsonNull value);
  }

  /** Calls the visitor's method for this kind of value. */
  <R> R accept(Visitor<R> visitor);

  /** The name of this kind of value in messages: "an object", "a number" … */
  String kind();

  /** A text. */
  static JsonString of(String value) {
    return new JsonString(value);
  }

  /** A whole number. */
  static JsonNumber of(long value) {
    return JsonNumber.of(value);
  }

  /** A number as JavaScript prints it. Throws {@link IllegalArgumentException} unless finite. */
  static JsonNumber of(double value) {
    return JsonNumber.of(value);
  }

  /** True or false. */
  static JsonBoolean of(boolean value) {
    return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
  }

  /** An array of these items. */
  static JsonArray array(Json... items) {
    return new JsonArray(List.of(items));
  }

  /** An array with the JSON of each value. */
  static <T> JsonArray array(List<T> values, Function<? super T, ? extends Json> toJson) {
    return values.isEmpty()
        ? JsonArray.EMPTY
        : new JsonArray(values.stream().<Json>map(toJson).toList());
  }

  /** An array of strings. */
  static JsonArray strings(List<String> items) {
    return new JsonArray(items.stream().<Json>map(JsonString::new).toList());
  }

  /** The empty object. */
  static JsonObject object() {
    return JsonObject.EMPTY;
  }
}
