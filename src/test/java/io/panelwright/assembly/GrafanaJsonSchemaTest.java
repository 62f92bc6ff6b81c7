package io.panelwright.assembly;

import static io.panelwright.testing.StrictSchema.enumValue;
import static io.panelwright.testing.StrictSchema.property;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.EveryDslMethod;
import io.panelwright.dsl.FeatureDashboards;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.StrictSchema;
import io.panelwright.testing.StrictSchema.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Validates output of the whole dsl against the JSON Schema of {@code @grafana/schema} 13.2.3. */
class GrafanaJsonSchemaTest {

  /** FACTS.md lists the properties that the schema lacks, under Files. */
  private static final String FACTS = "FACTS.md: properties that Grafana does write";

  private static final String PROMETHEUS =
      "@grafana/prometheus 13.1.4: the annotation editor's own members of the query";

  private static final String LOKI =
      "grafana/grafana loki/components/AnnotationsQueryEditor.tsx: beside the name, not in a target";

  private static final String PUBLISHED = "schema/dashboard.json, which Grafana's SDK publishes";

  private static final String COLORS = "facts.json colorModes: registry of @grafana/data 13.2.3";

  private static final String NULLS =
      "FACTS.md: the UI removes nulls, with which the schema writes an open bound";

  private static final String PANEL_LINK =
      "the panel editor saves a link as title, url and targetBlank (see the dashboards of corpus)";

  private static final String SQL_ANNOTATION =
      "annotations of SQL datasources are saved with rawQuery (see the dashboards of corpus)";

  private static final String SYSTEM =
      "@grafana/data SystemConfigOverrideRule; dashboards of the corpus have it";

  private static final List<Gap> GAPS =
      List.of(
          property("AnnotationQuery", "expr", "string", FACTS),
          property("AnnotationQuery", "rawQuery", "string", SQL_ANNOTATION),
          property("AnnotationQuery", "step", "string", PROMETHEUS),
          property("AnnotationQuery", "tagKeys", "string", PROMETHEUS),
          property("AnnotationQuery", "textFormat", "string", PROMETHEUS),
          property("AnnotationQuery", "titleFormat", "string", PROMETHEUS),
          property("AnnotationQuery", "useValueForTime", "boolean", PROMETHEUS),
          property("AnnotationQuery", "instant", "boolean", LOKI),
          property("AnnotationQuery", "mappings", "object", PUBLISHED),
          property("AnnotationQuery", "maxLines", "number", LOKI),
          property(
              "VariableModel", "defaultKeys", "array", "facts.json variables.saveShape_v1.adhoc"),
          new Gap(
              "targets of annotations", PUBLISHED, GrafanaJsonSchemaTest::withAnnotationTargets),
          property("FieldConfig", "fieldMinMax", "boolean", FACTS),
          new Gap(
              "overrides that Grafana makes", SYSTEM, GrafanaJsonSchemaTest::withSystemOverrides),
          property("VariableModel", "auto", "boolean", FACTS),
          property("VariableModel", "auto_count", "number", FACTS),
          property("VariableModel", "auto_min", "string", FACTS),
          property("VariableModel", "baseFilters", "array", FACTS),
          property("VariableModel", "definition", "string", FACTS),
          property("VariableModel", "filters", "array", FACTS),
          enumValue("FieldColorModeId", "gradient", COLORS),
          enumValue("FieldColorModeId", "palette-categorical-next", COLORS),
          enumValue("FieldColorModeId", "palette-categorical-next-2", COLORS),
          enumValue("FieldColorModeId", "palette-categorical-next-3", COLORS),
          enumValue("FieldColorModeId", "palette-colorblind", COLORS),
          openBound("from"),
          openBound("to"),
          new Gap("links of panels", PANEL_LINK, GrafanaJsonSchemaTest::withPanelLinks));

  private static final StrictSchema SCHEMA = new StrictSchema("gen-dashboard-v1-13.2.3.json", GAPS);

  private static final List<Dashboard> EVERYTHING = FeatureDashboards.dashboards();
  private static final List<String> DOCUMENTS = write();

  @Test
  void everything_in_the_dsl_assembles() {
    List<String> unexpected = new ArrayList<>();
    for (Finding finding : findings()) {
      // Only .repeat(…) and conditions take a variable's name instead of a text.
      if (!finding
          .message()
          .matches(".*(repeats for|conditional rendering uses) \\$" + EveryDslMethod.KEY + ",.*")) {
        unexpected.add(finding.toString());
      }
    }

    assertThat(unexpected).isEmpty();
  }

  @Test
  @EnabledIf("hasSchema")
  void everything_in_the_dsl_is_valid() {
    assertThat(SCHEMA.errors(DOCUMENTS)).isEmpty();
  }

  @Test
  @EnabledIf("hasSchema")
  void the_committed_dashboards_are_valid() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("dashboards"))) {
      for (Path file : files.toList()) {
        assertThat(SCHEMA.errors(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  @EnabledIf("hasSchema")
  void every_gap_of_the_schema_is_still_one() {
    assertThat(SCHEMA.unnecessaryGaps(DOCUMENTS)).isEmpty();
  }

  @Test
  @EnabledIf("hasSchema")
  void the_schema_rejects_unknown_properties() {
    assertThat(SCHEMA.errors("{\"schemaVersion\":42,\"titel\":\"Shop\"}"))
        .containsExactly(
            ": property 'titel' is not defined in the schema and the schema does not allow"
                + " additional properties");
  }

  static boolean hasSchema() {
    return SCHEMA.isAvailable();
  }

  /** The documents of both profiles; the older one reports newer options and still writes them. */
  private static List<String> write() {
    return EVERYTHING.stream()
        .flatMap(
            dashboard ->
                Stream.of(Profile.GRAFANA_13_2, Profile.GRAFANA_12_2)
                    .map(profile -> Assembler.assemble(dashboard, profile)))
        .map(assembly -> JsonWriter.compact(assembly.document().json()))
        .distinct()
        .toList();
  }

  private static List<Finding> findings() {
    return EVERYTHING.stream()
        .flatMap(d -> Assembler.assemble(d, Profile.GRAFANA_13_2).findings().stream())
        .toList();
  }

  private static Gap openBound(String bound) {
    String path = "definitions.RangeMap.properties.options.required";
    return new Gap(
        "a range without \"" + bound + "\"",
        NULLS,
        schema -> {
          List<Json> required =
              new ArrayList<>(((JsonArray) schema.at(path).orElseThrow()).items());
          required.remove(Json.of(bound));
          return schema.withAt(path, new JsonArray(required));
        });
  }

  /** Allows any query as an annotation's target. */
  private static JsonObject withAnnotationTargets(JsonObject schema) {
    return schema.withAt("definitions.AnnotationTarget", Json.object().with("type", "object"));
  }

  private static JsonObject withPanelLinks(JsonObject schema) {
    JsonObject text = Json.object().with("type", "string");
    JsonObject link =
        Json.object()
            .with("additionalProperties", false)
            .with(
                "properties",
                Json.object()
                    .with("targetBlank", Json.object().with("type", "boolean"))
                    .with("title", text)
                    .with("url", text))
            .with("required", Json.strings(List.of("title", "url")));
    return schema.withAt("definitions.Panel.properties.links.items", link);
  }

  private static JsonObject withSystemOverrides(JsonObject schema) {
    return schema.withAt(
        "definitions.FieldConfigSource.properties.overrides.items.properties.__systemRef",
        Json.object().with("type", "string"));
  }
}
