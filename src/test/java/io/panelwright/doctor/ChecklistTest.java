package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.dashboard.DashboardDocument;
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

  private static List<ChecklistItem> check(Optional<Grafana> grafana) {
    return new Checklist(
            ExampleTeam.contract(),
            stack.clients(),
            producer -> TestHttp.service("http://" + stack.serving(producer.job()).target()),
            grafana,
            List.of(dashboard))
        .check(line -> {});
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
      List<ChecklistItem> lines = check(Optional.of(Grafana.at(TestHttp.service(server.url()))));

      assertThat(lines)
          .allSatisfy(line -> assertThat(line.state()).isEqualTo(ChecklistItem.State.OK));
      assertThat(lines)
          .extracting(ChecklistItem::title)
          .containsExactly(
              "Grafana is healthy",
              "Prometheus \"main\" on :9090 is ready",
              "Prometheus \"payment zone\" on :9190 is ready",
              "Prometheus \"platform\" on :9290 is ready",
              "shop is scraped",
              "shop serves samples",
              "stock service is scraped",
              "stock service serves samples",
              "payment gateway is scraped",
              "payment gateway serves samples",
              "Grafana shows \"Checkout\"",
              "Its panels have data over 6h",
              "Its panels have data over 15m");
    }
  }

  @Test
  void aStoppedProducerIsWrongInAllItems() throws Exception {
    stack.stop("stock");
    try {
      stack.await("main", "up{job=\"stock\"} == 0", n -> n == 1);

      assertThat(check(Optional.empty()))
          .filteredOn(line -> line.state() == ChecklistItem.State.WRONG)
          .extracting(ChecklistItem::title)
          .containsExactly(
              "stock service is scraped",
              "stock service serves samples",
              "Its panels have data over 6h",
              "Its panels have data over 15m");
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
      assertThat(check(Optional.empty()))
          .filteredOn(line -> line.title().equals("shop serves samples"))
          .singleElement()
          .satisfies(line -> assertThat(line.state()).isEqualTo(ChecklistItem.State.OK))
          .satisfies(line -> assertThat(line.result()).endsWith(", no event yet"));
      stack.serving("shop").serve(() -> ContractMetrics.silent(producer));
      assertThat(check(Optional.empty()))
          .filteredOn(line -> line.title().equals("shop serves samples"))
          .singleElement()
          .satisfies(line -> assertThat(line.state()).isEqualTo(ChecklistItem.State.WRONG));
    } finally {
      stack.serving("shop").serve(() -> ContractMetrics.busy(producer));
      stack.awaitData();
    }
  }
}
