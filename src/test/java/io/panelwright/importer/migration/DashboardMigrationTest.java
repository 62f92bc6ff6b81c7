package io.panelwright.importer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.DashboardMigration.Result;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.CpuTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardMigrationTest {

  private static Result migrate(String json, Profile profile) {
    return DashboardMigration.migrate(DashboardDocument.read(json), profile);
  }

  @ParameterizedTest
  @CsvSource({"13.2, 42", "12.2, 41", "11, 39"})
  void aDashboardGetsTheSchemaVersionOfItsProfile(String profile, long version) {
    JsonObject json =
        migrate("{\"schemaVersion\": 8}", Profile.byId(profile).get()).document().json();

    assertThat(json.integer("schemaVersion")).contains(version);
  }

  @Test
  void migrationsAfterTheProfileAreSkipped() {
    String json =
        "{'schemaVersion': 40, 'timepicker': {'time_options': []}, 'panels': [{'fieldConfig':"
            + " {'overrides': [{'properties': [{'id': 'custom.hideFrom', 'value': {'viz':"
            + " true}}]}]}}]}";

    assertThat(migrate(json.replace('\'', '"'), Profile.GRAFANA_12_2).steps())
        .extracting(DashboardMigration.Step::description)
        .contains("removed time_options of the time picker")
        .doesNotContain(
            "series that an override hides in the visualization are hidden in the tooltip");
  }

  @ParameterizedTest
  @CsvSource({"null", "'\"\"'", "'\"x\"'", "-3", "[]", "1e999"})
  void whatIsNoSchemaVersionIsTheOldestOrTheNewest(String version) {
    Result migrated = migrate("{\"schemaVersion\": " + version + "}", Profile.DEFAULT);

    assertThat(migrated.document().json().integer("schemaVersion")).contains(42L);
  }

  @Test
  void textsOfTheSourceBecomePrintable() {
    Result migrated =
        migrate(
            "{\"panels\": [{\"type\": \"stat\", \"title\": \"a\\u001b[31m\"}]}", Profile.DEFAULT);

    assertThat(migrated.steps())
        .flatExtracting(DashboardMigration.Step::places)
        .contains("panel \"a·[31m\"");
  }

  /** Ten times the panels take about ten times as long; a quadratic algorithm a hundred times. */
  @Test
  void timeGrowsWithSize() {
    String panel =
        "{\"type\": \"graph\", \"datasource\": \"x\", \"targets\": [{\"expr\": \"up\"}], \"minSpan\": 3}";
    JsonObject json = DashboardDocument.read(panel).json();
    long small = nanoseconds(Collections.nCopies(500, json));
    long large = nanoseconds(Collections.nCopies(5_000, json));

    assertThat(large).isLessThan(50 * small);
  }

  private static long nanoseconds(List<? extends Json> panels) {
    var dashboard =
        new DashboardDocument(
            Json.object().with("panels", new JsonArray(List.<Json>copyOf(panels))));
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = CpuTime.nanos();
      assertThat(DashboardMigration.migrate(dashboard, Profile.DEFAULT).document().panels())
          .hasSameSizeAs(panels);
      fastest = Math.min(fastest, CpuTime.nanos() - start);
    }
    return fastest;
  }
}
