package io.panelwright.importer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.Canonical;
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

/** Each upgrade alone: pairs of before and after, checked by hand, in {@code upgrades.json}. */
class UpgradesTest {

  static Stream<Pairs.Pair> pairs() {
    return Pairs.of("upgrades.json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void oneSchemaVersionChangesThis(Pairs.Pair pair) {
    var notes = new Notes();
    long since = pair.json().integer("since").orElseThrow();

    JsonObject after = Upgrades.apply(pair.before(), since - 1, since, notes);

    assertThat(Canonical.sorted(after)).isEqualTo(Canonical.sorted(pair.after()));
    assertThat(notes.steps().stream().map(Migration.Step::what)).isEqualTo(pair.steps());
    assertThat(notes.steps())
        .allSatisfy(step -> assertThat(step.since()).isEqualTo(Optional.of((int) since)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void aNewerDashboardIsLeftAlone(Pairs.Pair pair) {
    var notes = new Notes();
    long since = pair.json().integer("since").orElseThrow();

    assertThat(Upgrades.apply(pair.before(), since, since, notes)).isSameAs(pair.before());
    assertThat(notes.steps()).isEmpty();
  }

  @Test
  void everyUpgradeHasAPair() {
    Map<Long, Set<String>> said = new TreeMap<>();
    pairs()
        .forEach(
            pair ->
                said.computeIfAbsent(
                        pair.json().integer("since").orElseThrow(), since -> new TreeSet<>())
                    .addAll(pair.steps()));

    for (int version : Upgrades.versions()) {
      Set<String> steps = said.getOrDefault((long) version, Set.of());
      long upgrades = Upgrades.versions().stream().filter(it -> it == version).count();
      assertThat((long) steps.size()).as("pairs of %s", version).isGreaterThanOrEqualTo(upgrades);
    }
  }
}
