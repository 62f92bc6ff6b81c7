package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.check.CommandSuggester;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.ContractMetrics;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.LiveStack;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operator's checklist with the example team's stack, and a scripted Grafana. */
class ChecklistTest {

  private static LiveStack stack;
  private static DashboardDocument dashboard;

  @BeforeAll
  static void start() throws Exception {
    stack = LiveStack.shared();
    dashboard = DashboardDocument.read(ExampleTeam.rendered());
  }

  private static List<ChecklistItem> check(ExpectedGrafana grafana) {
    return new Checklist(
            ExampleTeam.contract(),
            stack.clients(),
            producer ->
                Optional.of(TestHttp.service("http://" + stack.serving(producer.job()).target())),
            grafana,
            List.of(dashboard),
            CommandSuggester.DEFAULT)
        .check(line -> {});
  }

  private static ExpectedGrafana grafana(ScriptedServer server) {
    return ExpectedGrafana.required(Grafana.at(TestHttp.service(server.url())));
  }

  private static String datasources() {
    return ExampleTeam.contract().stack().datasources().stream()
        .map(d -> "{\"uid\": \"" + d.uid() + "\", \"name\": \"" + d.uid() + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void allItemsOfAHealthyStackAreOk() {
    try (var server = ScriptedServer.start()) {
      JsonObject stored =
          Json.object()
              .with("dashboard", dashboard.json().with("id", 7))
              .with("meta", Json.object());
      server.on("GET /api/health", 200, "{\"database\": \"ok\"}");
      server.on("GET /api/dashboards/uid/" + dashboard.uid(), 200, stored.toString());
      server.on("GET /api/datasources", 200, datasources());
      List<ChecklistItem> lines = check(grafana(server));

      assertThat(lines)
          .allSatisfy(line -> assertThat(line.state()).isEqualTo(ChecklistItem.State.PASSED));
      assertThat(lines)
          .extracting(ChecklistItem::title)
          .containsExactly(
              "Grafana",
              "Prometheus \"main\"",
              "Prometheus \"payment zone\"",
              "Prometheus \"platform\"",
              "metrics of shop",
              "scrape of shop",
              "metrics of stock service",
              "scrape of stock service",
              "metrics of payment gateway",
              "scrape of payment gateway",
              "\"Checkout\" in Grafana",
              "panels of \"Checkout\", last 6h",
              "panels of \"Checkout\", last 15m");
    }
  }

  /** As in the stack that {@code stack up} starts; elsewhere Grafana must run. */
  @Test
  void anOptionalGrafanaThatDoesNotRunIsSkippedWithTheReason() {
    Grafana nowhere = Grafana.at(TestHttp.service("http://127.0.0.1:1"));

    assertThat(check(ExpectedGrafana.optional(nowhere, "the demo has none")))
        .noneMatch(ChecklistItem::isFailed)
        .filteredOn(line -> line.state() == ChecklistItem.State.SKIPPED)
        .extracting(line -> line.title() + ": " + line.result())
        .containsExactly(
            "Grafana: the demo has none", "\"Checkout\" in Grafana: the demo has none");
    assertThat(check(ExpectedGrafana.required(nowhere)))
        .filteredOn(ChecklistItem::isFailed)
        .extracting(line -> line.title() + ": " + line.result())
        .containsExactly("Grafana: no process listens on http://127.0.0.1:1");
  }

  @Test
  void aStoppedProducerFailsInAllItems() throws Exception {
    stack.stop("stock");
    try {
      stack.await("main", "up{job=\"stock\"} == 0", n -> n == 1);

      assertThat(check(ExpectedGrafana.none("--no-grafana")))
          .filteredOn(line -> line.state() == ChecklistItem.State.FAILED)
          .extracting(ChecklistItem::title)
          .containsExactly(
              "metrics of stock service",
              "scrape of stock service",
              "panels of \"Checkout\", last 6h",
              "panels of \"Checkout\", last 15m");
    } finally {
      stack.resume("stock");
      stack.awaitData();
    }
  }

  @Test
  void aProducerWithoutEventsIsOk() throws Exception {
    var producer = stack.producer("shop");
    stack.serving("shop").serve(() -> ContractMetrics.idle(producer));
    try {
      assertThat(check(ExpectedGrafana.none("--no-grafana")))
          .filteredOn(line -> line.title().equals("metrics of shop"))
          .singleElement()
          .satisfies(line -> assertThat(line.state()).isEqualTo(ChecklistItem.State.PASSED))
          .satisfies(line -> assertThat(line.result()).endsWith(", no event yet"));
      stack.serving("shop").serve(() -> ContractMetrics.silent(producer));
      assertThat(check(ExpectedGrafana.none("--no-grafana")))
          .filteredOn(line -> line.title().equals("metrics of shop"))
          .singleElement()
          .satisfies(line -> assertThat(line.state()).isEqualTo(ChecklistItem.State.FAILED));
    } finally {
      stack.serving("shop").serve(() -> ContractMetrics.busy(producer));
      stack.awaitData();
    }
  }
}
