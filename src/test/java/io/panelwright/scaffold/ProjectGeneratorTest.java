package io.panelwright.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assertions.DashboardAssertions;
import io.panelwright.assertions.ProviderDashboards;
import io.panelwright.codegen.GoogleJavaFormat;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.exporter.Exporter;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.testing.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectGeneratorTest {

  @TempDir Path folder;

  @Tag(Golden.TAG)
  @Test
  void aServiceBecomesAProject() throws Exception {
    ProjectRequest request = FoundSystems.request(FoundSystems.shop());
    Project project = ProjectGenerator.generate(request);

    assertValid(request, project);
    assertFormatted(project);
    assertThat(project.notes())
        .containsExactly(
            "2 recording rules are not in the contract, which would have errors:"
                + " job:unknown:rate5m, not_a_level.");
    Golden.assertGolden("init/service.txt", text(project));
  }

  @Tag(Golden.TAG)
  @Test
  void withoutServersTheContractIsEmpty() throws Exception {
    ProjectRequest request = FoundSystems.request();
    Project project = ProjectGenerator.generate(request);

    assertValid(request, project);
    assertFormatted(project);
    assertThat(project.size()).isEqualTo(new Project.Size(1, 0, 0, 0, 5));
    Golden.assertGolden("init/empty.txt", text(project));
  }

  @Test
  void ownServicesComeBeforeExporters() {
    List<FoundSystems.MetricOfJob> metrics =
        new ArrayList<>(
            Exporter.PROMETHEUS.metrics().stream()
                .filter(metric -> metric.type() == MetricType.COUNTER)
                .map(metric -> found(metric, "a-prometheus"))
                .toList());
    metrics.add(
        FoundSystems.metric("orders_total", MetricType.COUNTER, MetricUnit.COUNT, "z-shop"));
    Project project =
        ProjectGenerator.generate(
            FoundSystems.request(
                FoundSystems.server(
                    "http://localhost:9090", List.of("a-prometheus", "z-shop"), metrics)));

    assertThat(GeneratedProject.text(project, "src/main/java/com/example/shop/ShopOverview.java"))
        .containsSubsequence("MonitoringSection", "ZShopSection", "APrometheusSection");
  }

  private static FoundSystems.MetricOfJob found(Metric metric, String job) {
    DiscoveredLabel[] labels =
        metric.labels().stream()
            .map(label -> FoundSystems.label(label.name(), "value"))
            .toArray(DiscoveredLabel[]::new);
    return FoundSystems.metric(metric.name(), metric.type(), metric.unit(), job, labels);
  }

  @Test
  void aCounterIsShownInsteadOfTheCountOfADurationWithTheSameName() {
    Project project =
        ProjectGenerator.generate(
            FoundSystems.request(
                FoundSystems.server(
                    "http://localhost:9090",
                    List.of("web"),
                    List.of(
                        FoundSystems.metric(
                            "web_http_request_duration_seconds",
                            MetricType.HISTOGRAM,
                            MetricUnit.SECONDS,
                            "web"),
                        FoundSystems.metric(
                            "web_http_requests_total",
                            MetricType.COUNTER,
                            MetricUnit.COUNT,
                            "web",
                            FoundSystems.label("code", "200", "500"))))));

    assertThat(GeneratedProject.text(project, "src/main/java/com/example/shop/WebSection.java"))
        .contains("sum by (code) (rate(web_http_requests_total{")
        .doesNotContain("duration_seconds_count");
  }

  private static String text(Project project) {
    return project.files().stream()
        .map(file -> "==> " + file.path() + " (" + file.group().title() + ")\n" + file.text())
        .collect(Collectors.joining("\n"));
  }

  /** The sources compile without warnings and make the contract; lint is silent. */
  private void assertValid(ProjectRequest request, Project project) throws Exception {
    DashboardProvider provider = GeneratedProject.compile(project).provider();

    Contract contract = provider.contract();
    assertThat(contract).isEqualTo(SystemModelBuilder.build(request).contract());
    Files.writeString(folder.resolve("panels.yaml"), GeneratedProject.text(project, "panels.yaml"));
    List<Dashboard> dashboards = ProviderDashboards.in(folder, provider).dashboards();
    assertThat(dashboards).hasSize(1);
    DashboardAssertions.assertThat(dashboards.get(0))
        .against(contract)
        .hasNoFindings()
        .panel("Targets down")
        .isInSection("Monitoring");
  }

  private static void assertFormatted(Project project) throws Exception {
    for (ProjectFile file : GeneratedProject.sources(project)) {
      assertThat(GoogleJavaFormat.format(file.text())).as(file.path()).isEqualTo(file.text());
    }
  }

  @Test
  void sourcesWithHostileNamesAndTextsAreFormatted() throws Exception {
    for (int seed = 0; seed < 12; seed++) {
      assertFormatted(ProjectGenerator.generate(FoundSystems.random(seed)));
    }
  }

  @Test
  void hostileNamesAndTextsMakeValidProjects() throws Exception {
    for (int seed = 0; seed < 12; seed++) {
      ProjectRequest request = FoundSystems.random(seed);
      Project project = ProjectGenerator.generate(request);
      try {
        assertValid(request, project);
      } catch (Exception | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  @Test
  void labelsThatNeedQuotesAreNotes() {
    Project project =
        ProjectGenerator.generate(
            FoundSystems.request(
                FoundSystems.server(
                    "http://localhost:9090",
                    List.of("checkout"),
                    List.of(
                        FoundSystems.metric(
                            "shop_orders_total",
                            MetricType.COUNTER,
                            MetricUnit.COUNT,
                            "checkout",
                            FoundSystems.label("http.route", "/", "/cart"))))));

    assertThat(project.notes())
        .containsExactly(
            "A label is not in the contract, since PromQL needs quotes for the name:"
                + " shop_orders_total{http.route}.");
  }

  @Test
  void fewValuesAreAClosedLabelAndAllOthersAnOpenOne() throws Exception {
    Contract contract =
        GeneratedProject.compile(
                ProjectGenerator.generate(FoundSystems.request(FoundSystems.shop())))
            .provider()
            .contract();

    assertThat(metric(contract, "shop_orders_total").labels())
        .containsExactly(Label.closed("result", "declined", "paid"));
    assertThat(metric(contract, "http_request_duration_seconds").labels())
        .contains(Label.open("code"));
  }

  @Test
  void aMetricOfTwoJobsHasTheLabelsOfEachJob() {
    DiscoveredServer server =
        FoundSystems.server(
            "http://localhost:9090",
            List.of("checkout", "stock"),
            List.of(
                FoundSystems.metric(
                    "requests_total",
                    MetricType.COUNTER,
                    MetricUnit.COUNT,
                    "checkout",
                    FoundSystems.label("result", "declined", "paid")),
                FoundSystems.metric(
                    "requests_total",
                    MetricType.COUNTER,
                    MetricUnit.COUNT,
                    "stock",
                    FoundSystems.label("code", "200"))));

    Contract contract = SystemModelBuilder.build(FoundSystems.request(server)).contract();

    assertThat(contract.producers())
        .flatExtracting(Producer::metrics)
        .extracting(Metric::labels)
        .containsExactly(
            List.of(Label.closed("result", "declined", "paid")), List.of(Label.open("code")));
  }

  private static Metric metric(Contract contract, String name) {
    return contract
        .metrics()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void serversElsewhereBecomeAnEnvironment() {
    Project project =
        ProjectGenerator.generate(
            FoundSystems.request(
                FoundSystems.server("https://eu.example.com/prometheus", List.of(), List.of()),
                FoundSystems.server("https://us.example.com/prometheus", List.of(), List.of())));

    assertThat(project.isRemote()).isTrue();
    assertThat(GeneratedProject.text(project, ".panelwright.yaml"))
        .contains(
            """
            environments:
              live:
            #     grafana: https://grafana.example.com
                datasources:  # uid in the contract: uid in Grafana, URL
                  prometheus-eu-example-com: { uid: prometheus-eu-example-com, url: \
            "https://eu.example.com/prometheus" }
                  prometheus-us-example-com: { uid: prometheus-us-example-com, url: \
            "https://us.example.com/prometheus" }
            """);
  }

  @Test
  void aNameLikeAnImportedTypeMakesAValidProject() throws Exception {
    for (String name : List.of("Provider", "Project", "Dashboard")) {
      ProjectRequest shop = FoundSystems.request(FoundSystems.shop());
      ProjectRequest request =
          new ProjectRequest(
              name, shop.packageName(), shop.version(), shop.servers(), shop.scrapes());

      assertValid(request, ProjectGenerator.generate(request));
    }
  }
}
