package io.panelwright.client.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests of the resource API, byte by byte. */
class ResourceDashboardsTest {

  private static final JsonObject SHOP = Json.object().with("title", "Shop");
  private static final String COLLECTION =
      "/apis/dashboard.grafana.app/v1/namespaces/default/dashboards";

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

  private void discover(String versions, int organization) {
    String list = "{\"version\":\"" + versions.replace(" ", "\"},{\"version\":\"") + "\"}";
    server.on("GET /apis/dashboard.grafana.app", 200, "{\"versions\":[" + list + "]}");
    if (organization > 0) {
      server.on("GET /api/user", 200, "{\"login\":\"sa\",\"orgId\":" + organization + "}");
    }
    if (organization == 1) {
      server.on("GET /api/frontend/settings", 200, "{\"namespace\":\"default\"}");
    }
  }

  private static <T> T value(ApiResult<T> result) {
    return result
        .value()
        .orElseThrow(() -> new AssertionError(result.failure().orElseThrow().message()));
  }

  private static DashboardSave save(GrafanaApi api, Optional<StoredDashboard> replaces) {
    return new DashboardSave("shop", api, SHOP, "team", replaces, "message");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v0alpha1 v1beta1 v1 v2alpha1 v2beta1 v2 | V1 | v1
          v0alpha1 v1beta1 v2alpha1               | V1 | v1beta1
          v0alpha1 v1beta1 v1 v2alpha1 v2beta1 v2 | V2 | v2
          v1 v2alpha1 v2beta1                     | V2 | v2beta1
          """)
  void theVersionIsFoundByDiscovery(String served, GrafanaApi api, String used) {
    discover(served, 2);
    server.on(
        "GET /apis/dashboard.grafana.app/" + used + "/namespaces/org-2/dashboards/shop",
        200,
        "{\"metadata\":{\"name\":\"shop\",\"resourceVersion\":\"7\"},\"spec\":{\"title\":\"Shop\"}}");

    assertThat(value(grafana.dashboard("shop", api)).orElseThrow().resourceVersion())
        .isEqualTo("7");
  }

  /** In Grafana Cloud the namespace has the number of the stack; an older server states none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | {"namespace":"stacks-12345"} | stacks-12345
          200 | {}                           | default
          403 | {"message":"Access denied"}  | default
          """)
  void theNamespaceOfTheMainOrganization(int status, String settings, String namespace) {
    discover("v1", 0);
    server.on("GET /api/user", 200, "{\"login\":\"sa\",\"orgId\":1}");
    server.on("GET /api/frontend/settings", status, settings);
    server.on(
        "DELETE /apis/dashboard.grafana.app/v1/namespaces/" + namespace + "/dashboards/shop",
        200,
        "{}");

    assertThat(value(grafana.deleteDashboard("shop", GrafanaApi.V1))).isTrue();
  }

  @Test
  void discoveryHappensOnce() {
    discover("v1", 1);
    for (String uid : List.of("a", "b", "c")) {
      server.on(
          "GET " + COLLECTION + "/" + uid,
          404,
          "{\"message\":\"dashboards.dashboard.grafana.app \\\"" + uid + "\\\" not found\"}");
      assertThat(value(grafana.dashboard(uid, GrafanaApi.V1))).isEmpty();
    }
  }

