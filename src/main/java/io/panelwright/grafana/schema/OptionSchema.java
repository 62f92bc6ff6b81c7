package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An option of a panel, its fields, a query or a transformation.
 *
 * @param path dotted, such as {@code legend.placement}
 * @param type of its values, as in Grafana's TypeScript
 * @param values the allowed values; empty unless the type is {@link ValueKind#ENUM}
 * @param defaultValue the value that Grafana adds if the option is missing; empty if it adds none
 */
public record OptionSchema(
    String path, ValueKind type, List<Json> values, Optional<Json> defaultValue) {

  /** The JSON types of option values. */
  public enum ValueKind {
    BOOLEAN("boolean", "true or false"),
    NUMBER("number", "a number"),
    STRING("string", "a text"),
    STRINGS("string[]", "a list of texts"),
    NUMBERS("number[]", "a list of numbers"),
    BOOLEAN_OR_NUMBER("number | boolean", "true, false or a number"),
    STRING_OR_NUMBER("string | number", "a text or a number"),
    OBJECT("object", "an object"),
    ENUM("enum", "one of the allowed values"),
    ANY("any", "any value");

    private final String id;
    private final String expectation;

    ValueKind(String id, String expectation) {
      this.id = id;
      this.expectation = expectation;
    }

    static ValueKind byId(String id) {
      for (ValueKind type : values()) {
        if (type.id.equals(id)) {
          return type;
        }
      }
      throw new IllegalStateException("schema.json: unknown type \"" + id + "\"");
    }
  }

  public OptionSchema {
    values = List.copyOf(values);
  }

  /** The expected values for messages, such as {@code "one of auto, always, never"}. */
  public String expectation() {
    return type == ValueKind.ENUM
        ? "one of " + values.stream().map(OptionSchema::plain).collect(Collectors.joining(", "))
        : type.expectation;
  }

  /** A message if the value is invalid for this option, otherwise empty. */
  public Optional<String> validate(Json value) {
    if (accepts(value)) {
      return Optional.empty();
    }
    String hint =
        value instanceof JsonString text && type == ValueKind.ENUM
            ? Suggestions.didYouMean(text.value(), new JsonArray(values).strings().toList())
            : "";
    return Optional.of(path + " takes " + expectation() + ", found " + value + hint);
  }

  private boolean accepts(Json value) {
    return switch (type) {
      case BOOLEAN -> value instanceof JsonBoolean;
      case NUMBER -> isNumber(value);
      case STRING -> value instanceof JsonString;
      case STRINGS -> value instanceof JsonArray items && all(items, JsonString.class);
      case NUMBERS -> value instanceof JsonArray items && all(items, JsonNumber.class);
      case BOOLEAN_OR_NUMBER -> value instanceof JsonBoolean || isNumber(value);
      case STRING_OR_NUMBER -> value instanceof JsonString || isNumber(value);
      case OBJECT -> value instanceof JsonObject;
      case ENUM -> values.contains(value);
      case ANY -> true;
    };
  }

  /** Grafana's server stores numbers as doubles and rejects numbers beyond their range. */
  private static boolean isNumber(Json value) {
    return value instanceof JsonNumber number && Double.isFinite(number.toDouble());
  }

  private static boolean all(JsonArray items, Class<? extends Json> kind) {
    return items.items().stream().allMatch(kind::isInstance);
  }

  private static String plain(Json value) {
    return value instanceof JsonString string ? string.value() : value.toString();
  }
}
