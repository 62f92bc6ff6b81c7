package io.panelwright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.ImportedDashboard;
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

  @Test
  void datasourcesWithoutUidSurviveTheRoundTripThroughYaml() {
    String text =
        """
        {"title": "T", "uid": "t", "schemaVersion": 42, "panels": [
          {"id": 1, "type": "timeseries", "title": "a", "datasource": {"type": "prometheus"},
           "targets": [{"refId": "A", "expr": "up", "datasource": {"type": "prometheus"}}]},
          {"id": 2, "type": "logs", "title": "b", "datasource": {"type": "loki"},
           "targets": [{"refId": "A", "expr": "{a=\\"b\\"}", "datasource": {"type": "loki"}}]},
          {"id": 3, "type": "stat", "title": "c", "datasource": {"type": "other"},
           "targets": [{"refId": "A", "x": 1, "datasource": {"type": "other"}}]},
          {"id": 4, "type": "stat", "title": "d", "datasource": {"type": "loki", "uid": "l"},
           "targets": [{"refId": "A", "expr": "up", "datasource": {"type": "prometheus"}}]}]}
        """;
    DashboardFile file = DashboardFile.read("t.json", text).file().orElseThrow();
    ImportedDashboard imported = Importer.importDashboard(file, Profile.DEFAULT, Optional.empty());

    assertThat(imported.differences()).isEmpty();
    assertThat(json(read(imported.dashboard()))).isEqualTo(json(imported.dashboard()));
    assertThat(imported.assembled().json().array("panels").objects())
        .map(panel -> panel.array("targets").objects().findFirst().orElseThrow())
        .noneMatch(query -> query.object("datasource").has("uid"));
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
