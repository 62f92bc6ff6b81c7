package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.doctor.Doctor.Wanted;
import io.panelwright.doctor.ask.Servers;
import io.panelwright.doctor.cause.Facts;
import io.panelwright.document.DashboardFile;
import io.panelwright.testing.LiveStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dashboards from anywhere, asked of a server that has nothing of theirs. */
class StrangersTest {

  /** Every so many of the corpus: enough to meet all kinds of queries within seconds. */
  private static final int EVERY = 20;

  @Test
  void everyQueryWithoutDataHasACause() throws Exception {
    LiveStack stack = LiveStack.shared();
    List<Path> files;
    try (Stream<Path> all = Files.walk(Corpus.shared("dashboards", "corpus"))) {
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
    Servers servers = new Servers(LiveStack::client).withDefault(stack.server("main").url());
    try (var doctor = new Doctor()) {
      DashboardReport report =
          doctor.examine(
              file.document(),
              new Facts(servers, Optional.empty(), Instant.now()),
              Wanted.all(Duration.ofMinutes(15)),
              GrafanaReport.NOT_ASKED,
              (done, all) -> {});
      assertThat(report.panels())
          .flatExtracting(PanelReport::queries)
          .filteredOn(query -> !query.shows())
          .allSatisfy(query -> assertThat(query.causes()).as(file.name()).isNotEmpty());
    }
  }
}
