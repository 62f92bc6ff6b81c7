package io.panelwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.PanelView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.Importer;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.testing.StrictSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The real dashboards of the corpus: imported, written as v2, held against the schema, read. */
class V2CorpusTest {

  private static final StrictSchema SCHEMA =
      new StrictSchema("gen-dashboard-v2-13.2.3.json", List.of());

  /** Members that v2 lacks; two dashboards have them. */
  private static final Set<String> LOST = Set.of("sort", "transformations");

  /** Importing all takes a minute and more; {@code -Dpanelwright.corpus=all} does. */
  private static final int STEP =
      System.getProperty("panelwright.corpus", "").equals("all") ? 1 : 4;

  @Test
  void each_is_valid_loses_no_more_than_v2_lacks_and_is_read_with_all_its_panels() {
    Set<String> lost = new TreeSet<>();
    Map<String, Dashboard> dashboards = imported();
    List<String> specs = new ArrayList<>();
    dashboards.forEach(
        (name, dashboard) -> {
          Assembly assembly = Assembler.assemble(dashboard, Profile.GRAFANA_13_2);
          WriteResult written = DashboardFormat.V2.write(dashboard, assembly);
          written.losses().forEach(loss -> lost.add(lost(loss)));
          specs.add(JsonWriter.compact(written.json().object("spec")));
          DashboardFile.ReadResult reading = DashboardFile.read(name, written.text());
          assertThat(reading.findings()).isEmpty();
          assertThat(types(reading.file().orElseThrow().document()))
              .as(name)
              .isEqualTo(types(assembly.document()));
        });

    assertThat(dashboards).hasSizeGreaterThan(400 / STEP);
    assertThat(lost).isSubsetOf(LOST);
    if (SCHEMA.isAvailable()) {
      assertThat(SCHEMA.errors(specs)).isEmpty();
    }
  }

  private static Map<String, Dashboard> imported() {
    Map<String, Dashboard> dashboards = new LinkedHashMap<>();
    List<DashboardCorpus.File> files = DashboardCorpus.files();
    for (int i = 0; i < files.size(); i += STEP) {
      DashboardCorpus.File file = files.get(i);
      DashboardFile.read(file.name(), file.text())
          .file()
          .map(
              read ->
                  Importer.importDashboard(read, Profile.GRAFANA_13_2, Optional.empty())
                      .dashboard())
          .ifPresent(dashboard -> dashboards.put(file.name(), dashboard));
    }
    return dashboards;
  }

  /** The member that a loss names, without what is below it. */
  private static String lost(Finding loss) {
    return loss.message().replaceFirst("^v2 has no member \"([a-zA-Z_]+).*$", "$1");
  }

  private static List<String> types(DashboardDocument document) {
    return document.panels().stream().map(PanelView::type).toList();
  }
}
