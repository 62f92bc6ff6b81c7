package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.doctor.Doctor.Selection;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.testing.LiveStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Third-party dashboards on a server that has none of their metrics. */
class ThirdPartyDashboardsTest {

  /** The step through the corpus: enough files for all kinds of queries within seconds. */
  private static final int EVERY = 20;

  @Test
  void everyQueryWithoutDataHasACause() throws Exception {
    LiveStack stack = LiveStack.shared();
    List<Path> files;
    try (Stream<Path> all = Files.walk(DashboardCorpus.sharedPath("dashboards", "corpus"))) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (int i = 0; i < files.size(); i += EVERY) {
      Path file = files.get(i);
      Optional<DashboardFile> read =
          DashboardFile.read(file.toString(), Files.readString(file)).file();
      if (read.isPresent()) {
        examine(stack, read.get());
      }
    }
  }

  private static void examine(LiveStack stack, DashboardFile file) {
    DatasourceServers servers =
        new DatasourceServers(LiveStack::client).withDefault(stack.server("main").url());
    try (var doctor = new Doctor()) {
      DashboardReport report =
          doctor.diagnose(
              file.document(),
              new DiagnosisInputs(servers, Optional.empty(), Instant.now()),
              Selection.all(Duration.ofMinutes(15)),
              GrafanaReport.NOT_CHECKED,
              (done, all) -> {});
      assertThat(report.panels())
          .flatExtracting(PanelReport::queries)
          .filteredOn(query -> !query.hasData())
          .allSatisfy(query -> assertThat(query.causes()).as(file.name()).isNotEmpty());
    }
  }
}
