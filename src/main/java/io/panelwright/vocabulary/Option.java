package io.panelwright.vocabulary;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One setting of a panel or of its fields.
 *
 * @param path dotted, below {@code options} or {@code fieldConfig.defaults}
 * @param type what values it takes, as Grafana's TypeScript says it
 * @param values the only values it takes; empty unless the type is {@link Type#ENUM}
 * @param preset what Grafana fills in when the setting is missing; empty when it fills in nothing
 */
public record Option(String path, Type type, List<Json> values, Optional<Json> preset) {

  /** What kind of JSON value an option takes. */
  public enum Type {
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

    private final String word;
    private final String expectation;

    Type(String word, String expectation) {
      this.word = word;
      this.expectation = expectation;
    }

    /** As in the resource. */
    public String word() {
      return word;
    }

    static Type of(String word) {
      for (Type type : values()) {
        if (type.word.equals(word)) {
          return type;
        }
      }
      throw new IllegalStateException("vocabulary.json: unknown type \"" + word + "\"");
    }
  }

  public Option {
    values = List.copyOf(values);
  }

  /** What the option takes, for people: {@code "one of auto, always, never"}. */
  public String expectation() {
    return type == Type.ENUM
        ? "one of " + values.stream().map(Option::plain).collect(Collectors.joining(", "))
        : type.expectation;
  }

  /** What is wrong with this value for this option, or nothing. */
  public Optional<String> complaint(Json value) {
    if (accepts(value)) {
      return Optional.empty();
    }
    String hint =
        value instanceof JsonString word && type == Type.ENUM
            ? Nearest.hint(word.value(), new JsonArray(values).strings().toList())
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

  /** Grafana's server keeps numbers as doubles and refuses what does not fit one. */
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
