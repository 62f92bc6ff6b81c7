package io.panelwright.importer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.Canonical;
import io.panelwright.document.DashboardDocument;
import io.panelwright.importer.migration.Migration.Migrated;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole migrations: pairs of before and after, checked by hand, with every step. */
class LoadingTest {

  static Stream<Pairs.Pair> pairs() {
    return Stream.concat(Pairs.of("loading.json"), Pairs.of("references.json"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void aDashboardIsAsGrafanaHasIt(Pairs.Pair pair) {
    Migrated migrated = Migration.migrate(new DashboardDocument(pair.before()), Profile.DEFAULT);

    assertThat(Canonical.sorted(part(migrated.document().json(), pair)).toString())
        .isEqualTo(Canonical.sorted(pair.after()).toString());
    assertThat(migrated.steps().stream().map(LoadingTest::words)).isEqualTo(pair.steps());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void nothingIsLeftToDo(Pairs.Pair pair) {
    Migrated once = Migration.migrate(new DashboardDocument(pair.before()), Profile.DEFAULT);
    Migrated twice = Migration.migrate(once.document(), Profile.DEFAULT);

    assertThat(twice.document()).isEqualTo(once.document());
  }

  /** The members that a pair is about; all of them where it does not say. */
  private static JsonObject part(JsonObject dashboard, Pairs.Pair pair) {
    List<String> only = pair.json().array("only").strings().toList();
    List<String> others =
        dashboard.members().keySet().stream().filter(key -> !only.contains(key)).toList();
    return only.isEmpty() ? dashboard : Change.without(dashboard, others);
  }

  private static String words(Migration.Step step) {
    return String.join(", ", step.places())
        + ": "
        + step.since().map(version -> version + ": ").orElse("")
        + step.what();
  }
}
