package io.panelwright.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.FeatureDashboards;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.DashboardCorpus;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Verifies that the dsl covers the JSON Schema of {@code @grafana/schema} 13.2.3. */
class GrafanaJsonSchemaCoverageTest {

  private static final String AT_RUN_TIME = "of a running Grafana, never of a dashboard as code";
  private static final String BY_DATASOURCE = "set by datasources in their answers";
  private static final String OLD = "of dashboards before today's schema";
  private static final String DEFAULT = "Grafana's default";

  /** Parts of the schema that should not be used, with the reason. */
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("Dashboard.id", AT_RUN_TIME),
          Map.entry("Dashboard.revision", AT_RUN_TIME),
          Map.entry("Dashboard.snapshot", AT_RUN_TIME),
          Map.entry("Dashboard.version", AT_RUN_TIME),
          Map.entry("DashboardLink.origin", AT_RUN_TIME),
          Map.entry("FieldConfig.description", BY_DATASOURCE),
          Map.entry("FieldConfig.displayNameFromDS", BY_DATASOURCE),
          Map.entry("FieldConfig.path", BY_DATASOURCE),
          Map.entry("FieldConfig.writeable", BY_DATASOURCE),
          Map.entry("GridPos.static", OLD),
          Map.entry("Panel.autoMigrateFrom", OLD),
          Map.entry("RowPanel.datasource", OLD),
          Map.entry("VariableHide=0", DEFAULT),
          Map.entry("VariableType=\"snapshot\"", AT_RUN_TIME),
          Map.entry("VariableType=\"system\"", AT_RUN_TIME));

  private final JsonObject definitions;
  private final Set<String> seen = new LinkedHashSet<>();

  GrafanaJsonSchemaCoverageTest() {
    JsonObject schema =
        (JsonObject)
            JsonReader.read(
                DashboardCorpus.read(
                    DashboardCorpus.sharedPath(
                        "grafana", "schema", "gen-dashboard-v1-13.2.3.json")));
    this.definitions = schema.object("definitions");
  }

  @Test
  void every_property_and_every_enum_value_of_the_schema_is_used() {
    FeatureDashboards.dashboards().stream()
        .map(dashboard -> Assembler.assemble(dashboard, Profile.GRAFANA_13_2).document().json())
        .forEach(json -> walk("Dashboard", definitions.object("Dashboard"), json));
    Set<String> uncovered = all();
    uncovered.removeAll(seen);

    assertThat(uncovered).containsExactlyInAnyOrderElementsOf(LEFT_OUT.keySet());
  }

  /** {@code Definition.property}, and {@code Definition="value"}. */
  private Set<String> all() {
    Set<String> all = new TreeSet<>();
    definitions
        .members()
        .forEach(
            (name, definition) -> {
              JsonObject schema = (JsonObject) definition;
              schema.object("properties").members().keySet().forEach(p -> all.add(name + "." + p));
              schema.array("enum").items().forEach(value -> all.add(name + "=" + value));
            });
    return all;
  }

  private void walk(String definition, JsonObject schema, Json value) {
    if (schema.string("$ref").isPresent()) {
      String name = schema.string("$ref").get().replace("#/definitions/", "");
      walk(name, definitions.object(name), value);
    }
    for (Json variant : schema.array("anyOf").items()) {
      if (fits((JsonObject) variant, value)) {
        walk(definition, (JsonObject) variant, value);
      }
    }
    if (schema.array("enum").items().contains(value)) {
      seen.add(definition + "=" + value);
    }
    if (value instanceof JsonArray array) {
      array.items().forEach(item -> walk(definition, schema.object("items"), item));
    } else if (value instanceof JsonObject object) {
      members(definition, schema, object);
    }
  }

  private void members(String definition, JsonObject schema, JsonObject object) {
    object
        .members()
        .forEach(
            (key, member) -> {
              JsonObject known = schema.object("properties").object(key);
              if (schema.object("properties").has(key)) {
                seen.add(definition + "." + key);
              }
              walk(
                  definition,
                  known.isEmpty() ? schema.object("additionalProperties") : known,
                  member);
            });
  }

  /** Whether a value's type is that of this variant. */
  private boolean fits(JsonObject variant, Json value) {
    String name = variant.string("$ref").orElse("").replace("#/definitions/", "");
    JsonObject type = definitions.object(name).object("properties").object("type");
    boolean row =
        value instanceof JsonObject panel && panel.string("type").equals(type.string("const"));
    return !type.has("const") || row;
  }
}
