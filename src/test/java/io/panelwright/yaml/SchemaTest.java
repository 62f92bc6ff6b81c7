package io.panelwright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code make golden} writes {@code docs/panels.schema.json}. */
class SchemaTest {

  private static final Path FILE = Path.of("docs/panels.schema.json");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(PanelsYaml.schemaText());

  @Tag(Golden.TAG)
  @Test
  void theSchemaFileIsUpToDate() throws IOException {
    Golden.assertFile(FILE, PanelsYaml.schemaText());
  }

  @Test
  void theSchemaAcceptsAValidFile() {
    assertThat(SCHEMA.validate(YamlFixture.resource("good.yaml"), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stat: A",
        "stat: A\nunit: zz\nquery: up",
        "stat: A\nunit: s\nquery: up\nwidht: 3",
        "stat: A\nunit: s\nquery: up\nwidth: 25",
        "stat: A\nunit: s\nquery: up\noptions: { graphMode: aera }",
        "stat: A\nunit: s\nquery: up\noptions: { reduceOptions: { calcs: [maxx] } }",
        "stat: A\nunit: s\nquery: up\nthresholds: { base: green, steps: [ { from: x, color: red } ] }",
        "stat: A\nunit: s\nquery: up\noverrides: [ { matcher: byNam, properties: { unit: s } } ]",
        "stat: A\nunit: s\nquery: up\ntransformations: [ { id: organise } ]",
        "stat: A\nunit: s\nquery: up\ntext: B",
        "timeserie: A\nunit: s\nquery: up",
        "text: A\ncontent: b\nquery: up"
      })
  void theSchemaRejectsWhatTheReaderRejects(String panel) {
    String text = YamlFixture.panel(panel);
    // Editors list the errors of a validator; each of these panels has one mistake.
    assertThat(SCHEMA.validate(text, InputFormat.YAML)).hasSizeBetween(1, 5);
    assertThat(YamlFixture.apply(text).findings()).isNotEmpty();
  }

  /** The checks of ajv's strict mode, which stop at a schema that breaks them. */
  @Test
  void theSchemaPassesStrictMode() {
    List<String> faults = new ArrayList<>();
    checkStrict((JsonObject) JsonReader.read(PanelsYaml.schemaText()), JsonPointer.ROOT, faults);
    assertThat(faults).isEmpty();
  }

  private static final Map<String, String> TYPE_OF_KEYWORD =
      Map.ofEntries(
          Map.entry("properties", "object"),
          Map.entry("required", "object"),
          Map.entry("additionalProperties", "object"),
          Map.entry("dependencies", "object"),
          Map.entry("minProperties", "object"),
          Map.entry("items", "array"),
          Map.entry("minItems", "array"),
          Map.entry("maxItems", "array"),
          Map.entry("pattern", "string"),
          Map.entry("minimum", "number"),
          Map.entry("maximum", "number"));

  private static void checkStrict(JsonObject schema, JsonPointer at, List<String> faults) {
    List<String> types =
        schema.string("type").map(List::of).orElse(schema.array("type").strings().toList());
    if (types.stream().filter(type -> !type.equals("null")).count() > 1) {
      faults.add(at + ": several types");
    }
    for (var member : schema.members().entrySet()) {
      String type = TYPE_OF_KEYWORD.get(member.getKey());
      boolean integer = "number".equals(type) && types.contains("integer");
      if (type != null && !types.contains(type) && !integer) {
        faults.add(at + ": " + member.getKey() + " without the type " + type);
      }
    }
    for (String key : schema.array("required").strings().toList()) {
      if (!schema.object("properties").has(key)) {
        faults.add(at + ": required, but no property: " + key);
      }
    }
    subschemas(schema, at).forEach((pointer, part) -> checkStrict(part, pointer, faults));
  }

  private static Map<JsonPointer, JsonObject> subschemas(JsonObject schema, JsonPointer at) {
    Map<JsonPointer, JsonObject> parts = new LinkedHashMap<>();
    for (String key : List.of("if", "then", "else", "not", "items", "additionalProperties")) {
      schema.get(key).ifPresent(part -> add(parts, at.child(key), part));
    }
    for (String key : List.of("properties", "dependencies", "definitions")) {
      schema
          .object(key)
          .members()
          .forEach((name, part) -> add(parts, at.child(key).child(name), part));
    }
    List<JsonObject> alternatives = schema.array("anyOf").objects().toList();
    for (int i = 0; i < alternatives.size(); i++) {
      add(parts, at.child("anyOf").child(i), alternatives.get(i));
    }
    return parts;
  }

  private static void add(Map<JsonPointer, JsonObject> parts, JsonPointer at, Json part) {
    if (part instanceof JsonObject schema) {
      parts.put(at, schema);
    }
  }
}
