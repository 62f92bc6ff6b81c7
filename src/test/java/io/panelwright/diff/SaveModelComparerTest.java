package io.panelwright.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.testing.DashboardCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The code, the severity and the element of each kind of change. */
class SaveModelComparerTest {

  private static final String DASHBOARD =
      """
      {
        "title": "Shop", "uid": "shop", "schemaVersion": 42, "version": 3,
        "templating": {"list": [
          {"name": "job", "type": "custom", "query": "a,b", "current": {"text": "a", "value": "a"}}]},
        "annotations": {"list": [
          {"name": "Deploys", "enable": true, "filter": {"ids": [3]},
           "datasource": {"type": "prometheus", "uid": "ai"}, "target": {"expr": "up"}}]},
        "links": [{"title": "Docs", "type": "link", "url": "/docs"}],
        "panels": [
          {"id": 1, "type": "row", "title": "Traffic", "collapsed": false, "panels": [],
           "gridPos": {"h": 1, "w": 24, "x": 0, "y": 0}},
          {"id": 2, "type": "timeseries", "title": "Latency",
           "datasource": {"type": "prometheus", "uid": "ai"},
           "gridPos": {"h": 8, "w": 12, "x": 0, "y": 1},
           "fieldConfig": {"defaults": {"unit": "s"}, "overrides": []},
           "targets": [{"refId": "A", "expr": "latency{job=\\"$job\\"}",
             "datasource": {"type": "prometheus", "uid": "ai"}}]},
          {"id": 3, "type": "stat", "title": "Errors", "gridPos": {"h": 8, "w": 12, "x": 12, "y": 1},
           "datasource": {"type": "prometheus", "uid": "ai"},
           "targets": [{"expr": "errors_a"}, {"expr": "errors_b"}]}]
      }
      """;

  private static final DatasourceOwners OWNERS =
      (file, uid) ->
          switch (uid) {
            case "ai", "ai-long-term" -> List.of("AI");
            case "shadow" -> List.of("Shadow");
            default -> List.of();
          };

  private static DashboardFile file(String text) {
    return DashboardFile.read("f.json", text).file().orElseThrow();
  }

  private static DashboardDiff compare(String before, String after) {
    return new SaveModelComparer(Profile.DEFAULT, OWNERS).compare(file(before), file(after));
  }

  private static String changes(DashboardDiff diff) {
    return diff.changedElements().stream()
        .flatMap(
            element ->
                element.changes().stream()
                    .map(
                        change ->
                            change.severity().label()
                                + " "
                                + change.code().code()
                                + " "
                                + DiffText.label(element)
                                + ": "
                                + change.description()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "\"id\": 2,      # \"id\": 22,     # warning panel-id-changed Traffic / Latency: id 2 → 22",
        "\"uid\": \"shop\" # \"uid\": \"s\" # warning dashboard-uid-changed dashboard: uid shop → s",
        "\"title\": \"Shop\" # \"title\": \"S\" # info dashboard-title-changed dashboard: title Shop → S",
        "\"unit\": \"s\" # \"unit\": \"ms\" # info panel-unit-changed Traffic / Latency: unit s → ms",
        "errors_b        # errors_c         # info query-changed Traffic / Errors: query B changed",
        "`{\"expr\": \"errors_a\"}, ` # `` # warning query-ref-id-changed Traffic / Errors: query A refId B → A; info query-removed Traffic / Errors: query A removed",
        "latency{job=    # `latency{ job =` # info query-layout-changed Traffic / Latency: query A has another layout, and is equivalent",
        "\"Errors\"      # \"Failures\"     # info panel-title-changed Traffic / Failures: renamed from \"Errors\"",
        "\"url\": \"/docs\" # \"url\": \"/d\" # info link-changed link Docs: url /docs → /d",
        "a,b             # a,b,c            # info variable-query-changed variable $job: query \"a,b\" → \"a,b,c\"",
        "\"name\": \"job\" # \"name\": \"x\" # warning variable-name-changed variable $x: name job → x; error variable-missing variable $job: still used by Latency",
        "\"id\": 3,      # \"id\": 4,       # warning panel-id-changed Traffic / Errors: id 3 → 4; info annotation-changed annotation Deploys: filter.ids 3 removed; error panel-missing annotation Deploys: is limited to panel 3, which the dashboard no longer has",
        "\"filter\": {\"ids\": [3]} # \"filter\": {\"ids\": [2]} # info annotation-changed annotation Deploys: filter.ids[0] 3 → 2",
      })
  void aChangeHasACodeAndASeverity(String before, String after, String changes) {
    assertThat(DASHBOARD).contains(before);
    String changed = DASHBOARD.replace(before, after == null ? "" : after);

    assertThat(changes(compare(DASHBOARD, changed))).isEqualTo(changes);
  }

  @Test
  void aRemovedVariableThatIsStillUsedIsAnError() {
    int start = DASHBOARD.indexOf("{\"name\": \"job\"");
    String variable = DASHBOARD.substring(start, DASHBOARD.indexOf("]}", start));

    assertThat(changes(compare(DASHBOARD, DASHBOARD.replace(variable, ""))))
        .isEqualTo(
            "warning variable-removed variable $job: removed (custom);"
                + " error variable-missing variable $job: still used by Latency");
    assertThat(
            changes(
                compare(
                    DASHBOARD, DASHBOARD.replace(variable, "").replace("{job=\\\"$job\\\"}", ""))))
        .contains("warning variable-removed", "info query-changed")
        .doesNotContain("error");
  }

  @Test
  void aRemovedPanelIsAWarning() {
    int start = DASHBOARD.indexOf("{\"id\": 2");
    String panel = DASHBOARD.substring(start, DASHBOARD.indexOf("{\"id\": 3"));

    assertThat(changes(compare(DASHBOARD, DASHBOARD.replace(panel, ""))))
        .startsWith("warning panel-removed Traffic / Latency: removed (timeseries");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "shadow       # warning query-owner-changed Traffic / Latency: datasource ai → shadow, owner AI → Shadow",
        "ai-long-term # warning query-datasource-changed Traffic / Latency: datasource ai → ai-long-term",
        "unknown      # warning query-datasource-changed Traffic / Latency: datasource ai → unknown",
      })
  void aQueryThatMovesToAnotherDatasourceIsAWarning(String uid, String changes) {
    int start = DASHBOARD.indexOf("{\"id\": 2");
    String panel = DASHBOARD.substring(start, DASHBOARD.indexOf("{\"id\": 3"));
    String moved = panel.replace("\"uid\": \"ai\"", "\"uid\": \"" + uid + "\"");

    assertThat(changes(compare(DASHBOARD, DASHBOARD.replace(panel, moved)))).isEqualTo(changes);
  }

