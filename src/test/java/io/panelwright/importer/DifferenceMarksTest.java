package io.panelwright.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Comments about differences, at the methods of their panels. */
class DifferenceMarksTest {

  private static final String DASHBOARD =
      """
      {"uid": "u", "title": "Dash", "schemaVersion": 42, "panels": [
        {"id": 1, "type": "text", "title": "Top", "gridPos": {"x": 0, "y": 0, "w": 6, "h": 2}},
        {"id": 2, "type": "row", "title": "Open", "gridPos": {"x": 0, "y": 2, "w": 24, "h": 1}},
        {"id": 3, "type": "text", "title": "Below", "gridPos": {"x": 0, "y": 3, "w": 6, "h": 2}},
        {"id": 4, "type": "row", "title": "Closed", "collapsed": true,
         "gridPos": {"x": 0, "y": 5, "w": 24, "h": 1}, "panels": [
          {"id": 5, "type": "text", "title": "Inner", "gridPos": {"x": 0, "y": 6, "w": 6, "h": 2}}]}],
       "templating": {"list": [{"type": "custom", "name": "job", "query": "a,b"}]}}
      """;

  private static ImportedDashboard imported(String... differences) {
    DashboardFile file = DashboardFile.read("d.json", DASHBOARD).file().orElseThrow();
    ImportedDashboard same = Importer.importDashboard(file, Profile.DEFAULT, Optional.empty());
    assertThat(same.isComplete()).isTrue();
    return new ImportedDashboard(
        same.dashboard(),
        same.source(),
        same.assembled(),
        same.steps(),
        same.dropped(),
        List.of(differences),
        same.v2Differences(),
        same.coverage(),
        same.unreadMembers(),
        same.findings(),
        same.notes(),
        same.declarations());
  }

  private static String java(ImportedDashboard imported) {
    return imported.generateJava("", new NameAllocator(List.of()), "Test.", true).get(0).text();
  }

  @Test
  void eachDifferenceIsAtItsMethod() {
    ImportedDashboard imported =
        imported(
            "/panels/0/options/content: \"a\" became \"*/ {@b}\"",
            "/panels/1/title: \"Open\" became absent",
            "/panels/2/options/mode: 1 became 2",
            "/panels/3/panels/0/transparent: true became absent",
            "/templating/list/0/hide: 1 became absent",
            "/refresh: \"5s\" became absent");
    assertThat(java(imported))
        .contains("differs: /options/content".replace("differs", "IMPORT DIFFERS"))
        .containsPattern(
            "IMPORT DIFFERS: /options/content: [^/]*\\n? *\\*?/?[^}]*\\*/\\n  private static Panel top\\(")
        .containsPattern("/title: \"Open\" became absent \\*/\\n  private static Section open\\(")
        .containsPattern("/options/mode: 1 became 2 \\*/\\n  private static Panel below\\(")
        .containsPattern("/transparent: true became absent \\*/\\n  private static Panel inner\\(")
        .containsPattern(
            "/templating/list/0/hide: 1 became absent \\*/\\n  private static Variable job\\(")
        .containsPattern("/refresh: \"5s\" became absent \\*/\\n  static Dashboard dash\\(");
    assertThat(imported.isComplete()).isFalse();
  }

  @Test
  void panelsAreKnownBySectionAndPosition() {
    assertThat(
            imported(
                    "/panels/1/title: 1 became 2",
                    "/panels/2/type: 1 became 2",
                    "/panels/3/panels/0/type: 1 became 2",
                    "/title: 1 became 2")
                .panelDifferences())
        .containsExactly(
            new ImportedDashboard.PanelDifference(1, Optional.empty(), "/title: 1 became 2"),
            new ImportedDashboard.PanelDifference(1, Optional.of(0), "/type: 1 became 2"),
            new ImportedDashboard.PanelDifference(2, Optional.of(0), "/type: 1 became 2"));
  }

  @Test
  void unusualPathsAreMarkedAtTheDashboard() {
    assertThat(
            java(
                imported(
                    "v2/layout: a became b", "/panels/9/a: 1 became 2", "odd", "/a~b: 1 became 2")))
        .contains("IMPORT DIFFERS: v2/layout: a became b")
        .contains("IMPORT DIFFERS: /panels/9/a: 1 became 2")
        .contains("IMPORT DIFFERS: odd")
        .contains("IMPORT DIFFERS: /a~b: 1 became 2");
  }
}
