package io.panelwright.sourceedit;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.Importer;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.DashboardCorpus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BrowserEditsTest {

  private static final int STEP = 50;

  private static List<DashboardGoal> unedited() {
    List<DashboardGoal> all = new ArrayList<>();
    List<DashboardCorpus.File> files = DashboardCorpus.files();
    for (int i = 0; i < files.size(); i += STEP) {
      DashboardFile.read(files.get(i).name(), files.get(i).text())
          .file()
          .map(f -> Importer.importDashboard(f, Profile.DEFAULT, Optional.empty()).dashboard())
          .filter(BrowserEditsTest::hasHeaders)
          .ifPresent(dashboard -> all.add(unedited(dashboard)));
    }
    return all;
  }

  /** Grafana shows a section without a header as a part of the row above. */
  private static boolean hasHeaders(Dashboard dashboard) {
    return dashboard.sections().stream()
        .skip(1)
        .allMatch(section -> section.rowSettings().header());
  }

  private static DashboardGoal unedited(Dashboard dashboard) {
    var assembly = Assembler.assemble(dashboard, Profile.DEFAULT);
    JsonObject saved = new BrowserEdits(assembly.document().json(), 1).dashboard();
    return new DashboardGoal(dashboard, assembly, Optional.empty(), saved);
  }

  @Test
  void aSaveWithoutEditIsNoGoal() {
    assertThat(unedited())
        .isNotEmpty()
        .allSatisfy(goal -> assertThat(goal.elements()).as(goal.dashboard().title()).isEmpty());
  }

  @Test
  void eachEditHasGoalsAndTheSameSeedGivesTheSameEdit() {
    Map<BrowserEdit.Kind, Integer> counts = new TreeMap<>();
    for (DashboardGoal goal : unedited()) {
      JsonObject rendered = goal.assembly().document().json();
      for (BrowserEdit.Kind kind : BrowserEdit.Kind.values()) {
        Optional<BrowserEdit> edit = BrowserEdits.edit(rendered, kind, 5);
        assertThat(BrowserEdits.edit(rendered, kind, 5)).isEqualTo(edit);
        if (edit.isEmpty()) {
          continue;
        }
        counts.merge(kind, 1, Integer::sum);
        DashboardGoal edited =
            new DashboardGoal(
                goal.dashboard(), goal.assembly(), Optional.empty(), edit.get().dashboard());
        assertThat(edit.get().isAmong(edited.elements()))
            .as(goal.dashboard().title() + ": " + edit.get().description() + names(edited))
            .isTrue();
      }
    }
    assertThat(counts).hasSize(BrowserEdit.Kind.values().length);
  }

  private static List<String> names(DashboardGoal goal) {
    return goal.elements().stream().map(ElementGoal::name).toList();
  }
}
