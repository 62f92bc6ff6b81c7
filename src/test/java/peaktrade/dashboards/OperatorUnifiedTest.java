package peaktrade.dashboards;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static io.panelwright.dsl.field.Units.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.GridPos;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.TargetView;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties of the committed dashboard. */
class OperatorUnifiedTest {

  private static final Path COMMITTED = Path.of("dashboards", "peaktrade-operator-unified.json");
  @TempDir Path folder;

  private static DashboardDocument dashboard() throws IOException {
    return DashboardDocument.read(Files.readString(COMMITTED));
  }

  /** Panels by the title of their section, in order. */
  private static Map<String, List<PanelView>> sections() throws IOException {
    Map<String, List<PanelView>> sections = new LinkedHashMap<>();
    List<PanelView> current = new ArrayList<>();
    for (PanelView panel : dashboard().panels()) {
      if (panel.isRow()) {
        current = new ArrayList<>();
        sections.put(panel.title(), current);
      } else {
        current.add(panel);
      }
    }
    return sections;
  }

  private static List<PanelView> panels() throws IOException {
    return dashboard().panels().stream().filter(panel -> !panel.isRow()).toList();
  }

  @Test
  void theSectionsAreInOrder() throws IOException {
    assertThat(dashboard())
        .hasSections(
            "System / Ports",
            "AI Live ($ds) · all runs",
            "AI Live ($ds) · run $run_id",
            "Signals and orders",
            "Health invariants (shadow)",
            "Shadow pipeline",
            "Execution Watch API",
            "Stack Fingerprint",
            "Datasource Fingerprint ($ds)",
            "Compare",
            "Operator Home (watch-only)");
  }

  @Test
  void eachSectionQueriesThePrometheusWithItsData() throws IOException {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    sections()
        .forEach(
            (section, panels) ->
                asked.put(
                    section,
                    panels.stream()
                        .flatMap(panel -> panel.datasource().stream())
                        .map(DatasourceRef::uid)
                        .distinct()
                        .toList()));
    List<String> local = List.of("prom_local_9092");
    List<String> chosen = List.of("${ds}");
    assertThat(asked)
        .containsEntry("Stack Fingerprint", local)
        .containsEntry(
            "System / Ports",
            List.of("prom_local_9092", "prom_ai_live_9094", "prom_observability_9095", "${ds}"))
        .containsEntry("Operator Home (watch-only)", List.of())
        .containsEntry("Datasource Fingerprint ($ds)", chosen)
        .containsEntry("AI Live ($ds) · all runs", chosen)
        .containsEntry("AI Live ($ds) · run $run_id", chosen)
        .containsEntry("Signals and orders", local)
        .containsEntry("Health invariants (shadow)", local)
        .containsEntry("Shadow pipeline", local)
        .containsEntry("Execution Watch API", local)
        .containsEntry("Compare", List.of("prom_local_9092", "${ds}"));
  }

  @Test
  void everyTargetHasTheDatasourceOfItsPanel() throws IOException {
    for (PanelView panel : panels()) {
      if (!panel.targets().isEmpty()) {
        assertThat(dashboard())
            .panel(panel.title())
            .usesDatasource(panel.datasource().orElseThrow().uid());
      }
    }
  }

  @Test
  void latencyComesFromTheSelectedDatasource() throws IOException {
    assertThat(dashboard())
        .panel("Latency p95 (5m)")
        .isInSection("AI Live ($ds) · all runs")
        .hasType("stat")
        .usesDatasource("${ds}")
        .queriesMetric("peaktrade_ai_decision_latency_ms_bucket")
        .hasUnit(MILLISECONDS)
        .hasThreshold(500)
        .hasNoFindings();
  }

  @Test
  void noRuleIsBroken() throws IOException {
    assertThat(dashboard()).against(PeakTradeContract.contract()).hasNoFindings();
  }

  @Test
  void theDatasourceVariableOpensOnAiLive() throws IOException {
    JsonObject ds =
        dashboard().variables().stream()
            .filter(variable -> variable.name().equals("ds"))
            .findFirst()
            .orElseThrow()
            .json();
    assertThat(ds.object("current").string("value")).contains("prom_ai_live_9094");
    assertThat(ds.string("regex"))
        .contains("^(prom_local_9092|prom_shadow_9093|prom_ai_live_9094|prom_observability_9095)$");
    assertThat(ds.has("hide")).isFalse();
  }

  @Test
  void idsAreUniqueAndNoPanelsOverlap() throws IOException {
    List<PanelView> all = dashboard().panels();
    assertThat(all).extracting(panel -> panel.id().orElseThrow()).doesNotHaveDuplicates();
    List<GridPos> places = all.stream().map(panel -> panel.gridPos().orElseThrow()).toList();
    for (int i = 0; i < places.size(); i++) {
      assertThat(places.get(i).x() + places.get(i).w()).isLessThanOrEqualTo(24);
      for (int j = i + 1; j < places.size(); j++) {
        assertThat(places.get(i).overlaps(places.get(j)))
            .as("%s and %s", all.get(i).title(), all.get(j).title())
            .isFalse();
      }
    }
  }

  @Test
  void everyDescriptionHasContentSourceAndAdviceForAnEmptyPanel() throws IOException {
    assertThat(panels())
        .filteredOn(panel -> !panel.targets().isEmpty())
        .allSatisfy(
            panel ->
                assertThat(panel.json().string("description").orElse(""))
                    .as(panel.title())
                    .contains("**Source:**", "**Empty?**"));
  }

