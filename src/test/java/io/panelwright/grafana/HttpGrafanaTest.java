package io.panelwright.grafana;

import static io.panelwright.testing.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.http.Authentication;
import io.panelwright.http.Failure;
import io.panelwright.http.HttpService;
import io.panelwright.http.Limits;
import io.panelwright.http.Reply;
import io.panelwright.http.Secret;
import io.panelwright.json.Json;
import io.panelwright.testing.ScriptedServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded answers: no Grafana runs here. */
class HttpGrafanaTest {

  private static final String DASHBOARD = "GET /api/dashboards/uid/checkout";

  private ScriptedServer server;
  private Grafana grafana;

  @BeforeEach
  void start() {
    server = ScriptedServer.start();
    Limits once = Limits.DEFAULT.withoutRepeats();
    var token = Authentication.bearer(Secret.of("glsa_token"));
    grafana = Grafana.at(HttpService.at(server.url(), token, once));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static <T> T value(Reply<T> reply) {
    return reply
        .value()
        .orElseThrow(() -> new AssertionError(reply.failure().orElseThrow().message()));
  }

  private static Failure failure(Reply<?> reply) {
    return reply.failure().orElseThrow();
  }

  @Test
  void healthAndVersion() {
    server.on(
        "GET /api/health", 200, "{\"commit\":\"abc\",\"database\":\"ok\",\"version\":\"13.2.3\"}");
    server.on("GET /api/frontend/settings", 200, "{\"buildInfo\":{\"version\":\"13.2.3\"}}");

    assertThat(value(grafana.health())).isEqualTo(new Health("ok", Optional.of("13.2.3")));
    assertThat(value(grafana.version())).isEqualTo("13.2.3");
    assertThat(server.requests().get(0).headers().getFirst("Authorization"))
        .isEqualTo("Bearer glsa_token");
  }

  @Test
  void aDatabaseThatFailsIsAnAnswer() {
    server.on("GET /api/health", 503, "{\"database\":\"failing\"}");

    assertThat(value(grafana.health()).isOk()).isFalse();
  }

  @Test
  void datasources() {
    String local =
        """
        {"id":1,"uid":"prom_main","name":"Main","type":"prometheus","access":"proxy",
         "url":"http://host.docker.internal:9092","isDefault":true,
         "jsonData":{"timeInterval":"5s"},"readOnly":true}""";
    server.on("GET /api/datasources", 200, "[" + local + ",{\"uid\":\"loki\",\"type\":\"loki\"}]");
    server.on("GET /api/datasources/uid/prom_main", 200, local);
    server.on(
        "GET /api/datasources/uid/none",
        404,
        "{\"message\":\"Data source not found\",\"traceID\":\"\"}");

    List<GrafanaDatasource> all = value(grafana.datasources());

    assertThat(all).extracting(GrafanaDatasource::uid).containsExactly("prom_main", "loki");
    assertThat(all.get(0))
        .isEqualTo(
            new GrafanaDatasource(
                "prom_main",
                "Main",
                "prometheus",
                "http://host.docker.internal:9092",
                true,
                Json.object().with("timeInterval", "5s")));
    assertThat(value(grafana.datasource("prom_main"))).contains(all.get(0));
    assertThat(value(grafana.datasource("none"))).isEmpty();
  }

  @Test
  void aDatasourceThatDoesNotAnswerIsAnAnswer() {
    String path = "GET /api/datasources/uid/p/health";
    server.on(path, 200, "{\"status\":\"OK\",\"message\":\"Successfully queried\"}");
    server.on(path, 400, "{\"status\":\"ERROR\",\"message\":\"dial tcp: connection refused\"}");
    server.on(path, 403, "{\"message\":\"You'll need additional permissions\"}");

    assertThat(value(grafana.datasourceHealth("p")).isOk()).isTrue();
    assertThat(value(grafana.datasourceHealth("p")))
        .isEqualTo(new DatasourceHealth("ERROR", "dial tcp: connection refused"));
    assertThat(failure(grafana.datasourceHealth("p"))).isInstanceOf(Failure.Unauthorised.class);
  }

  @Test
  void aDashboardWithItsVersionAndFile() {
    server.on(
        DASHBOARD,
        200,
        """
        {"meta":{"version":7,"folderUid":"f1","provisioned":true,
           "provisionedExternalId":"checkout.json","url":"/d/checkout/checkout"},
         "dashboard":{"id":12,"uid":"checkout","title":"Checkout","version":7,"panels":[]}}
        """);

    LiveDashboard live = value(grafana.dashboard("checkout")).orElseThrow();

    assertThat(live.json().string("title")).contains("Checkout");
    assertThat(live.version()).isEqualTo(7);
    assertThat(live.folderUid()).isEqualTo("f1");
    assertThat(live.provisionedFrom()).contains("checkout.json");
    assertThat(live.url()).isEqualTo("/d/checkout/checkout");
  }

  @ParameterizedTest
  @CsvSource({"Dashboard not found", "dashboards.dashboard.grafana.app \"x\" not found"})
  void aDashboardThatGrafanaDoesNotHave(String message) {
    server.on(DASHBOARD, 404, Json.object().with("message", message).toString());

    assertThat(value(grafana.dashboard("checkout"))).isEmpty();
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          404 | application/json | {"message":"Not found"}        | Unsupported  | Not found
          404 | text/plain       | 404 page not found             | Unsupported  | "404 page not found"
          401 | application/json | {"message":"Unauthorized"}     | Unauthorised | Unauthorized
          403 | application/json | {"message":"Access denied"}    | Unauthorised | Access denied
          500 | application/json | {"message":"Failed to load"}   | ServerError  | Failed to load
          503 | text/plain       | starting                       | NotReady     | answered 503, "starting"
          200 | text/html        | <title>Grafana</title>         | Unsupported  | a web page titled "Grafana"
          200 | application/json | {"kind":"Dashboard"}           | Garbage      | expected a dashboard, found "{"kind":"Dashboard"}"
          200 | application/json | {"dashboard                    | Garbage      | expected a dashboard, found "{"dashboard"
          """)
  void whatIsNoAnswerIsNeverNoDashboard(
      int status, String type, String text, String kind, String detail) {
    server.on(DASHBOARD, answer(status, type, text));

    Failure failure = failure(grafana.dashboard("checkout"));

    assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(failure.detail()).isEqualTo(detail);
  }

  @Test
  void provisionedFilesAreReadAgain() {
    server.on(
        "POST /api/admin/provisioning/dashboards/reload",
        200,
        "{\"message\":\"Dashboards config reloaded\"}");
    server.on(
        "POST /api/admin/provisioning/datasources/reload",
        403,
        "{\"message\":\"Permissions needed: provisioning:reload\"}");

    assertThat(value(grafana.reload(Grafana.Provisioned.DASHBOARDS)))
        .isEqualTo("Dashboards config reloaded");
    assertThat(failure(grafana.reload(Grafana.Provisioned.DATASOURCES)).message())
        .isEqualTo(
            "POST "
                + server.url()
                + "/api/admin/provisioning/datasources/reload: answered 403, Permissions needed:"
                + " provisioning:reload");
  }

  @Test
  void aDatasourceBehindGrafanaIsAService() {
    assertThat(grafana.behind("prom local").url())
        .isEqualTo(server.url() + "/api/datasources/proxy/uid/prom%20local");
  }
}
