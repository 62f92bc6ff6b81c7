package io.panelwright.testing.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake server responds to the recorded requests as the real one did. */
class RecordedGrafanaTest {

  private static final List<String> SCENARIOS =
      List.of(
          "folders",
          "folder-errors",
          "dashboard-life",
          "dashboard-identity",
          "dashboard-errors",
          "dashboard-permissions",
          "permission-delay",
          "search",
          "k8s-life-v0alpha1",
          "k8s-life-v1beta1",
          "k8s-life-v2alpha1",
          "k8s-life-v2alpha2",
          "k8s-dry-run",
          "k8s-metadata",
          "k8s-conversion",
          "k8s-list",
          "k8s-permissions");

  /** Scenarios that do not depend on the storage. */
  private static final List<String> SHARED_SCENARIOS =
      List.of("health", "whoami", "min-refresh", "quota", "default-toggles", "k8s-discovery");

  /** The counts show how much is covered; {@code deviations.tsv} names the rest with reasons. */
  @ParameterizedTest
  @CsvSource({"LEGACY, 538, 502", "UNIFIED, 457, 421"})
  void respondsAsRecorded(Storage storage, int exchanges, int agreeing) throws IOException {
    String folder = storage.name().toLowerCase(Locale.ROOT) + "/";
    Map<String, String> differences = new TreeMap<>();
    int count = 0;
    List<String> scenarios = new ArrayList<>(SCENARIOS);
    if (storage == Storage.LEGACY) {
      scenarios.addAll(SHARED_SCENARIOS);
    }
    for (String scenario : scenarios) {
      RecordedExchanges recorded = RecordedExchanges.read(folder + scenario);
      count += recorded.size();
      differences.putAll(recorded.replay(new FakeStore(storage), scenario));
    }
    Map<String, String> deviations = deviations(folder);
    Map<String, String> surprising = new TreeMap<>(differences);
    surprising.keySet().removeAll(deviations.keySet());
    assertThat(surprising).isEmpty();
    assertThat(differences.keySet()).as("deviations.tsv").containsAll(deviations.keySet());
    assertThat(count).isEqualTo(exchanges);
    assertThat(count - differences.size()).isEqualTo(agreeing);
  }

  /** The deviations of a storage with their reasons. */
  private static Map<String, String> deviations(String folder) throws IOException {
    try (InputStream file = RecordedGrafanaTest.class.getResourceAsStream("deviations.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(folder))
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
    }
  }
}
