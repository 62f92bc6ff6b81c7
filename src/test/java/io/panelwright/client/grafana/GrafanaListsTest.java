package io.panelwright.client.grafana;

import static io.panelwright.testing.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of dashboards, folders and panel plugins. */
class GrafanaListsTest {

  private static final String DASHBOARDS = "GET /api/search?type=dash-db&limit=1000&page=";
  private static final String FOLDERS = "GET /api/search?type=dash-folder&limit=1000&page=";
  private static final String SETTINGS = "GET /api/frontend/settings";
  private static final String PLUGINS = "GET /api/plugins?type=panel";

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

  private static <T> T value(ApiResult<T> result) {
    return result
        .value()
        .orElseThrow(() -> new AssertionError(result.failure().orElseThrow().message()));
  }

  private static String hits(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"uid\":\"d" + i + "\",\"title\":\"D\",\"folderUid\":\"f\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** A page that is not full is not the end: the server may hide hits from the account. */
  @Test
  void pagesAreReadUntilOneIsEmpty() {
    server.on(DASHBOARDS + 1, 200, hits(0, 1000));
    server.on(DASHBOARDS + 2, 200, hits(1000, 1400));
    server.on(DASHBOARDS + 3, 200, hits(1400, 1401));
    server.on(DASHBOARDS + 4, 200, "[]");

    assertThat(value(grafana.dashboards()))
        .hasSize(1401)
        .contains(new DashboardSummary("d1400", "D", "f"));
  }

  /** While others create dashboards, a hit moves to the next page. */
  @Test
  void aHitOfTwoPagesIsListedOnce() {
    server.on(DASHBOARDS + 1, 200, hits(0, 3));
    server.on(DASHBOARDS + 2, 200, hits(2, 4));
    server.on(DASHBOARDS + 3, 200, "[]");

    assertThat(value(grafana.dashboards())).hasSize(4);
  }

  @Test
  void aServerThatRepeatsItsPageIsAFailure() {
    server.on(DASHBOARDS + 1, 200, hits(0, 3));
    server.on(DASHBOARDS + 2, 200, hits(0, 3));

    assertThat(grafana.dashboards().failure().orElseThrow().message())
        .isEqualTo(
            "GET "
                + server.url()
                + "/api/search returned an invalid response: page 2 repeats hits of the pages"
                + " before");
  }

  @Test
  void aListWithoutEndIsAFailure() {
    for (int page = 1; page <= 1000; page++) {
      server.on(DASHBOARDS + page, 200, hits(page, page + 1));
    }

    assertThat(grafana.dashboards().failure().orElseThrow().detail())
        .isEqualTo("more than 1000 pages");
  }

  @Test
  void aFailureOfALaterPageIsTheResult() {
    server.on(DASHBOARDS + 1, 200, hits(0, 3));
    server.on(DASHBOARDS + 2, 403, "{\"message\":\"Access denied\"}");

    RequestFailure failure = grafana.dashboards().failure().orElseThrow();

    assertThat(failure.permissions()).containsExactly("dashboards:read");
  }

  @Test
  void foldersWithTheirParents() {
    server.on(
        FOLDERS + 1,
        200,
        "[{\"uid\":\"team\",\"title\":\"Team\"},"
            + "{\"uid\":\"shop\",\"title\":\"Shop\",\"folderUid\":\"team\"}]");
    server.on(FOLDERS + 2, 200, "[]");

    assertThat(value(grafana.folders()))
        .containsExactly(
            new GrafanaFolder("team", "Team", ""), new GrafanaFolder("shop", "Shop", "team"));
  }

  private static String folder(String uid) {
    return "{\"uid\":\"" + uid + "\",\"title\":\"" + uid + "\"}";
  }

  /** The search of some servers states no parents. */
  @Test
  void parentsThatTheSearchDoesNotState() {
    server.on(FOLDERS + 1, 200, "[" + folder("a") + "," + folder("b") + "," + folder("c") + "]");
    server.on(FOLDERS + 2, 200, "[]");
    server.on("GET /api/folders?limit=1000&page=1", 200, "[" + folder("a") + "]");
    server.on("GET /api/folders?limit=1000&page=2", 200, "[]");
    server.on("GET /api/folders/b", 200, "{\"uid\":\"b\",\"title\":\"b\",\"parentUid\":\"a\"}");
    server.on("GET /api/folders/c", 404, "{\"message\":\"folder not found\"}");

    assertThat(value(grafana.folders()))
        .containsExactly(new GrafanaFolder("a", "a", ""), new GrafanaFolder("b", "b", "a"));
  }

  @Test
  void foldersOfTheRootNeedOneMoreRequest() {
    server.on(FOLDERS + 1, 200, "[" + folder("a") + "," + folder("b") + "]");
    server.on(FOLDERS + 2, 200, "[]");
    server.on(
        "GET /api/folders?limit=1000&page=1", 200, "[" + folder("a") + "," + folder("b") + "]");

    assertThat(value(grafana.folders())).hasSize(2);
  }

  @Test
  void aFolderBelowAnotherIsCreated() {
    server.on(
        "POST /api/folders {\"title\":\"Shop\",\"uid\":\"shop\",\"parentUid\":\"team\"}",
        200,
        "{\"uid\":\"shop\",\"title\":\"Shop\",\"parentUid\":\"team\"}");
    server.on(
        "POST /api/folders {\"title\":\"Other\"}", 200, "{\"uid\":\"abc\",\"title\":\"Other\"}");

    assertThat(value(grafana.createFolder(new GrafanaFolder("shop", "Shop", "team"))).parentUid())
        .isEqualTo("team");
    assertThat(value(grafana.createFolder(new GrafanaFolder("", "Other", ""))).uid())
        .isEqualTo("abc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}              | line 1, column 1: expected a list, found an object
          [null]          | expected hits with a uid
          [{"title":"x"}] | expected hits with a uid
          [7]             | line 1, column 2: [0]: expected an object, found 7
          "text"          | line 1, column 1: expected a list, found "text"
          """)
  void aListOfAnotherShape(String text, String detail) {
    server.on(DASHBOARDS + 1, 200, text);

    RequestFailure failure = grafana.dashboards().failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.INVALID_RESPONSE);
    assertThat(failure.detail()).isEqualTo(detail);
  }

  /** The settings of the frontend list all plugins, with the former ids of each. */
  @Test
  void panelTypesOfTheFrontend() {
    server.on(
        SETTINGS,
        200,
        """
        {"namespace":"default","panels":{"timeseries":{"id":"timeseries"},
          "volkovlabs-echarts-panel":{"aliasIDs":["echarts"]},"odd":7}}
        """);

    assertThat(grafana.panelTypes())
        .isEqualTo(
            ApiResult.of(Set.of("timeseries", "volkovlabs-echarts-panel", "echarts", "odd")));
  }

  /** The list of plugins hides those that are no part of Grafana from an Editor. */
  @ParameterizedTest
  @CsvSource({"200, {}", "404, {\"message\":\"Not found\"}", "500, oops"})
  void theListOfPluginsMayBeIncomplete(int status, String text) {
    server.on(SETTINGS, answer(status, "application/json", text));
    server.on(PLUGINS, 200, "[{\"id\":\"stat\"},{\"id\":\"gauge\"}]");

    ApiResult<Set<String>> result = grafana.panelTypes();

    assertThat(value(result)).containsExactly("gauge", "stat");
    assertThat(((ApiResult.Success<?>) result).warnings())
        .singleElement()
        .asString()
        .startsWith("the list of panel plugins may be incomplete");
  }

  @Test
  void aForbiddenListOfPluginsNamesThePermission() {
    server.on(SETTINGS, 403, "{\"message\":\"Access denied\"}");
    server.on(PLUGINS, 403, "{\"message\":\"Access denied\"}");

    assertThat(grafana.panelTypes().failure().orElseThrow().permissions())
        .isEqualTo(List.of("plugins:install"));
  }
}
