package io.panelwright.importer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each schema migration alone: pairs of before and after, checked by hand, in {@code
 * schema-migrations.json}.
 */
class SchemaMigrationsTest {

  static Stream<MigrationCases.MigrationCase> pairs() {
    return MigrationCases.read("schema-migrations.json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void oneSchemaVersionChangesThis(MigrationCases.MigrationCase pair) {
    var notes = new MigrationLog();
    long since = pair.json().integer("since").orElseThrow();

    JsonObject after = SchemaMigrations.apply(pair.before(), since - 1, since, notes);

    assertThat(CanonicalJson.sortWithoutNulls(after))
        .isEqualTo(CanonicalJson.sortWithoutNulls(pair.after()));
    assertThat(notes.steps().stream().map(DashboardMigration.Step::description))
        .isEqualTo(pair.steps());
    assertThat(notes.steps())
        .allSatisfy(step -> assertThat(step.since()).isEqualTo(Optional.of((int) since)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void aNewerDashboardIsLeftAlone(MigrationCases.MigrationCase pair) {
    var notes = new MigrationLog();
    long since = pair.json().integer("since").orElseThrow();

    assertThat(SchemaMigrations.apply(pair.before(), since, since, notes)).isSameAs(pair.before());
    assertThat(notes.steps()).isEmpty();
  }

  @Test
  void everySchemaMigrationHasAPair() {
    Map<Long, Set<String>> described = new TreeMap<>();
    pairs()
        .forEach(
            pair ->
                described
                    .computeIfAbsent(
                        pair.json().integer("since").orElseThrow(), since -> new TreeSet<>())
                    .addAll(pair.steps()));

    for (int version : SchemaMigrations.versions()) {
      Set<String> steps = described.getOrDefault((long) version, Set.of());
      long upgrades = SchemaMigrations.versions().stream().filter(it -> it == version).count();
      assertThat((long) steps.size()).as("pairs of %s", version).isGreaterThanOrEqualTo(upgrades);
    }
  }
}
