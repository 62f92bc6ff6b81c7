package io.panelwright.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints shapes as JSON Schema, draft 7. */
final class SchemaWriter implements Shape.Visitor<JsonObject> {

  private final Map<String, Json> definitions = new LinkedHashMap<>();

  private SchemaWriter() {}

  static JsonObject schema(Shape root) {
    var writer = new SchemaWriter();
    JsonObject body = root.accept(writer);
    return Json.object()
        .with("$schema", "http://json-schema.org/draft-07/schema#")
        .with("title", "Panelwright: sections and panels in YAML")
        .merge(body)
        .with("definitions", new JsonObject(writer.definitions));
  }

  @Override
  public JsonObject text(Shape.Text shape) {
    JsonObject json = type("string", "number", "boolean");
    return shape.pattern().isEmpty() ? json : json.with("pattern", shape.pattern());
  }

  @Override
  public JsonObject word(Shape.Word shape) {
    List<Json> words = new ArrayList<>();
    for (String word : shape.words()) {
      words.add(Json.of(word));
      // Editors read these as what they are in YAML.
      if (word.equals("true") || word.equals("false")) {
        words.add(Json.of(word.equals("true")));
      } else if (word.equals("null")) {
        words.add(JsonNull.NULL);
      }
    }
    JsonObject one = Json.object().with("enum", new JsonArray(words));
    if (shape.prefixes().isEmpty()) {
      return one;
    }
    String pattern = "^(" + String.join("|", shape.prefixes()) + ").";
    return any(List.of(one, type("string").with("pattern", pattern)));
  }

  @Override
  public JsonObject number(Shape.Numeric shape) {
    JsonObject json = type(shape.whole() ? "integer" : "number");
    if (shape.least().isPresent()) {
      json = json.with("minimum", shape.least().get());
    }
    return shape.most().isPresent() ? json.with("maximum", shape.most().get()) : json;
  }

  @Override
  public JsonObject flag(Shape.Flag shape) {
    return type("boolean");
  }

  @Override
  public JsonObject list(Shape.ListOf shape) {
    return type("array")
        .with("items", shape.item().accept(this))
        .with("minItems", shape.least())
        .with("maxItems", Shape.ListOf.MOST);
  }

  @Override
  public JsonObject map(Shape.MapOf shape) {
    return type("object")
        .with("additionalProperties", shape.value().accept(this))
        .with("minProperties", 1);
  }

  @Override
  public JsonObject fields(Shape.Fields shape) {
    Map<String, Json> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Field field : shape.fields()) {
      JsonObject value = field.shape().accept(this);
      boolean plain = field.about().isEmpty() || value.has("$ref");
      properties.put(field.name(), plain ? value : value.with("description", field.about()));
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
  public JsonObject choice(Shape.Choice shape) {
    return any(shape.cases().values().stream().distinct().map(kind -> kind.accept(this)).toList());
  }

  @Override
  public JsonObject either(Shape.Either shape) {
    return any(List.of(shape.brief().accept(this), shape.full().accept(this)));
  }

  @Override
  public JsonObject orNull(OrNull shape) {
    JsonObject json = shape.shape().accept(this);
    if (json.string("type").isPresent()) {
      return json.with("type", Json.strings(List.of(json.string("type").get(), "null")));
    }
    return json.isEmpty() ? json : any(List.of(json, type("null")));
  }

  @Override
  public JsonObject orRaw(OrRaw shape) {
    Field raw = Field.required(OrRaw.KEY, new Shape.Setting(shape.option()), "");
    return any(List.of(shape.shape().accept(this), Shape.Fields.of("", raw).accept(this)));
  }

  @Override
  public JsonObject setting(Shape.Setting shape) {
    Option option = shape.option();
    return switch (option.type()) {
      case BOOLEAN -> type("boolean");
      case NUMBER -> type("number");
      case STRING -> text(Shape.Text.ANY);
      case STRINGS -> type("array").with("items", text(Shape.Text.ANY));
      case NUMBERS -> type("array").with("items", type("number"));
      case BOOLEAN_OR_NUMBER -> type("boolean", "number");
      case STRING_OR_NUMBER -> type("string", "number");
      case OBJECT -> type("object");
      case ENUM -> Json.object().with("enum", new JsonArray(option.values()));
      case ANY -> Json.object();
    };
  }

  @Override
  public JsonObject anything(Shape.Anything shape) {
    return shape.keyed() ? type("object") : Json.object();
  }

  @Override
  public JsonObject named(Named shape) {
    if (!definitions.containsKey(shape.name())) {
      definitions.put(shape.name(), JsonNull.NULL);
      definitions.put(shape.name(), shape.shape().accept(this));
    }
    return Json.object().with("$ref", "#/definitions/" + shape.name());
  }

  private static JsonObject any(List<JsonObject> shapes) {
    return Json.object().with("anyOf", new JsonArray(List.copyOf(shapes)));
  }

  private static JsonObject type(String... names) {
    return names.length == 1
        ? Json.object().with("type", names[0])
        : Json.object().with("type", Json.strings(List.of(names)));
  }
}
