package io.panelwright.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.assertions.DashboardAssertions;
import io.panelwright.assertions.ProviderDashboards;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.dashboard.GridPos;
import io.panelwright.dashboard.PanelView;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.grafana.schema.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of the first dashboard are full, and its titles are not cut. */
class DashboardLayoutTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://localhost:9090 | Jobs 16, Targets 4, Firing alerts 4",
        "http://localhost:9090 http://localhost:9091 |"
            + " Jobs (9090) 12, Targets (9090) 6, Firing alerts (9090) 6",
        "http://prometheus.eu.example.com http://prometheus.us.example.com |"
            + " Jobs (eu) 12, Targets (eu) 6, Firing alerts (eu) 6",
        "http://metrics http://metrics/2 http://other |"
            + " Jobs (metrics) 12, Targets (metrics) 6, Firing alerts (metrics) 6",
        "http://the-old-metrics-server http://eu.example.com http://us.example.com http://a |"
            + " Jobs (the-old-metrics-server) 8, Targets (the-old-metrics-server) 8,"
            + " Firing alerts (the-old-metrics-server) 8",
        "http://a.example.com http://b.example.com http://c.example.com http://d.example.com"
            + " http://e.example.com | Jobs (a) 12, Targets (a) 6, Firing alerts (a) 6",
      })
  void eachServerHasARow(String urls, String expected) throws Exception {
    DiscoveredServer[] servers =
        Stream.of(urls.split(" "))
            .map(url -> FoundSystems.server(url, List.of(), List.of()))
            .toArray(DiscoveredServer[]::new);

    List<String> rows = rows(FoundSystems.request(servers));

    assertThat(rows).hasSize(servers.length + 1);
    assertThat(rows.get(0)).isEqualTo(expected);
    assertThat(rows.get(servers.length)).isEqualTo("Targets down 6, Scrape duration 18");
  }

  @ParameterizedTest
  @CsvSource({"1, 24", "2, 12 12", "3, 12 12 24", "4, 12 12 12 12", "5, 12 12 12 12 24"})
  void theGraphsOfAJobFillTheirRows(int count, String expected) throws Exception {
    List<FoundSystems.MetricOfJob> metrics = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = "requests_" + "abcde".charAt(i) + "_total";
      metrics.add(FoundSystems.metric(name, MetricType.COUNTER, MetricUnit.COUNT, "shop"));
    }

    List<String> rows =
        rows(
            FoundSystems.request(
                FoundSystems.server("http://localhost:9090", List.of("shop"), metrics)));

    List<String> widths =
        rows.subList(2, rows.size()).stream()
            .flatMap(row -> Stream.of(row.split(", ")))
            .map(panel -> panel.substring(panel.lastIndexOf(' ') + 1))
            .toList();
    assertThat(String.join(" ", widths)).isEqualTo(expected);
  }

  /** The titles and widths of the panels in each row. */
  private List<String> rows(ProjectRequest request) throws Exception {
    Project project = ProjectGenerator.generate(request);
    DashboardProvider provider = GeneratedProject.compile(project).provider();
    Files.writeString(folder.resolve("panels.yaml"), GeneratedProject.text(project, "panels.yaml"));
    Dashboard dashboard = ProviderDashboards.in(folder, provider).dashboards().get(0);
    DashboardAssertions.assertThat(dashboard).against(provider.contract()).hasNoFindings();
    Map<Integer, List<PanelView>> byTop = new TreeMap<>();
    for (PanelView panel : Assembler.assemble(dashboard, Profile.DEFAULT).document().panels()) {
      if (!panel.type().equals("row")) {
        int top = panel.gridPos().orElseThrow().y();
        byTop.computeIfAbsent(top, y -> new ArrayList<>()).add(panel);
      }
    }
    List<String> rows = new ArrayList<>();
    for (List<PanelView> row : byTop.values()) {
      int width = row.stream().mapToInt(panel -> panel.gridPos().orElseThrow().w()).sum();
      assertThat(width).isEqualTo(GridPos.COLUMNS);
      rows.add(
          String.join(
              ", ",
              row.stream()
                  .map(panel -> panel.title() + " " + panel.gridPos().orElseThrow().w())
                  .toList()));
    }
    return rows;
  }
}
