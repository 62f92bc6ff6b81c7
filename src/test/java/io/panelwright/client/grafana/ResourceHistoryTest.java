package io.panelwright.client.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The history of the resource API, page by page. */
class ResourceHistoryTest {

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

  private void discover() {
    server.on("GET /apis/dashboard.grafana.app", 200, "{\"versions\":[{\"version\":\"v1\"}]}");
    server.on("GET /api/user", 200, "{\"login\":\"sa\",\"orgId\":1}");
    server.on("GET /api/frontend/settings", 200, "{\"namespace\":\"default\"}");
  }

  private static <T> T value(ApiResult<T> result) {
    return result
        .value()
        .orElseThrow(() -> new AssertionError(result.failure().orElseThrow().message()));
  }

  private static final String HISTORY =
      "GET "
          + COLLECTION
          + "?labelSelector=grafana.app%2Fget-history%3Dtrue&fieldSelector=metadata.name%3Dshop";

  private static String page(String token, int... generations) {
    var items = new StringBuilder();
    for (int generation : generations) {
      items
          .append(items.isEmpty() ? "" : ",")
          .append("{\"metadata\":{\"generation\":" + generation + "},\"spec\":{\"title\":\"x\"}}");
    }
    return "{\"metadata\":{\"continue\":\"" + token + "\"},\"items\":[" + items + "]}";
  }

  @Test
  void aVersionIsFoundOnALaterPage() {
    discover();
    server.on(HISTORY + "&limit=20", 200, page("a", 9, 8));
    server.on(HISTORY + "&limit=20&continue=a", 200, page("b", 7, 6));

    assertThat(value(grafana.version("shop", GrafanaApi.V1, 6)).orElseThrow().number())
        .isEqualTo(6);
  }

  /** The server repeats its pages without end. */
  @Test
  void aHistoryWithoutEndIsReadOnce() {
    discover();
    server.on(HISTORY + "&limit=20", 200, page("a", 9));
    server.on(HISTORY + "&limit=20&continue=a", 200, page("a", 9));

    assertThat(value(grafana.version("shop", GrafanaApi.V1, 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}             | expected a list of resources, found "{}"
          {"items":"a"}  | expected a list of resources, found "{"items":"a"}"
          7              | expected a list of resources, found "7"
          """)
  void aHistoryOfAnotherShape(String text, String detail) {
    discover();
    server.on(HISTORY + "&limit=5", 200, text);

    RequestFailure failure =
        grafana.versions("shop", GrafanaApi.V1, 5, Optional.empty()).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.INVALID_RESPONSE);
    assertThat(failure.detail()).isEqualTo(detail);
  }
}
