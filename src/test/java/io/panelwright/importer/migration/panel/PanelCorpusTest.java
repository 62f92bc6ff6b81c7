package io.panelwright.importer.migration.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.grafana.schema.SettingsValidator;
import io.panelwright.grafana.schema.SettingsValidator.Problem;
import io.panelwright.importer.migration.panel.CorpusPanels.Panel;
import io.panelwright.importer.migration.panel.PanelMigrations.Result;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrates all panels of real dashboards. */
class PanelCorpusTest {

  private static final GrafanaSchema SCHEMA = GrafanaSchema.forProfile(Profile.DEFAULT);

  private static final GrafanaSchema TODAY = GrafanaSchema.forProfile(Profile.DEFAULT);

  /** Members of Grafana's own panels; Grafana treats others as settings of a retired plugin. */
  private static final List<String> MEMBERS =
      List.of(
          "cacheTimeout",
          "datasource",
          "description",
          "fieldConfig",
          "gridPos",
          "hideTimeOverride",
          "id",
          "interval",
          "libraryPanel",
          "links",
          "maxDataPoints",
          "maxPerRow",
          "options",
          "pluginVersion",
          "queryCachingTTL",
          "repeat",
          "repeatDirection",
          "targets",
          "timeCompare",
          "timeFrom",
          "timeShift",
          "title",
          "transformations",
          "transparent",
          "type");

  @Test
  void everyRetiredPanelBecomesACurrentOne() {
    Map<String, Integer> converted = new TreeMap<>();
    for (Panel panel : CorpusPanels.all()) {
      for (String step : PanelMigrations.migrate(panel.json(), SCHEMA).steps()) {
        if (step.startsWith("converted") || step.contains("moved settings")) {
          converted.merge(step, 1, Integer::sum);
        }
      }
    }
    assertThat(converted)
        .isEqualTo(
            Map.of(
                "converted graph to timeseries", 1090,
                "converted graph to barchart", 2,
                "converted singlestat to stat", 171,
                "converted singlestat to gauge", 35,
                "converted table-old to table", 7,
                "table: moved settings to options", 12,
                "heatmap: moved settings to options", 50,
                "text: moved settings to options", 103,
                "dashlist: moved settings to options", 4));
  }

  @Test
  void aMigratedPanelIsNotMigratedAgain() {
    for (Panel panel : CorpusPanels.all()) {
      JsonObject once = PanelMigrations.migrate(panel.json(), SCHEMA).panel();
      Result again = PanelMigrations.migrate(once, SCHEMA);
      assertThat(again.steps()).as(panel.toString()).isEmpty();
      assertThat(again.panel()).as(panel.toString()).isEqualTo(once);
    }
  }

  @Test
  void aPanelWithoutStepsIsUnchanged() {
    for (Panel panel : CorpusPanels.all()) {
      Result migration = PanelMigrations.migrate(panel.json(), SCHEMA);
      assertThat(migration.panel().equals(panel.json()))
          .as(panel.toString())
          .isEqualTo(migration.steps().isEmpty());
    }
  }

  @Test
  void queriesAndFrameOfAPanelStayUnchanged() {
    for (Panel panel : CorpusPanels.all()) {
      JsonObject after = PanelMigrations.migrate(panel.json(), SCHEMA).panel();
      for (String member : MEMBERS) {
        boolean changes =
            List.of("type", "options", "fieldConfig", "transformations", "pluginVersion")
                .contains(member);
        if (!changes) {
          assertThat(after.get(member)).as(panel.toString()).isEqualTo(panel.json().get(member));
        }
      }
      List<Json> before = panel.json().array("transformations").items();
      assertThat(after.array("transformations").items().subList(0, before.size()))
          .as(panel.toString())
          .isEqualTo(before);
    }
  }

  @Test
  void noMembersOfRetiredPanelsRemain() {
    for (Panel panel : CorpusPanels.all()) {
      JsonObject after = PanelMigrations.migrate(panel.json(), SCHEMA).panel();
      if (TODAY.panel(after.string("type").orElse("")).isPresent()) {
        assertThat(MEMBERS).as(panel.toString()).containsAll(after.members().keySet());
      }
    }
  }

  /** Unknown options must exist before the migration, in options without a migration. */
  @Test
  void convertedPanelsHaveOnlyOptionsOfGrafana() {
    Map<String, Integer> complaints = new TreeMap<>();
    for (Panel panel : CorpusPanels.all()) {
      Result migration = PanelMigrations.migrate(panel.json(), SCHEMA);
      if (migration.steps().stream().anyMatch(step -> step.startsWith("converted"))) {
        // A null suppresses a default; Grafana does not save it.
        complaints((JsonObject) CanonicalJson.sortWithoutNulls(migration.panel()))
            .forEach(complaint -> complaints.merge(complaint.message(), 1, Integer::sum));
      }
    }
    assertThat(complaints).isEmpty();
  }

  private static List<Problem> complaints(JsonObject panel) {
    PanelType type = TODAY.panel(panel.string("type").orElseThrow()).orElseThrow();
    Profile profile = Profile.DEFAULT;
    JsonObject fields = panel.object("fieldConfig");
    Stream<JsonObject> overrides =
        fields.array("overrides").objects().flatMap(rule -> rule.array("properties").objects());
    return Stream.of(
            SettingsValidator.validateOptions(type, profile, panel.object("options")).stream(),
            SettingsValidator.validateFieldOptions(type, profile, fields.object("defaults"))
                .stream(),
            overrides.flatMap(property -> complaints(type, property)))
        .flatMap(s -> s)
        .collect(Collectors.toList());
  }

  private static Stream<Problem> complaints(PanelType type, JsonObject property) {
    JsonObject setting =
        new JsonObject(
            Map.of(property.string("id").orElseThrow(), property.get("value").orElseThrow()));
    return SettingsValidator.validateFieldOptions(type, Profile.DEFAULT, setting).stream();
  }
}