  /** The alpha versions of v2 have another schema. */
  @Test
  void alphaVersionsAreNotOurV2() {
    discover("v1beta1 v2alpha1 v2alpha2", 0);

    RequestFailure failure = grafana.dashboard("shop", GrafanaApi.V2).failure().orElseThrow();

    assertThat(failure.message())
        .isEqualTo(
            "GET "
                + server.url()
                + "/apis/dashboard.grafana.app is not supported: the server has v1beta1, v2alpha1,"
                + " v2alpha2; expected v2 or v2beta1");
    assertThat(failure.next()).isEqualTo("use a newer Grafana, or another API");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v1 v2beta1                | CLASSIC,V1,V2
          v1beta1 v2alpha1 v2alpha2 | CLASSIC,V1
          v0alpha1                  | CLASSIC
          """)
  void apisOfTheServer(String served, String apis) {
    discover(served, 0);

    assertThat(value(grafana.apis()).toString()).isEqualTo("[" + apis.replace(",", ", ") + "]");
  }

  @Test
  void anOldServerHasOnlyTheClassicApi() {
    server.on(
        "GET /apis/dashboard.grafana.app",
        ScriptedServer.answer(404, "text/html", "<title>Grafana</title>"));

    assertThat(value(grafana.apis())).containsExactly(GrafanaApi.CLASSIC);
  }

  @Test
  void aNewDashboardIsPosted() {
    discover("v1", 1);
    server.on(
        "POST "
            + COLLECTION
            + " {\"apiVersion\":\"dashboard.grafana.app/v1\",\"kind\":\"Dashboard\",\"metadata\":{"
            + "\"name\":\"shop\",\"annotations\":{\"grafana.app/folder\":\"team\","
            + "\"grafana.app/message\":\"message\"}},\"spec\":{\"title\":\"Shop\"}}",
        201,
        "{\"metadata\":{\"name\":\"shop\"}}");

    assertThat(value(grafana.save(save(GrafanaApi.V1, Optional.empty()))).uid()).isEqualTo("shop");
  }

  /** What the PUT lacks, Grafana drops; the response of an unchanged save has no version. */
  @Test
  void anUpdateKeepsLabelsAndAnnotationsAndStatesTheVersion() {
    discover("v1", 1);
    JsonObject stored =
        (JsonObject)
            JsonReader.read(
                """
                {"apiVersion":"dashboard.grafana.app/v1","metadata":{"name":"shop",
                 "resourceVersion":"41","labels":{"team":"ops"},"annotations":{
                 "grafana.app/folder":"old","example.com/a":"b"}},"spec":{"title":"Before"}}""");
    server.on(
        "PUT "
            + COLLECTION
            + "/shop {\"apiVersion\":\"dashboard.grafana.app/v1\",\"kind\":\"Dashboard\","
            + "\"metadata\":{\"name\":\"shop\",\"resourceVersion\":\"41\",\"labels\":{\"team\":"
            + "\"ops\"},\"annotations\":{\"grafana.app/folder\":\"team\",\"example.com/a\":\"b\","
            + "\"grafana.app/message\":\"message\"}},\"spec\":{\"title\":\"Shop\"}}",
        ScriptedServer.answer(
            200,
            Map.of("Warning", "299 - \"unknown field \\\"uid\\\"\""),
            "{\"metadata\":{\"name\":\"shop\"}}".getBytes(StandardCharsets.UTF_8)));
    var replaced =
        new StoredDashboard(stored, 1, "41", "old", "", Optional.empty(), Optional.empty());

    ApiResult<SaveResponse> result = grafana.save(save(GrafanaApi.V1, Optional.of(replaced)));

    assertThat(result)
        .isEqualTo(
            new ApiResult.Success<>(
                new SaveResponse("shop", ""), List.of("unknown field \"uid\"")));
  }

  @Test
  void anUpdateWithoutAVersionIsImpossible() {
    discover("v1", 1);
    var classic = new StoredDashboard(SHOP, 3, "", "team", "", Optional.empty(), Optional.empty());

    assertThatThrownBy(() -> grafana.save(save(GrafanaApi.V1, Optional.of(classic))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("resourceVersion");
  }

  @Test
  void aDryRunStoresNothing() {
    discover("v2", 1);
    server.on(
        "POST /apis/dashboard.grafana.app/v2/namespaces/default/dashboards?dryRun=All"
            + " {\"apiVersion\":\"dashboard.grafana.app/v2\",\"kind\":\"Dashboard\",\"metadata\":{"
            + "\"name\":\"shop\",\"annotations\":{\"grafana.app/folder\":\"team\","
            + "\"grafana.app/message\":\"message\"}},\"spec\":{\"title\":\"Shop\"}}",
        201,
        "{\"metadata\":{\"name\":\"shop\"}}");

    assertThat(grafana.dryRun(save(GrafanaApi.V2, Optional.empty())).value()).isPresent();
  }

  /** A Viewer's token gets status 500 for a name that does not exist; the classic API decides. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          404 | {"message":"Dashboard not found"} | absent
          200 | {"dashboard":{"title":"a"}}       | NOT_FOUND
          """)
  void aNameThatCannotBeResolved(int status, String classic, String expected) {
    discover("v1", 1);
    server.on(
        "GET " + COLLECTION + "/none",
        ScriptedServer.answer(
            500,
            "text/plain",
            "Internal Server Error: \"/apis/…/none\": could not resolve dashboards:uid:none:"
                + " Dashboard not found\n"));
    server.on("GET /api/dashboards/uid/none", status, classic);

    ApiResult<Optional<StoredDashboard>> result = grafana.dashboard("none", GrafanaApi.V1);

    assertThat(result.failure().map(f -> f.kind().name()).orElse("absent")).isEqualTo(expected);
  }
}
