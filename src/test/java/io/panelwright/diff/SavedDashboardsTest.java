package io.panelwright.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.testing.DashboardCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public dashboards, each compared with what Grafana 12.2 saves of it. */
class SavedDashboardsTest {

  /**
   * Compares all dashboards.
   *
   * @param minSame the number of dashboards without a difference; the others differ by faults of
   *     the import, or because Grafana loses settings of old panels
   */
  @ParameterizedTest
  @CsvSource({"12.2, 203", "13.2, 203"})
  void aDashboardAndGrafanasSaveOfItHaveNoDifference(String version, int minSame)
      throws IOException {
    var comparer =
        new SaveModelComparer(Profile.byId(version).orElseThrow(), DatasourceOwners.NONE);
    Path saved = DashboardCorpus.sharedPath("grafana", "saved-12.2");
    Map<String, Integer> differences = new TreeMap<>();
    int compared = 0;
    int same = 0;
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      Path save = saved.resolve(file.name().replace("/", "__"));
      if (Files.exists(save)) {
        DashboardDiff diff =
            comparer.compare(
                read(file.name(), file.text()), read(file.name(), Files.readString(save)));
        diff.changes().forEach(change -> differences.merge(kind(change), 1, Integer::sum));
        same += diff.isEmpty() ? 1 : 0;
        compared++;
      }
    }
    System.out.println(
        version
            + ": "
            + same
            + " of "
            + compared
            + " dashboards have no difference: "
            + differences);
    assertThat(compared).isEqualTo(382);
    assertThat(same).isGreaterThanOrEqualTo(minSame);
  }

  private static String kind(Change change) {
    return change.code().code() + " " + change.path().replaceAll("\\d+", "0");
  }

  private static DashboardFile read(String name, String text) {
    Optional<DashboardFile> file = DashboardFile.read(name, text).file();
    return file.orElseThrow();
  }
}
