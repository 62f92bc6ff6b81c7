package io.panelwright.cli.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.ImportedDashboard;
import io.panelwright.importer.Importer;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The report of a run over many dashboards. */
class ImportReportTest {

  private final StringWriter text = new StringWriter();
  private final PrintWriter messages = new PrintWriter(text, true);

  private ImportResult result(int number) {
    String json = "{\"uid\": \"u%d\", \"title\": \"T\", \"panels\": []}".formatted(number);
    DashboardFile file = DashboardFile.read("d" + number + ".json", json).file().orElseThrow();
    ImportedDashboard imported = Importer.importDashboard(file, Profile.DEFAULT, Optional.empty());
    var console =
        new Console(Path.of(""), InputStream.nullInputStream(), messages, messages, Terminal.NONE);
    return new ImportResult(
        file.label(),
        Optional.of(imported),
        imported.steps(),
        imported.dropped(),
        new ImportedFiles(console, new ImportOutputs(console)),
        List.of());
  }

  /** The memory of a run must not grow with the number of dashboards. */
  @Test
  @Timeout(60)
  void keepsNoResult() throws InterruptedException {
    var report = new ImportReport(messages, false, false);
    List<WeakReference<ImportResult>> results = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ImportResult result = result(i);
      results.add(new WeakReference<>(result));
      report.add(result, Map.of());
    }
    while (results.stream().anyMatch(reference -> reference.get() != null)) {
      System.gc();
      Thread.sleep(10);
    }
    report.print();
    assertThat(text.toString()).contains("d4.json").contains("5 dashboards").contains("all same");
  }

  @Test
  void fewDashboardsHaveDetailsAndManyATable() {
    var few = new ImportReport(messages, false, false);
    for (int i = 0; i < ImportResult.MAX_DETAILED; i++) {
      few.add(result(i), Map.of());
    }
    assertThat(text.toString()).isEmpty();
    few.print();
    assertThat(text.toString().split("  same: ", -1)).hasSize(ImportResult.MAX_DETAILED + 1);

    text.getBuffer().setLength(0);
    var many = new ImportReport(messages, false, false);
    for (int i = 0; i <= ImportResult.MAX_DETAILED; i++) {
      many.add(result(i), Map.of());
    }
    many.print();
    assertThat(text.toString()).doesNotContain("  same: ").contains("4 dashboards");
  }
}
