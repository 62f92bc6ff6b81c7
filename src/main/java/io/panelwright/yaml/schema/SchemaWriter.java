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

/** Writes schemas as JSON Schema, draft 7. */
public final class SchemaWriter implements Schema.Visitor<JsonObject> {

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
    JsonObject json = type("string", "number", "boolean");
    return schema.pattern().isEmpty() ? json : json.with("pattern", schema.pattern());
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
  public JsonObject object(Schema.ObjectOf schema) {
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

  @Override
  public JsonObject choice(Schema.Choice schema) {
    return any(schema.cases().values().stream().distinct().map(kind -> kind.accept(this)).toList());
  }

  @Override
  public JsonObject either(Schema.Either schema) {
    return any(List.of(schema.shortForm().accept(this), schema.fullForm().accept(this)));
  }

  @Override
  public JsonObject nullable(NullableSchema schema) {
    JsonObject json = schema.schema().accept(this);
    if (json.string("type").isPresent()) {
      return json.with("type", Json.strings(List.of(json.string("type").get(), "null")));
    }
    return json.isEmpty() ? json : any(List.of(json, type("null")));
  }

  @Override
  public JsonObject rawAlternative(RawAlternative schema) {
    PropertySchema raw =
        PropertySchema.required(RawAlternative.KEY, new Schema.OptionValue(schema.option()), "");
    return any(List.of(schema.schema().accept(this), Schema.ObjectOf.of("", raw).accept(this)));
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
      case BOOLEAN_OR_NUMBER -> type("boolean", "number");
      case STRING_OR_NUMBER -> type("string", "number");
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

  private static JsonObject type(String... names) {
    return names.length == 1
        ? Json.object().with("type", names[0])
        : Json.object().with("type", Json.strings(List.of(names)));
  }
}
