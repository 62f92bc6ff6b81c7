package io.panelwright.stack;

import static io.panelwright.testing.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.StandIn;
import io.panelwright.testing.ScriptedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server may say while a stack starts. */
class ReadinessTest {

  private static final String READY = "GET /-/ready";
  private static final String TARGETS = "GET /api/v1/targets?state=active";

  private static List<String> checks(ScriptedServer server) {
    var settings = Datasource.Settings.proxied(Duration.ofSeconds(5));
    var main = new PrometheusServer("main", server.port(), Datasource.of("main", settings));
    var shop = new Producer("Shop", 80, "shop", main, List.of());
    var alone = new Producer("Nobody's", 81, "alone", main, List.of());
    var pinned = new DatasourceChoice.Pinned(main.datasource());
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
            List.of(new StandIn("Shop stand-in", List.of(), List.of(shop))));
    return new Readiness(contract, Placement.local(0))
        .checks().stream()
            .map(check -> check.title() + ": " + check.missing().orElse("done"))
            .toList();
  }

  private static String shown(String text, ScriptedServer server) {
    return text.replace("URL", "http://localhost:" + server.port());
  }

  @Test
  void aServerThatIsNotReadyIsNotAskedForItsTargets() {
    try (var server = ScriptedServer.start()) {
      server.on(READY, answer(503, "text/plain", "Service Unavailable"));

      assertThat(checks(server))
          .containsExactly(
              shown(
                  "Prometheus main: URL is up and not ready: answered 503, \"Service Unavailable\"",
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
        "[{\"labels\":{\"job\":\"shop\"},\"health\":\"up\"}]        | done",
      })
  void aProducerIsReadyWhenItIsScraped(String targets, String expected) {
    try (var server = ScriptedServer.start()) {
      server.on(READY, answer(200, "text/plain", "Ready."));
      server.on(
          TARGETS, 200, "{\"status\":\"success\",\"data\":{\"activeTargets\":" + targets + "}}");

      assertThat(checks(server)).containsExactly("Prometheus main: done", "Shop: " + expected);
    }
  }

  @Test
  void aServerThatDoesNotTellItsTargets() {
    try (var server = ScriptedServer.start()) {
      server.on(READY, answer(200, "text/plain", "Ready."));
      server.on(TARGETS, answer(404, "text/plain", "404 page not found"));

      assertThat(checks(server).get(1))
          .isEqualTo(
              shown(
                  "Shop: GET URL/api/v1/targets is not supported: answered 404, \"404 page not"
                      + " found\"",
                  server));
    }
  }
}