  @Test
  void everyPanelOfNumbersHasAUnit() throws IOException {
    assertThat(panels())
        .filteredOn(panel -> !panel.targets().isEmpty())
        .allSatisfy(
            panel ->
                assertThat(panel.json().object("fieldConfig").object("defaults").string("unit"))
                    .as(panel.title())
                    .isPresent());
  }

  @Test
  void noQueryReplacesMissingDataByZero() throws IOException {
    assertThat(queries())
        .filteredOn(query -> query.contains("vector(0)"))
        .isNotEmpty()
        .allMatch(
            query -> query.matches("count\\((up( == [01])?|ALERTS\\{.*\\})\\) or vector\\(0\\)"));
    assertThat(queries()).noneMatch(query -> query.contains("vector(1)"));
  }

  @Test
  void fingerprintsDoNotDependOnAStackLabel() throws IOException {
    assertThat(queries()).isNotEmpty().noneMatch(query -> query.contains("stack"));
  }

  @Test
  void panelsThatRunIdCannotFilterAreInASectionOfAllRuns() throws IOException {
    assertThat(sections().get("AI Live ($ds) · all runs"))
        .noneMatch(panel -> queries(panel).anyMatch(query -> query.contains("$run_id")));
    assertThat(sections().get("AI Live ($ds) · run $run_id"))
        .allMatch(panel -> queries(panel).findFirst().orElseThrow().contains("$run_id"));
  }

  private static Stream<String> queries(PanelView panel) {
    return panel.targets().stream().flatMap(target -> target.expr().stream());
  }

  @Test
  void queriesOfTitlesPerMinuteAreMultipliedBySixty() throws IOException {
    for (PanelView panel : panels()) {
      boolean title = panel.title().contains("per minute");
      boolean unit =
          panel
              .json()
              .object("fieldConfig")
              .object("defaults")
              .string("unit")
              .orElse("")
              .equals("cpm");
      boolean query =
          panel.targets().stream().anyMatch(t -> t.expr().orElse("").contains("60 * sum"));
      assertThat(List.of(unit, query)).as(panel.title()).containsOnly(title);
    }
  }

  @Test
  void prometheusAcceptsEveryQuery() throws Exception {
    List<Json> rules = new ArrayList<>();
    for (String query : queries()) {
      String expression = query.replace("$run_id", ".*").replace("$__range", "30m");
      rules.add(Json.object().with("expr", expression).with("record", "query:" + rules.size()));
    }
    JsonObject group = Json.object().with("name", "queries").with("rules", new JsonArray(rules));
    Path file = folder.resolve("rules.yml");
    Files.writeString(file, JsonWriter.pretty(Json.object().with("groups", Json.array(group))));
    Jvm.Result result = Jvm.run(new ProcessBuilder("promtool", "check", "rules", file.toString()));
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains(rules.size() + " rules found");
  }

  private static List<String> queries() throws IOException {
    return Stream.concat(
            panels().stream()
                .flatMap(panel -> panel.targets().stream())
                .map(TargetView::expr)
                .map(expr -> expr.orElseThrow()),
            dashboard().annotations().stream().flatMap(a -> a.expr().stream()))
        .toList();
  }

  @Test
  void linksTargetDashboardsOfTheContract() throws IOException {
    Set<String> known =
        PeakTradeContract.contract().externalDashboards().stream()
            .map(dashboard -> dashboard.path())
            .collect(Collectors.toSet());
    Matcher paths = Pattern.compile("/d/[a-z-]+").matcher(Files.readString(COMMITTED));
    List<String> linked = paths.results().map(result -> result.group()).distinct().toList();
    assertThat(linked).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void thePageMapsEveryPanelOfTheFormerDashboard() throws IOException {
    Path today =
        DashboardCorpus.sharedPath("peaktrade", "today", "peaktrade-operator-unified.json");
    List<String> titles =
        DashboardDocument.read(Files.readString(today)).panels().stream()
            .filter(panel -> !panel.isRow())
            .map(PanelView::title)
            .toList();
    List<String[]> rows =
        Files.readAllLines(Path.of("docs", "peaktrade", "operator-unified.md")).stream()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .map(line -> line.split(" ?\\| ?"))
            .toList();
    assertThat(rows).extracting(row -> row[2]).containsExactlyElementsOf(titles);
    Matcher keys =
        Pattern.compile("`([a-z-]+/[a-z0-9-]+)`")
            .matcher(Files.readString(Path.of("docs", "peaktrade", "operator-unified.md")));
    assertThat(keys.results().map(result -> result.group(1))).isNotEmpty().isSubsetOf(listedKeys());
  }

  /** Keys of all panels, as {@code list} shows them. */
  private static List<String> listedKeys() throws IOException {
    List<String> keys = new ArrayList<>();
    String section = "";
    for (String line :
        Files.readAllLines(Path.of("src/test/resources/golden/peaktrade/list.txt"))) {
      if (line.startsWith("    ")) {
        String key = line.strip().split(" ")[0];
        keys.add(key.contains("/") ? key : section + "/" + key);
      } else if (line.startsWith("  ")) {
        section = line.strip().split(" ")[0];
      }
    }
    return keys;
  }
}
