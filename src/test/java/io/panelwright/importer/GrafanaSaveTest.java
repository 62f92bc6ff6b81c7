package io.panelwright.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares {@code import --canonical --profile 12.2} of the corpus with what Grafana 12.2 saves,
 * value by value; the kinds of difference are in {@code docs/import.md}.
 */
class GrafanaSaveTest {

  private static final Path PAGE = Path.of("docs", "import.md");
  private static final String START = "\n## Grafana's own save\n";
  private static final String END = "\n## Figures\n";

  private static List<Saved> all;

  /**
   * A dashboard of the corpus.
   *
   * @param grafana what Grafana saves of it
   * @param ours what import writes
   */
  private record Saved(String name, JsonObject grafana, JsonObject ours) {}

  private static final class Count {

    private final Set<String> dashboards = new TreeSet<>();
    private int places;

    void add(String dashboard) {
      dashboards.add(dashboard);
      places++;
    }

    @Override
    public String toString() {
      return dashboards.size() + " / " + places;
    }
  }

  @BeforeAll
  static void convertAll() {
    Path folder = DashboardCorpus.sharedPath("grafana", "saved-12.2");
    List<Saved> saved = new ArrayList<>();
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      Path expected = folder.resolve(file.name().replace("/", "__"));
      if (Files.exists(expected)) {
        saved.add(
            new Saved(
                file.name(),
                (JsonObject) JsonReader.read(DashboardCorpus.read(expected)),
                save(file.name(), file.text())));
      }
    }
    all = List.copyOf(saved);
  }

  private static JsonObject save(String name, String text) {
    DashboardFile file = DashboardFile.read(name, text).file().orElseThrow();
    return Importer.toFirstSave(file, Profile.GRAFANA_12_2).json();
  }

  private static Stream<SaveDifference> differences(Saved saved) {
    return SaveDifferenceCollector.compare(saved.grafana, saved.ours).stream();
  }

  @Test
  void everyDifferenceFromGrafanaHasAKind() {
    assertThat(all).hasSize(382);
    List<String> faults = new ArrayList<>();
    for (Saved saved : all) {
      differences(saved)
          .filter(difference -> SaveDifferenceKind.of(difference).isEmpty())
          .forEach(difference -> faults.add(saved.name + " " + difference));
    }
    assertThat(faults).isEmpty();
  }

  /**
   * An explicit null has no default in the first save; the second save adds it, as Grafana does.
   */
  @Test
  void aSecondSaveChangesNothing() {
    for (Saved saved : all) {
      JsonObject second = save(saved.name, saved.ours.toString());
      for (SaveDifference difference : SaveDifferenceCollector.compare(saved.ours, second)) {
        assertThat(difference.place()).as("%s %s", saved.name, difference).endsWith(ALIGN);
        assertThat(difference.grafana()).as(saved.name).isEmpty();
      }
      assertThat(save(saved.name, second.toString())).as(saved.name).isEqualTo(second);
    }
  }

  /** The only option whose explicit null the corpus has. */
  private static final String ALIGN = "fieldConfig.defaults.custom.align";

  @Tag(Golden.TAG)
  @Test
  void theKindsAreThoseOfTheDocumentation() throws IOException {
    Map<SaveDifferenceKind, Count> counts = new EnumMap<>(SaveDifferenceKind.class);
    for (Saved saved : all) {
      differences(saved)
          .flatMap(difference -> SaveDifferenceKind.of(difference).stream())
          .forEach(kind -> counts.computeIfAbsent(kind, key -> new Count()).add(saved.name));
    }
    assertThat(counts.keySet()).as("kinds with a difference").hasSize(values().length);
    String page = Files.readString(PAGE);
    int start = page.indexOf(START);
    int end = page.indexOf(END);
    assertThat(start).isPositive().isLessThan(end);
    Golden.assertFile(
        PAGE, page.substring(0, start) + START + section(counts) + page.substring(end));
  }

  private static SaveDifferenceKind[] values() {
    return SaveDifferenceKind.values();
  }

  private static String section(Map<SaveDifferenceKind, Count> counts) {
    StringBuilder text =
        new StringBuilder(
            """

            `import --to json --canonical --profile 12.2` is compared with the JSON that Grafana 12.2 itself saves, value by value, for the
            %d dashboards of `../shared/grafana/saved-12.2`. Each difference is of one of these kinds, counted as dashboards / places. A
            difference of any other kind fails the test that generates this section; do not edit it.
            """
                .formatted(all.size()));
    for (SaveDifferenceKind.Group group : SaveDifferenceKind.Group.values()) {
      text.append("\n| ").append(group.title).append(" | Reason | Count |\n|---|---|---:|\n");
      for (SaveDifferenceKind kind : values()) {
        if (kind.group == group) {
          text.append("| %s | %s | %s |\n".formatted(kind.title, kind.reason, counts.get(kind)));
        }
      }
    }
    return text.append(
            "\nDashboards without a difference: %d; with differences of the first table only: %d.\n"
                .formatted(count(Set.of()), count(Set.of(SaveDifferenceKind.Group.RECORDING))))
        .toString();
  }

  /** The number of dashboards that have no differences of other groups than these. */
  private static long count(Set<SaveDifferenceKind.Group> groups) {
    return all.stream()
        .filter(
            saved ->
                differences(saved)
                    .map(difference -> SaveDifferenceKind.of(difference).orElseThrow().group)
                    .allMatch(groups::contains))
        .count();
  }
}
