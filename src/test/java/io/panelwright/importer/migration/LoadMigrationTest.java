package io.panelwright.importer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.DashboardMigration.Result;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole migrations: dashboards before and after, checked by hand, with every step. */
class LoadMigrationTest {

  static Stream<MigrationCases.MigrationCase> pairs() {
    return Stream.concat(
        MigrationCases.read("loading.json"), MigrationCases.read("references.json"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void aDashboardIsAsGrafanaHasIt(MigrationCases.MigrationCase pair) {
    Result migrated =
        DashboardMigration.migrate(new DashboardDocument(pair.before()), Profile.DEFAULT);

    assertThat(CanonicalJson.sortWithoutNulls(part(migrated.document().json(), pair)).toString())
        .isEqualTo(CanonicalJson.sortWithoutNulls(pair.after()).toString());
    assertThat(migrated.steps().stream().map(LoadMigrationTest::format)).isEqualTo(pair.steps());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void nothingIsLeftToDo(MigrationCases.MigrationCase pair) {
    Result once = DashboardMigration.migrate(new DashboardDocument(pair.before()), Profile.DEFAULT);
    Result twice = DashboardMigration.migrate(once.document(), Profile.DEFAULT);

    assertThat(twice.document()).isEqualTo(once.document());
  }

  /** Returns the members that a pair compares; all if the pair has no list. */
  private static JsonObject part(JsonObject dashboard, MigrationCases.MigrationCase pair) {
    List<String> only = pair.json().array("only").strings().toList();
    List<String> others =
        dashboard.members().keySet().stream().filter(key -> !only.contains(key)).toList();
    return only.isEmpty() ? dashboard : JsonRewriter.without(dashboard, others);
  }

  private static String format(DashboardMigration.Step step) {
    return String.join(", ", step.places())
        + ": "
        + step.since().map(version -> version + ": ").orElse("")
        + step.description();
  }
}
