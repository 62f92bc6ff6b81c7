package io.panelwright.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Contract;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.discovery.DiscoveredRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sources of large systems, in files that a person can read and javac compiles. */
class LargeSystemTest {

  @Test
  void thousandsOfMetricsAreDividedAmongClasses() throws Exception {
    List<FoundSystems.MetricOfJob> metrics = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      metrics.add(
          FoundSystems.metric(
              "shop_" + "abcdefghij".charAt(i % 10) + "_part" + i % 97 + "_value_" + i + "_total",
              MetricType.COUNTER,
              MetricUnit.COUNT,
              "checkout",
              FoundSystems.label("result", "declined", "paid"),
              FoundSystems.label("shop", "a1", "b2")));
    }
    Project project =
        ProjectGenerator.generate(
            FoundSystems.request(
                FoundSystems.server("http://localhost:9090", List.of("checkout"), metrics)));

    assertThat(GeneratedProject.sources(project))
        .hasSizeGreaterThan(200)
        .allMatch(file -> file.text().lines().count() <= 300);
    Contract contract = GeneratedProject.compile(project).provider().contract();
    assertThat(contract.metrics()).hasSize(10_000);
    assertThat(project.size().panels()).isLessThanOrEqualTo(20);
  }

  @Test
  void hundredsOfJobsAreDividedAmongClasses() throws Exception {
    List<String> jobs = new ArrayList<>();
    List<DiscoveredRule> rules = new ArrayList<>();
    List<FoundSystems.MetricOfJob> metrics = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      jobs.add("job/" + i);
      metrics.add(
          FoundSystems.metric(
              "requests" + i + "_total", MetricType.COUNTER, MetricUnit.COUNT, "job/" + i));
      for (int minutes = 1; minutes <= 3; minutes++) {
        rules.add(
            new DiscoveredRule(
                true,
                "job:requests" + i + ":rate" + minutes + "m",
                "sum by (job) (rate(requests" + i + "_total[" + minutes + "m]))"));
      }
    }
    ProjectRequest request =
        FoundSystems.request(
            FoundSystems.server(
                "http://localhost:9090", jobs, metrics, rules.toArray(DiscoveredRule[]::new)));
    Project project = ProjectGenerator.generate(request);

    assertThat(GeneratedProject.sources(project))
        .filteredOn(file -> file.path().contains("Jobs"))
        .hasSizeGreaterThan(3)
        .allMatch(file -> file.text().lines().count() <= 300);
    Contract contract = GeneratedProject.compile(project).provider().contract();
    assertThat(contract).isEqualTo(SystemModelBuilder.build(request).contract());
    assertThat(contract.domains()).hasSize(301);
    assertThat(project.size().panels()).isLessThanOrEqualTo(20);
  }

  @Test
  void hundredsOfAlertsAreDividedAmongClasses() throws Exception {
    DiscoveredRule[] alerts =
        IntStream.range(0, 600)
            .mapToObj(
                i ->
                    new DiscoveredRule(
                        false,
                        "Alert" + i / 2,
                        "up == " + i,
                        Duration.ofMinutes(i % 3),
                        Map.of("severity", "page"),
                        Map.of("summary", "Summary " + i, "runbook_url", "https://runbook/" + i)))
            .toArray(DiscoveredRule[]::new);
    ProjectRequest request =
        FoundSystems.request(
            FoundSystems.server("http://localhost:9090", List.of("a"), List.of(), alerts));
    Project project = ProjectGenerator.generate(request);

    assertThat(GeneratedProject.sources(project))
        .allMatch(file -> file.text().lines().count() <= 300);
    Contract contract = GeneratedProject.compile(project).provider().contract();
    assertThat(contract).isEqualTo(SystemModelBuilder.build(request).contract());
    assertThat(contract.alerts()).hasSize(600);
    assertThat(contract.alerts().get(1).duration()).isEqualTo(Duration.ofMinutes(1));
    assertThat(contract.alerts().get(1).labels()).containsEntry("severity", "page");
    assertThat(contract.alerts().get(1).summary()).isEqualTo("Summary 1");
    assertThat(contract.alerts().get(1).annotations())
        .containsExactly(Map.entry("runbook_url", "https://runbook/1"));
  }

  /** In one domain: about 300 KB of bytecode and constants, with labels that make them longer. */
  @Test
  void thousandsOfRulesAreDividedAmongClasses() throws Exception {
    List<DiscoveredRule> rules = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      rules.add(
          new DiscoveredRule(
              true,
              "job:orders" + i + ":rate5m",
              "sum by (job) (rate(orders_total{shop=\"" + i + "\"}[5m]))",
              Duration.ZERO,
              Map.of("team", "team " + i % 7),
              Map.of()));
    }
    for (int i = 0; i < 3_000; i++) {
      rules.add(
          new DiscoveredRule(
              false,
              "Alert" + i,
              "job:orders" + i + ":rate5m > " + i,
              Duration.ofMinutes(i % 3),
              Map.of("severity", "page"),
              Map.of("summary", "Summary " + i)));
    }
    ProjectRequest request =
        FoundSystems.request(
            FoundSystems.server(
                "http://localhost:9090",
                List.of("checkout", "stock"),
                List.of(
                    FoundSystems.metric(
                        "orders_total",
                        MetricType.COUNTER,
                        MetricUnit.COUNT,
                        "checkout",
                        FoundSystems.label("shop"))),
                rules.toArray(DiscoveredRule[]::new)));
    Project project = ProjectGenerator.generate(request);

    assertThat(project.size().rules()).isEqualTo(8_000);
    assertThat(GeneratedProject.sources(project))
        .allMatch(file -> file.text().lines().count() <= 300);
    Contract contract = GeneratedProject.compile(project).provider().contract();
    assertThat(contract).isEqualTo(SystemModelBuilder.build(request).contract());
    assertThat(contract.recordingRules()).hasSize(5_000);
  }
}
