package io.panelwright.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.FeatureDashboards;
import io.panelwright.format.DashboardFormat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.Importer;
import io.panelwright.json.Json;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.testing.ExampleTeam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One dashboard in all formats. */
class FormatsTest {

  /** Every n-th dashboard is compared: all of them take minutes. */
  private static final int STEP = 15;

  /** Dashboards with panels after a collapsed row, which the save model moves into the row. */
  private static final Set<String> COLLAPSED =
      Set.of(
          "pgwatch/postgres__v13__2-db-overview.json",
          "pgwatch/postgres__v13__5-table-details.json");

  /** A dashboard with members that Grafana does not have, in a transformation and a variable. */
  private static final Set<String> INVALID = Set.of("pgwatch/postgres__v13__lock-details.json");

  private static final SaveModelComparer COMPARER =
      new SaveModelComparer(Profile.DEFAULT, DatasourceOwners.NONE);

  @Test
  void theFormatsOfADashboardHaveNoDifference() {
    List<Dashboard> features = FeatureDashboards.dashboards();
    for (int i = 0; i < features.size(); i += STEP) {
      assertSame(features.get(i));
    }
    assertSame(ExampleTeam.wholeDashboard());
  }

  @Test
  void theFormatsOfPublicDashboardsHaveNoDifference() {
    List<DashboardCorpus.File> files = DashboardCorpus.files();
    for (int i = 0; i < files.size(); i += STEP) {
      DashboardCorpus.File file = files.get(i);
      DashboardFile source = DashboardFile.read(file.name(), file.text()).file().orElseThrow();
      assertSame(Importer.importDashboard(source, Profile.DEFAULT, Optional.empty()).dashboard());
    }
  }

  @Test
  void aPublicDashboardAndItsSaveModelHaveNoDifference() {
    Map<String, List<String>> differences = new TreeMap<>();
    int v2 = 0;
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      DashboardFile source = DashboardFile.read(file.name(), file.text()).file().orElseThrow();
      boolean isV2 = source.format() == DashboardFileFormat.V2;
      // An import of an exported dashboard adds variables for its inputs.
      boolean exported = source.document().json().has("__inputs");
      if (!exported && (isV2 || file.text().length() % STEP == 0)) {
        String saved = JsonWriter.pretty(Importer.toSaveModel(source, Profile.DEFAULT).json());
        DashboardFile after = DashboardFile.read(file.name(), saved).file().orElseThrow();
        List<String> changes = descriptions(COMPARER.compare(source, after));
        if (!changes.isEmpty()) {
          differences.put(file.name(), changes);
        }
        v2 += isV2 ? 1 : 0;
      }
    }
    assertThat(v2).isGreaterThan(10);
    differences.keySet().removeIf(name -> COLLAPSED.contains(name) || INVALID.contains(name));
    assertThat(differences).isEmpty();
  }

  private static void assertSame(Dashboard dashboard) {
    Assembly assembly = Assembler.assemble(dashboard, Profile.DEFAULT);
    DashboardFile classic = file(DashboardFormat.CLASSIC, dashboard, assembly);
    for (DashboardFormat format : DashboardFormat.values()) {
      DashboardFile other = file(format, dashboard, assembly);
      assertThat(descriptions(COMPARER.compare(classic, other))).as(dashboard.title()).isEmpty();
    }
  }

  private static DashboardFile file(
      DashboardFormat format, Dashboard dashboard, Assembly assembly) {
    String text = format.write(dashboard, assembly).text();
    return DashboardFile.read("dashboard.json", text).file().orElseThrow();
  }

  /**
   * The changes, except what a format lacks: a section of a tab has the tab's name in front, v1 has
   * no panel filter of annotations with large ids, and v2 cannot contain a variable's {@code
   * refresh: "time"}, which is invalid.
   */
  private static List<String> descriptions(DashboardDiff diff) {
    return diff.changedElements().stream()
        .filter(element -> !element.name().startsWith("Tab / "))
        .flatMap(element -> element.changes().stream())
        .filter(change -> !change.before().equals(Optional.of(Json.of("time"))))
        .filter(change -> !change.path().startsWith("filter."))
        .map(change -> change.path() + ": " + change.description())
        .toList();
  }
}
