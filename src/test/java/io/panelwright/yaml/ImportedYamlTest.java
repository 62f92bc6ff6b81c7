package io.panelwright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.assemble.Assembler;
import io.panelwright.document.DashboardFile;
import io.panelwright.dsl.Dashboard;
import io.panelwright.importer.Importer;
import io.panelwright.json.JsonWriter;
import io.panelwright.vocabulary.Profile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Strangers' dashboards, imported, as YAML and back; some of them, since importing takes time. */
class ImportedYamlTest {

  private static final int EVERY = 6;

  @Test
  void importedDashboardsComeBackFromYaml() {
    List<Corpus.File> files = Corpus.files();
    for (int i = 0; i < files.size(); i += EVERY) {
      Corpus.File file = files.get(i);
      Dashboard dashboard = imported(file);
      assertThat(json(read(dashboard))).as(file.name()).isEqualTo(json(dashboard));
    }
  }

  private static Dashboard imported(Corpus.File file) {
    DashboardFile read = DashboardFile.read(file.name(), file.text()).file().orElseThrow();
    return Importer.of(read, Profile.DEFAULT, Optional.empty()).dashboard();
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