  @Test
  void aNewTitleWithANewIdNamesTheKey() {
    String renamed =
        DASHBOARD.replace("\"id\": 2,", "\"id\": 9,").replace("\"Latency\"", "\"Latency p95\"");

    assertThat(compare(DASHBOARD, renamed).changes())
        .filteredOn(change -> change.code() == ChangeCode.PANEL_ID_CHANGED)
        .singleElement()
        .satisfies(change -> assertThat(change.consequence()).contains("has a key keeps its id"));
  }

  @Test
  void elementsHaveTheirPositionsInTheFile() {
    DashboardDiff diff =
        compare(DASHBOARD, DASHBOARD.replace("\"unit\": \"s\"", "\"unit\": \"ms\""));

    assertThat(diff.changedElements().get(0).position().orElseThrow().line()).isEqualTo(12);
    assertThat(diff.changedElements().get(0).id()).contains(2L);
  }

  @ParameterizedTest
  @EnumSource(ChangeCode.class)
  void onlyWarningsAndErrorsHaveAConsequence(ChangeCode code) {
    assertThat(code.consequence().isEmpty())
        .isEqualTo(code.severity() == io.panelwright.diagnostic.Severity.INFO);
    assertThat(ChangeCode.of(code.code())).isEqualTo(code);
  }

  @Test
  void defaultsThatGrafanaAddsAreNoChanges() throws IOException {
    Path folder = DashboardCorpus.sharedPath("reports", "16-id-version-folder");
    DashboardDiff diff =
        compare(
            Files.readString(folder.resolve("a.json")), Files.readString(folder.resolve("b.json")));

    assertThat(changes(diff)).isEmpty();
    assertThat(diff.ignored())
        .containsExactly(
            "id not set → 77",
            "version 0 → 12",
            "iteration not set → 1",
            "14 differences that Grafana's save model does not have");
  }

  @Test
  void v1AndV2OfOneDashboardDifferInTheirSettingsOnly() throws IOException {
    Path folder = DashboardCorpus.sharedPath("reports", "27-v1-vs-v2");
    DashboardDiff diff =
        compare(
            Files.readString(folder.resolve("v1.json")),
            Files.readString(folder.resolve("v2.json")));

    assertThat(changes(diff))
        .isEqualTo("info dashboard-setting-changed dashboard: refresh intervals not set → [5s]");
  }
}
