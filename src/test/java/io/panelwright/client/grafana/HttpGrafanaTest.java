package io.panelwright.client.grafana;

import static io.panelwright.testing.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.http.Secret;
import io.panelwright.json.Json;
import io.panelwright.testing.ScriptedServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded responses: no Grafana runs here. */
class HttpGrafanaTest {

  private static final String DASHBOARD = "GET /api/dashboards/uid/checkout";

  private ScriptedServer server;
  private Grafana grafana;

  @BeforeEach
  void start() {
    server = ScriptedServer.start();
    RequestLimits once = RequestLimits.DEFAULT.withoutRetries();
    var token = Authentication.bearer(Secret.of("glsa_token"));
    grafana = Grafana.at(HttpService.at(server.url(), token, once));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static <T> T value(ApiResult<T> result) {
    return result
        .value()
        .orElseThrow(() -> new AssertionError(result.failure().orElseThrow().message()));
  }

  private static RequestFailure failure(ApiResult<?> result) {
    return result.failure().orElseThrow();
  }

  @Test
  void health() {
    server.on(
        "GET /api/health", 200, "{\"commit\":\"abc\",\"database\":\"ok\",\"version\":\"13.2.3\"}");

    assertThat(value(grafana.health())).isEqualTo(new GrafanaHealth("ok"));

    assertThat(server.requests().get(0).headers().getFirst("Authorization"))
        .isEqualTo("Bearer glsa_token");
  }

  @Test
  void aFailingDatabaseIsASuccessWithThatState() {
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

    List<GrafanaDatasource> all = value(grafana.datasources());

    assertThat(all)
        .containsExactly(
            new GrafanaDatasource("prom_main", "Main", "prometheus"),
            new GrafanaDatasource("loki", "", "loki"));
  }

  @Test
  void aDashboardWithItsVersion() {
    server.on(
        DASHBOARD,
        200,
        """
        {"meta":{"version":7,"folderUid":"f1","provisioned":true,
           "provisionedExternalId":"checkout.json","url":"/d/checkout/checkout"},
         "dashboard":{"id":12,"uid":"checkout","title":"Checkout","version":7,"panels":[]}}
        """);

    StoredDashboard stored = value(grafana.dashboard("checkout")).orElseThrow();

    assertThat(stored.json().string("title")).contains("Checkout");
    assertThat(stored.version()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"Dashboard not found", "dashboards.dashboard.grafana.app \"x\" not found"})
  void aMissingDashboard(String message) {
    server.on(DASHBOARD, 404, Json.object().with("message", message).toString());

    assertThat(value(grafana.dashboard("checkout"))).isEmpty();
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          404 | application/json | {"message":"Not found"}        | UNSUPPORTED  | Not found
          404 | text/plain       | 404 page not found             | UNSUPPORTED  | "404 page not found"
          401 | application/json | {"message":"Unauthorized"}     | UNAUTHORIZED | Unauthorized
          403 | application/json | {"message":"Access denied"}    | UNAUTHORIZED | Access denied
          500 | application/json | {"message":"Failed to load"}   | SERVER_ERROR | Failed to load
          503 | text/plain       | starting                       | NOT_READY | status 503, "starting"
          200 | text/html        | <title>Grafana</title>         | UNSUPPORTED  | a web page titled "Grafana"
          200 | application/json | {"kind":"Dashboard"}           | INVALID_RESPONSE | expected a dashboard, found "{"kind":"Dashboard"}"
          200 | application/json | {"dashboard                    | INVALID_RESPONSE | line 1, column 12: Unexpected end-of-input in field name
          """)
  void anErrorIsNotAMissingDashboard(
      int status, String type, String text, Kind kind, String detail) {
    server.on(DASHBOARD, answer(status, type, text));

    RequestFailure failure = failure(grafana.dashboard("checkout"));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.detail()).isEqualTo(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | {}                            | INVALID_RESPONSE | line 1, column 2: database: expected a state, found nothing
          200 | {"database":{}}               | INVALID_RESPONSE | line 1, column 13: database: expected a string, found an object
          401 | {"message":"Unauthorized"}    | UNAUTHORIZED     | Unauthorized
          503 | {"message":"starting"}        | NOT_READY        | status 503, starting
          """)
  void aHealthResponseWithoutADatabase(int status, String text, Kind kind, String detail) {
    server.on("GET /api/health", status, text);

    RequestFailure failure = failure(grafana.health());

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.detail()).isEqualTo(detail);
  }

  @Test
  void aMalformedListOfDatasources() {
    server.on("GET /api/datasources", 200, "{\"uid\":\"x\"}");

    assertThat(failure(grafana.datasources()).message())
        .isEqualTo(
            "GET "
                + server.url()
                + "/api/datasources returned an invalid response: line 1, column 1: expected a"
                + " list, found an object");
  }
}
