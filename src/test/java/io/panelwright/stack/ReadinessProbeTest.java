package io.panelwright.stack;

import static io.panelwright.testing.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Producer;
import io.panelwright.contract.ProducerSimulator;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.testing.ScriptedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of a server during the start of a stack. */
class ReadinessProbeTest {

  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  private static final String QUERY =
      "POST /api/v1/query query=sum_over_time%28up%7Bjob%3D%22shop%22%7D%5B11000ms%5D%29+%3E%3D+2"
          + "&time=1769860800";
  private static final String READY = "GET /-/ready";
  private static final String TARGETS = "GET /api/v1/targets?state=active";

  private static List<String> results(ScriptedServer server) {
    var settings = Datasource.Settings.proxied(Duration.ofSeconds(5));
    var main = new PrometheusServer("main", server.port(), Datasource.of("main", settings));
    var shop = new Producer("Shop", 80, "shop", main, List.of());
    var alone = new Producer("Other", 81, "alone", main, List.of());
    var pinned = new DatasourceBinding.Pinned(main.datasource());
    var contract =
        new Contract(
            "Shop",
            new Contract.Stack(
                new GrafanaServer(3000),
                List.of(main),
                List.of(main.datasource()),
                Duration.ofSeconds(5)),
            List.of(Domain.of("Shop", pinned, shop, alone)),
            List.of(),
            List.of(),
            List.of(),
            List.of(new ProducerSimulator("Shop simulator", List.of(), List.of(shop))));
    return new ReadinessProbe(contract, PortMapping.local(0), () -> NOW)
        .probe().stream()
            .map(result -> result.title() + ": " + result.missing().orElse("ready"))
            .toList();
  }

  private static String withUrl(String text, ScriptedServer server) {
    return text.replace("URL", "http://localhost:" + server.port());
  }

  @Test
  void theTargetsOfAServerThatIsNotReadyAreNotQueried() {
    try (var server = ScriptedServer.start()) {
      server.on(READY, answer(503, "text/plain", "Service Unavailable"));

      assertThat(results(server))
          .containsExactly(
              withUrl(
                  "Prometheus main: URL is running but not ready: status 503, \"Service Unavailable\"",
                  server),
              "Shop: Prometheus main does not scrape the job shop yet");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                                             | Prometheus main does not scrape the job shop yet",
        "[{\"labels\":{\"job\":\"other\"},\"health\":\"up\"}]       | Prometheus main does not scrape the job shop yet",
        "[{\"labels\":{\"job\":\"shop\"},\"health\":\"unknown\"}]   | Prometheus main has not scraped it yet",
        "[{\"labels\":{\"job\":\"shop\"},\"health\":\"down\",\"lastError\":\"refused\"}] | Prometheus main cannot scrape it: refused",
      })
  void aProducerThatIsNotScrapedIsNotReady(String targets, String expected) {
    try (var server = ScriptedServer.start()) {
      server.on(READY, answer(200, "text/plain", "Ready."));
      server.on(
          TARGETS, 200, "{\"status\":\"success\",\"data\":{\"activeTargets\":" + targets + "}}");

      assertThat(results(server)).containsExactly("Prometheus main: ready", "Shop: " + expected);
    }
  }

  /** A rate needs two samples: after the first scrape most panels have no data. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                                      | Prometheus main has scraped it only once; a rate needs two samples",
        "[{\"metric\":{},\"value\":[1769860800,\"2\"]}] | ready",
      })
  void aProducerIsReadyAfterTheSecondScrape(String result, String expected) {
    try (var server = ScriptedServer.start()) {
      server.on(READY, answer(200, "text/plain", "Ready."));
      server.on(
          TARGETS,
          200,
          "{\"status\":\"success\",\"data\":{\"activeTargets\":"
              + "[{\"labels\":{\"job\":\"shop\"},\"health\":\"up\"}]}}");
      server.on(
          QUERY,
          200,
          "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":"
              + result
              + "}}");

      assertThat(results(server)).containsExactly("Prometheus main: ready", "Shop: " + expected);
    }
  }

  @Test
  void aServerWithoutTheTargetsEndpoint() {
    try (var server = ScriptedServer.start()) {
      server.on(READY, answer(200, "text/plain", "Ready."));
      server.on(TARGETS, answer(404, "text/plain", "404 page not found"));

      assertThat(results(server).get(1))
          .isEqualTo(
              withUrl(
                  "Shop: GET URL/api/v1/targets is not supported: status 404, \"404 page not"
                      + " found\"",
                  server));
    }
  }
}
