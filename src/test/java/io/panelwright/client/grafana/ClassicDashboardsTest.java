package io.panelwright.client.grafana;

import static io.panelwright.testing.ScriptedServer.answer;
import static io.panelwright.testing.ScriptedServer.connectionReset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests of the classic API, byte by byte. */
class ClassicDashboardsTest {

  private static final JsonObject SHOP =
      Json.object().with("id", 7).with("uid", "other").with("title", "Shop").with("version", 99);

  private static final String VERSIONS = "GET /api/dashboards/uid/shop/versions?limit=2";

  private ScriptedServer server;
  private Grafana grafana;

  @BeforeEach
  void start() {
    server = ScriptedServer.start();
    grafana = Grafana.at(TestHttp.service(server.url()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static DashboardSave save(Optional<StoredDashboard> replaces) {
    return new DashboardSave("shop", GrafanaApi.CLASSIC, SHOP, "team", replaces, "message");
  }

  private static StoredDashboard stored(long version) {
    return new StoredDashboard(SHOP, version, "", "team", "", Optional.empty(), Optional.empty());
  }

  private static <T> T value(ApiResult<T> result) {
    return result
        .value()
        .orElseThrow(() -> new AssertionError(result.failure().orElseThrow().message()));
  }

  /** Neither the id nor the version of another server is sent, nor {@code overwrite}. */
  @Test
  void aNewDashboardHasNoVersion() {
    server.on(
        "POST /api/dashboards/db {\"dashboard\":{\"uid\":\"shop\",\"title\":\"Shop\"},"
            + "\"folderUid\":\"team\",\"message\":\"message\",\"overwrite\":false}",
        200,
        "{\"uid\":\"shop\",\"url\":\"/d/shop/shop\",\"version\":1}");

    assertThat(value(grafana.save(save(Optional.empty()))))
        .isEqualTo(new SaveResponse("shop", "/d/shop/shop"));
  }

  @Test
  void aSaveStatesTheVersionThatItReplaces() {
    server.on(
        "POST /api/dashboards/db {\"dashboard\":{\"uid\":\"shop\",\"title\":\"Shop\",\"version\":4},"
            + "\"folderUid\":\"team\",\"message\":\"message\",\"overwrite\":false}",
        412,
        "{\"message\":\"The dashboard has been changed by someone else\","
            + "\"status\":\"version-mismatch\"}");

    RequestFailure failure = grafana.save(save(Optional.of(stored(4)))).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
    assertThat(failure.isOutcomeUnknown()).isFalse();
  }

  @Test
  void aSaveWithoutAFolderIsImpossible() {
    assertThatThrownBy(
            () ->
                new DashboardSave(
                    "shop", GrafanaApi.CLASSIC, SHOP, "", Optional.empty(), "message"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLostResponseIsNotSentAgain() {
    server.on(
        "POST /api/dashboards/db {\"dashboard\":{\"uid\":\"shop\",\"title\":\"Shop\"},"
            + "\"folderUid\":\"team\",\"message\":\"message\",\"overwrite\":false}",
        connectionReset());

    assertThat(grafana.save(save(Optional.empty())).failure().orElseThrow().isOutcomeUnknown())
        .isTrue();
  }

  /** A dashboard stored as v2 is a resource; a classic save would replace it without a word. */
  @Test
  void aV2DashboardIsNotReplacedByAClassicOne() {
    JsonObject resource =
        Json.object()
            .with("apiVersion", "dashboard.grafana.app/v2beta1")
            .with("spec", Json.object().with("title", "Shop"));
    var v2 = new StoredDashboard(resource, 1, "5", "team", "", Optional.empty(), Optional.empty());

    RequestFailure failure = grafana.save(save(Optional.of(v2))).failure().orElseThrow();

    assertThat(failure.message())
        .isEqualTo(
            "POST "
                + server.url()
                + "/api/dashboards/db is not supported: the dashboard is stored as v2beta1, and a"
                + " classic save would replace it");
    assertThat(failure.next()).isEqualTo("save it through the v2 API");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aPageOfTheHistory() {
    server.on(
        VERSIONS,
        200,
        """
        {"continueToken":"org:1/start:2/folder:","versions":[
          {"version":3,"message":"pushed","createdBy":"admin","created":"2026-11-27T16:36:53Z",
           "data":{"title":"Shop"}},
          {"version":2,"data":{}}]}
        """);
    server.on(
        "GET /api/dashboards/uid/shop/versions?limit=2&continueToken=org%3A1%2Fstart%3A2%2Ffolder%3A",
        200, "{\"continueToken\":\"\",\"versions\":[]}");

    VersionPage first = value(grafana.versions("shop", GrafanaApi.CLASSIC, 2, Optional.empty()));
    VersionPage second = value(grafana.versions("shop", GrafanaApi.CLASSIC, 2, first.next()));

    assertThat(first.versions().get(0))
        .isEqualTo(
            new DashboardVersion(
                3, "pushed", "admin", "2026-11-27T16:36:53Z", Json.object().with("title", "Shop")));
    assertThat(first.versions().get(1).message()).isEmpty();
    assertThat(second).isEqualTo(new VersionPage(List.of(), Optional.empty()));
  }

  /** Before 12 the history was a list without contents. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                       | expected an object with versions, found "[]"
          {"versions":{}}          | expected an object with versions, found "{"versions":{}}"
          {"versions":[7]}         | expected a version with a number, found a number
          {"versions":[{"a":1}]}   | expected a version with a number, found an object
          """)
  void aHistoryOfAnotherShape(String text, String detail) {
    server.on(VERSIONS, 200, text);

    RequestFailure failure =
        grafana.versions("shop", GrafanaApi.CLASSIC, 2, Optional.empty()).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.INVALID_RESPONSE);
    assertThat(failure.detail()).isEqualTo(detail);
  }

  @Test
  void aUidIsEncoded() {
    server.on("DELETE /api/dashboards/uid/a%2Fb%3F", 200, "{}");

    assertThat(value(grafana.deleteDashboard("a/b?", GrafanaApi.CLASSIC))).isTrue();
  }

  @Test
  void theClassicApiHasNoDryRun() {
    assertThat(grafana.dryRun(save(Optional.empty())).failure().orElseThrow().message())
        .isEqualTo(
            "POST "
                + server.url()
                + "/api/dashboards/db is not supported: the classic API has no dry run");
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          415 | application/json | {"message":"Unsupported Media Type"} | INVALID_REQUEST | false
          429 | application/json | {"message":"Too many requests"}      | LIMIT_EXCEEDED  | false
          500 | text/html        | <title>Oops</title>                  | SERVER_ERROR    | true
          502 | text/html        | <title>502 Bad Gateway</title>       | SERVER_ERROR    | true
          503 | application/json | {"message":"starting"}               | NOT_READY       | true
          504 | text/plain       | upstream request timeout             | SERVER_ERROR    | true
          200 | text/html        | <title>Sign in</title>               | UNSUPPORTED     | true
          200 | application/json | {"uid":                              | INVALID_RESPONSE | true
          200 | application/json | []                                   | INVALID_RESPONSE | true
          """)
  void failuresOfASave(int status, String type, String text, Kind kind, boolean unknown) {
    String request =
        "POST /api/dashboards/db {\"dashboard\":{\"uid\":\"shop\",\"title\":\"Shop\"},"
            + "\"folderUid\":\"team\",\"message\":\"message\",\"overwrite\":false}";
    server.on(request, answer(status, type, text));
    Grafana once =
        Grafana.at(
            HttpService.at(
                server.url(), Authentication.none(), RequestLimits.DEFAULT.withoutRetries()));

    RequestFailure failure = once.save(save(Optional.empty())).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.isOutcomeUnknown()).isEqualTo(unknown);
  }
}
