package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardDocument;
import io.panelwright.grafana.Grafana;
import io.panelwright.http.HttpService;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operator's checklist against Peak_Trade's stack, running for real but for Grafana. */
class SanityTest {

  private static LiveStack stack;
  private static DashboardDocument dashboard;

  @BeforeAll
  static void start() throws Exception {
    stack = LiveStack.shared();
    Path file = Path.of("dashboards", "peaktrade-operator-unified.json");
    dashboard = DashboardDocument.read(Files.readString(file));
  }

  private static List<SanityLine> check(Optional<Grafana> grafana) {
    return new Sanity(
            LiveStack.CONTRACT,
            stack.clients(),
            producer -> HttpService.at("http://" + stack.serving(producer.job()).target()),
            grafana,
            List.of(dashboard))
        .check(line -> {});
  }

  private static String datasources() {
    return LiveStack.CONTRACT.stack().datasources().stream()
        .map(known -> "{\"uid\": \"" + known.uid() + "\", \"name\": \"" + known.uid() + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void aHealthyStackIsSaneAndTheListIsInOrder() {
    try (var server = ScriptedServer.start()) {
      JsonObject live =
          Json.object()
              .with("dashboard", dashboard.json().with("id", 7))
              .with("meta", Json.object());
      server.on("GET /api/health", 200, "{\"database\": \"ok\"}");
      server.on("GET /api/dashboards/uid/" + dashboard.uid(), 200, live.toString());
      server.on("GET /api/datasources", 200, datasources());
      List<SanityLine> lines = check(Optional.of(Grafana.at(HttpService.at(server.url()))));

      assertThat(lines).allSatisfy(line -> assertThat(line.state()).isEqualTo(SanityLine.State.OK));
      assertThat(lines)
          .extracting(SanityLine::what)
          .containsExactly(
              "Grafana is well",
              "Prometheus \"local\" on :9092 is ready",
              "Prometheus \"AI Live\" on :9094 is ready",
              "Prometheus \"observability\" on :9095 is ready",
              "AI Live exporter is scraped",
              "AI Live exporter serves samples",
              "Shadow MVS exporter is scraped",
              "Shadow MVS exporter serves samples",
              "peak_trade_web is scraped",
              "peak_trade_web serves samples",
              "peak_trade_metricsd is scraped",
              "peak_trade_metricsd serves samples",
              "Grafana shows \"Peak_Trade — Operator Unified\"",
              "Its panels have data over 6h",
              "Its panels have data over 15m");
    }
  }

  @Test
  void aDeadProducerIsWrongWhereItShows() throws Exception {
    stack.stop("shadow_mvs");
    try {
      stack.await("local", "up{job=\"shadow_mvs\"} == 0", n -> n == 1);

      assertThat(check(Optional.empty()))
          .filteredOn(line -> line.state() == SanityLine.State.WRONG)
          .extracting(SanityLine::what)
          .containsExactly(
              "Shadow MVS exporter is scraped",
              "Shadow MVS exporter serves samples",
              "Its panels have data over 6h",
              "Its panels have data over 15m");
    } finally {
      stack.resume("shadow_mvs");
      stack.awaitData();
    }
  }

  @Test
  void aProducerWithoutEventsIsSane() throws Exception {
    var producer = stack.producer("ai_live");
    stack.serving("ai_live").serve(() -> ContractMetrics.idle(producer));
    try {
      assertThat(check(Optional.empty()))
          .filteredOn(line -> line.what().equals("AI Live exporter serves samples"))
          .singleElement()
          .satisfies(line -> assertThat(line.state()).isEqualTo(SanityLine.State.OK))
          .satisfies(line -> assertThat(line.came()).endsWith("samples, no event yet"));
      stack.serving("ai_live").serve(() -> ContractMetrics.silent(producer));
      assertThat(check(Optional.empty()))
          .filteredOn(line -> line.what().equals("AI Live exporter serves samples"))
          .singleElement()
          .satisfies(line -> assertThat(line.state()).isEqualTo(SanityLine.State.WRONG));
    } finally {
      stack.serving("ai_live").serve(() -> ContractMetrics.busy(producer));
      stack.awaitData();
    }
  }
}
