package io.panelwright.yaml.schema;

import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes schemas as JSON Schema, draft 7, for editors and for validators in strict mode.
 *
 * <p>Alternatives are selected with {@code if}, since {@code anyOf} reports the errors of all
 * alternatives.
 */
public final class SchemaWriter implements Schema.Visitor<JsonObject> {

  private static final JsonObject OBJECT = type("object");
  private static final JsonObject NULL = type("null");

  private final Map<String, Json> definitions = new LinkedHashMap<>();

  private SchemaWriter() {}

  public static JsonObject schema(Schema root) {
    var writer = new SchemaWriter();
    JsonObject body = root.accept(writer);
    return Json.object()
        .with("$schema", "http://json-schema.org/draft-07/schema#")
        .with("title", "Panelwright: sections and panels in YAML")
        .merge(body)
        .with("definitions", new JsonObject(writer.definitions));
  }

  @Override
  public JsonObject text(Schema.Text schema) {
    JsonObject scalar = Json.object().with("not", any(List.of(OBJECT, type("array"), NULL)));
    if (schema.pattern().isEmpty()) {
      return scalar;
    }
    // Numbers and booleans are texts, too; editors parse them as YAML does.
    JsonObject pattern = type("string").with("pattern", schema.pattern());
    return scalar.with("if", type("string")).with("then", pattern);
  }

  @Override
  public JsonObject enumeration(Schema.Enumeration schema) {
    List<Json> values = new ArrayList<>();
    for (String value : schema.values()) {
      values.add(Json.of(value));
      // Editors parse these as booleans and null, as YAML does.
      if (value.equals("true") || value.equals("false")) {
        values.add(Json.of(value.equals("true")));
      } else if (value.equals("null")) {
        values.add(JsonNull.NULL);
      }
    }
    JsonObject one = Json.object().with("enum", new JsonArray(values));
    if (schema.prefixes().isEmpty()) {
      return one;
    }
    String pattern = "^(" + String.join("|", schema.prefixes()) + ").";
    return any(List.of(one, type("string").with("pattern", pattern)));
  }

  @Override
  public JsonObject number(Schema.Numeric schema) {
    JsonObject json = type(schema.integerOnly() ? "integer" : "number");
    if (schema.minimum().isPresent()) {
      json = json.with("minimum", schema.minimum().get());
    }
    return schema.maximum().isPresent() ? json.with("maximum", schema.maximum().get()) : json;
  }

  @Override
  public JsonObject flag(Schema.Flag schema) {
    return type("boolean");
  }

  @Override
  public JsonObject list(Schema.ListOf schema) {
    return type("array")
        .with("items", schema.item().accept(this))
        .with("minItems", schema.minItems())
        .with("maxItems", Schema.ListOf.MAX_ITEMS);
  }

  @Override
  public JsonObject map(Schema.MapOf schema) {
    return type("object")
        .with("additionalProperties", schema.value().accept(this))
        .with("minProperties", 1);
  }

  @Override
  public JsonObject object(ObjectSchema schema) {
    Map<String, Json> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (PropertySchema field : schema.properties()) {
      JsonObject value = field.schema().accept(this);
      boolean plain = field.description().isEmpty() || value.has("$ref");
      properties.put(field.name(), plain ? value : value.with("description", field.description()));
      if (field.required()) {
        required.add(field.name());
      }
    }
    JsonObject json =
        type("object")
            .with("properties", new JsonObject(properties))
            .with("additionalProperties", false);
    return required.isEmpty() ? json : json.with("required", Json.strings(required));
  }

  /** A key of a case requires the schema of the case; an object without any is an error. */
  @Override
  public JsonObject choice(Schema.Choice schema) {
    JsonObject keys = Json.object();
    JsonObject cases = Json.object();
    List<JsonObject> known = new ArrayList<>();
    for (var kind : schema.cases().entrySet()) {
      keys = keys.with(kind.getKey(), Json.object());
      cases = cases.with(kind.getKey(), kind.getValue().accept(this));
      known.add(has(kind.getKey()));
    }
    return OBJECT
        .with("properties", keys)
        .with("dependencies", cases)
        .with("if", Json.object().with("not", any(known)))
        .with("then", Json.object().with("not", Json.object()));
  }

  /** An object that has a key. */
  private static JsonObject has(String key) {
    return OBJECT
        .with("properties", Json.object().with(key, Json.object()))
        .with("required", Json.strings(List.of(key)));
  }

  @Override
  public JsonObject either(Schema.Either schema) {
    return Json.object()
        .with("if", OBJECT)
        .with("then", schema.fullForm().accept(this))
        .with("else", schema.shortForm().accept(this));
  }

  @Override
  public JsonObject nullable(NullableSchema schema) {
    JsonObject json = schema.schema().accept(this);
    if (json.string("type").isPresent()) {
      return json.with("type", Json.strings(List.of(json.string("type").get(), "null")));
    }
    return json.isEmpty()
        ? json
        : Json.object().with("if", NULL).with("then", NULL).with("else", json);
  }

  @Override
  public JsonObject rawAlternative(RawAlternative schema) {
    PropertySchema raw =
        PropertySchema.required(RawAlternative.KEY, new Schema.OptionValue(schema.option()), "");
    return Json.object()
        .with("if", has(RawAlternative.KEY))
        .with("then", ObjectSchema.of("", raw).accept(this))
        .with("else", schema.schema().accept(this));
  }

  @Override
  public JsonObject optionValue(Schema.OptionValue schema) {
    OptionSchema option = schema.option();
    return switch (option.type()) {
      case BOOLEAN -> type("boolean");
      case NUMBER -> type("number");
      case STRING -> text(Schema.Text.ANY);
      case STRINGS -> type("array").with("items", text(Schema.Text.ANY));
      case NUMBERS -> type("array").with("items", type("number"));
      case BOOLEAN_OR_NUMBER -> any(List.of(type("boolean"), type("number")));
      case STRING_OR_NUMBER -> any(List.of(type("string"), type("number")));
      case OBJECT -> type("object");
      case ENUM -> Json.object().with("enum", new JsonArray(option.values()));
      case ANY -> Json.object();
    };
  }

  @Override
  public JsonObject anything(Schema.Anything schema) {
    return schema.keyed() ? type("object") : Json.object();
  }

  @Override
  public JsonObject ref(SchemaRef schema) {
    if (!definitions.containsKey(schema.name())) {
      definitions.put(schema.name(), JsonNull.NULL);
      definitions.put(schema.name(), schema.schema().accept(this));
    }
    return Json.object().with("$ref", "#/definitions/" + schema.name());
  }

  private static JsonObject any(List<JsonObject> schemas) {
    return Json.object().with("anyOf", new JsonArray(List.copyOf(schemas)));
  }

  private static JsonObject type(String name) {
    return Json.object().with("type", name);
  }
}
