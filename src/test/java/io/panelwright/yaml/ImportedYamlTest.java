package io.panelwright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.Importer;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.DashboardCorpus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Imports third-party dashboards, writes them as YAML and reads them back; a sample, for speed. */
class ImportedYamlTest {

  private static final int EVERY = 6;

  @Test
  void importedDashboardsSurviveTheRoundTripThroughYaml() {
    List<DashboardCorpus.File> files = DashboardCorpus.files();
    for (int i = 0; i < files.size(); i += EVERY) {
      DashboardCorpus.File file = files.get(i);
      Dashboard dashboard = imported(file);
      assertThat(json(read(dashboard))).as(file.name()).isEqualTo(json(dashboard));
    }
  }

  private static Dashboard imported(DashboardCorpus.File file) {
    DashboardFile read = DashboardFile.read(file.name(), file.text()).file().orElseThrow();
    return Importer.importDashboard(read, Profile.DEFAULT, Optional.empty()).dashboard();
  }

  private static Dashboard read(Dashboard dashboard) {
    PanelsYamlWriter.Result written =
        PanelsYamlWriter.write("panels.yaml", dashboard.uid(), dashboard.sections());
    assertThat(written.findings()).as(dashboard.title()).isEmpty();
    List<Dashboard> empty = List.of(dashboard.sections(List.of()));
    PanelsYaml.Result read =
        PanelsYaml.apply("panels.yaml", written.text(), YamlFixture.CONTRACT, empty);
    assertThat(read.findings()).as(dashboard.title()).isEmpty();
    Dashboard again = read.dashboards().get(0);
    assertThat(PanelsYamlWriter.write("panels.yaml", again.uid(), again.sections()).text())
        .isEqualTo(written.text());
    return again;
  }

  private static String json(Dashboard dashboard) {
    return JsonWriter.pretty(Assembler.assemble(dashboard, Profile.DEFAULT).document().json());
  }
}
