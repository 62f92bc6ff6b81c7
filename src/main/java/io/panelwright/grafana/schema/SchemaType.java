package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Type of a JSON value in {@link ResourceSchema}. */
sealed interface SchemaType {

  /** Whether the value itself has this type; its members and items may not. */
  boolean accepts(Json value);

  /** The type in messages, such as {@code a number}. */
  String description();

  /** Whether this is the type, or one of its alternatives is. */
  default boolean allows(Simple type) {
    return equals(type);
  }

  /** Types without parts. */
  enum Simple implements SchemaType {
    ANY("any value"),
    STRING("a text"),
    TEXT("a text that is not empty"),
    BOOLEAN("true or false"),
    NUMBER("a number"),
    INTEGER("an integer"),
    NULL("null"),
    OBJECT("an object");

    private final String description;

    Simple(String description) {
      this.description = description;
    }

    @Override
    public boolean accepts(Json value) {
      return switch (this) {
        case ANY -> true;
        case STRING -> value instanceof JsonString;
        case TEXT -> value instanceof JsonString string && !string.value().isEmpty();
        case BOOLEAN -> value instanceof JsonBoolean;
        case NUMBER -> value instanceof JsonNumber;
        case INTEGER -> value instanceof JsonNumber number && isInteger(number);
        case NULL -> value instanceof JsonNull;
        case OBJECT -> value instanceof JsonObject;
      };
    }

    @Override
    public String description() {
      return description;
    }

    static boolean isInteger(JsonNumber number) {
      BigDecimal decimal = new BigDecimal(number.text());
      return decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
    }
  }

  /** An integer between two bounds, inclusive. */
  record Range(long low, long high) implements SchemaType {

    @Override
    public boolean accepts(Json value) {
      return value instanceof JsonNumber number
          && Simple.isInteger(number)
          && new BigDecimal(number.text()).compareTo(BigDecimal.valueOf(low)) >= 0
          && new BigDecimal(number.text()).compareTo(BigDecimal.valueOf(high)) <= 0;
    }

    @Override
    public String description() {
      return "an integer from " + low + " to " + high;
    }
  }

  /** One text. */
  record Constant(String text) implements SchemaType {

    @Override
    public boolean accepts(Json value) {
      return value instanceof JsonString string && string.value().equals(text);
    }

    @Override
    public String description() {
      return "\"" + text + "\"";
    }
  }

  /** An object of the schema. */
  record Named(String name) implements SchemaType {

    @Override
    public boolean accepts(Json value) {
      return value instanceof JsonObject;
    }

    @Override
    public String description() {
      return "an object";
    }
  }

  /** An array. */
  record Items(SchemaType item) implements SchemaType {

    @Override
    public boolean accepts(Json value) {
      return value instanceof JsonArray;
    }

    @Override
    public String description() {
      return "an array";
    }
  }

  /** An object whose members all have the same type. */
  record Values(SchemaType value) implements SchemaType {

    @Override
    public boolean accepts(Json json) {
      return json instanceof JsonObject;
    }

    @Override
    public String description() {
      return "an object";
    }
  }

  /** One of several types. */
  record Alternatives(List<SchemaType> types) implements SchemaType {

    public Alternatives {
      types = List.copyOf(types);
    }

    @Override
    public boolean accepts(Json value) {
      return types.stream().anyMatch(type -> type.accepts(value));
    }

    @Override
    public boolean allows(Simple type) {
      return types.contains(type);
    }

    @Override
    public String description() {
      List<String> names = types.stream().map(SchemaType::description).distinct().toList();
      return names.size() > 6
          ? "one of " + names.size() + " texts such as " + names.get(0)
          : names.stream().collect(Collectors.joining(" or "));
    }
  }
}
