package io.panelwright.importer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardDocument;
import io.panelwright.importer.migration.Migration.Migrated;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {

  private static Migrated migrate(String json, Profile profile) {
    return Migration.migrate(DashboardDocument.read(json), profile);
  }

  @ParameterizedTest
  @CsvSource({"13.2, 42", "12.2, 41", "11, 39"})
  void aDashboardGetsTheSchemaVersionOfItsProfile(String profile, long version) {
    JsonObject json =
        migrate("{\"schemaVersion\": 8}", Profile.of(profile).get()).document().json();

    assertThat(json.integer("schemaVersion")).contains(version);
  }

  @Test
  void upgradesThatTheProfileDoesNotKnowAreLeftOut() {
    String json =
        "{'schemaVersion': 40, 'timepicker': {'time_options': []}, 'panels': [{'fieldConfig':"
            + " {'overrides': [{'properties': [{'id': 'custom.hideFrom', 'value': {'viz':"
            + " true}}]}]}}]}";

    assertThat(migrate(json.replace('\'', '"'), Profile.GRAFANA_12_2).steps())
        .extracting(Migration.Step::what)
        .contains("time_options of the time picker are gone")
        .doesNotContain("what an override hides in the picture, it hides in the tooltip");
  }

  @ParameterizedTest
  @CsvSource({"null", "'\"\"'", "'\"x\"'", "-3", "[]", "1e999"})
  void whatIsNoSchemaVersionIsTheOldestOrTheNewest(String version) {
    Migrated migrated = migrate("{\"schemaVersion\": " + version + "}", Profile.DEFAULT);

    assertThat(migrated.document().json().integer("schemaVersion")).contains(42L);
  }

  @Test
  void textsOfStrangersAreMadePrintable() {
    Migrated migrated =
        migrate(
            "{\"panels\": [{\"type\": \"stat\", \"title\": \"a\\u001b[31m\"}]}", Profile.DEFAULT);

    assertThat(migrated.steps())
        .flatExtracting(Migration.Step::places)
        .contains("panel \"a·[31m\"");
  }

  /** Ten times the panels take some ten times as long; a hundred times would be the square. */
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
      long start = System.nanoTime();
      assertThat(Migration.migrate(dashboard, Profile.DEFAULT).document().panels())
          .hasSameSizeAs(panels);
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    return fastest;
  }
}
