package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.show.value.Theme;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewServerTest {

  private static final String DASHBOARD =
      """
      {"uid": "shop", "title": "Shop </script>", "schemaVersion": 42, "time": {"from": "now-1h", "to": "now"},
       "panels": [
         {"id": 1, "type": "row", "title": "Traffic $job", "gridPos": {"x": 0, "y": 0, "w": 24, "h": 1}},
         {"id": 2, "type": "stat", "title": "Up", "gridPos": {"x": 0, "y": 1, "w": 12, "h": 4},
          "targets": [{"refId": "A", "expr": "up", "instant": true}]},
         {"id": 3, "type": "text", "title": "Read me", "gridPos": {"x": 12, "y": 1, "w": 12, "h": 4},
          "options": {"mode": "markdown", "content": "**Hello** </script>"}}]}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private PreviewServer server;

  private static LivePreview preview() {
    return LivePreview.of(
        DashboardDocument.read(DASHBOARD),
        Optional.empty(),
        OfflineServers.simulated(Optional.empty()));
  }

  @BeforeEach
  void open() throws IOException {
    server = PreviewServer.open(0, new PreviewState(List.of(preview())));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void thePageHasAStrictPolicyAndNoDataInside() throws IOException, InterruptedException {
    HttpResponse<String> page = get("");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.body()).doesNotContain("Shop", "<script>", "style=");
  }

  /** The JDK's server reads the property once, so a test of the time would not fail afterwards. */
  @Test
  void responsesOnAKeptConnectionDoNotWaitForAcknowledgments() throws IOException {
    System.clearProperty("sun.net.httpserver.nodelay");
    PreviewServer.open(0, new PreviewState(List.of(preview()))).close();

    assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
  }

  @Test
  void theLayoutHasRowsAndPanelsInPixels() throws IOException, InterruptedException {
    String page = get("api/dashboard?uid=shop&now=1768480496000&width=1248&theme=dark").body();

    assertThat(page)
        .contains("\"kind\":\"row\"", "\"title\":\"Traffic $job\"", "\"title\":\"Up\"")
        .contains("\"box\":{\"x\":0,\"y\":0,\"width\":620,\"height\":144}")
        .contains("\"fromMillis\":1768476896000", "\"toMillis\":1768480496000");
  }

  @Test
  void aPanelHasItsDisplayAndSanitizedText() throws IOException, InterruptedException {
    String query = "uid=shop&now=1768480496000&theme=light&width=600&height=144&panel=";

    assertThat(get("api/panel?" + query + "panel-2").body()).contains("\"kind\":\"stats\"");
    assertThat(get("api/panel?" + query + "panel-3").body())
        .contains("[\"strong\",{},[\"Hello\"]]")
        .doesNotContain("</script>");
  }

  @Test
  void wrongRequestsNameTheirError() throws IOException, InterruptedException {
    assertThat(get("api/panel?uid=shop&now=1768480496000&width=9&height=9&panel=x").body())
        .isEqualTo("{\"error\":\"the dashboard has no panel \\\"x\\\"\"}");
    assertThat(get("api/dashboard?uid=shop&now=soon&width=9").body())
        .isEqualTo("{\"error\":\"the parameter now is \\\"soon\\\"; expected a whole number\"}");
    assertThat(get("api/dashboard?uid=shop&now=1768480496000&width=9&from=yesterday").body())
        .contains("is not a time; expected one such as now-6h");
    assertThat(get("../../etc/passwd").statusCode()).isEqualTo(404);
    assertThat(get("api/state?" + "a".repeat(70_000)).statusCode()).isEqualTo(414);
  }

  @ParameterizedTest
  @CsvSource({"garbage,now", "now,now-1h", "now-1000000y,now", "now-1h,(((("})
  void aDashboardWithoutAUsableTimeRangeIsShown(String from, String to) {
    var document =
        DashboardDocument.read(
            DASHBOARD.replace("now-1h", from).replace("\"to\": \"now\"", "\"to\": \"" + to + "\""));
    var odd =
        LivePreview.of(document, Optional.empty(), OfflineServers.simulated(Optional.empty()));
    var request = ViewRequest.at(Instant.ofEpochSecond(1_768_480_496), Theme.DARK);

    assertThat(odd.open(request).page(1248).time().from()).isEqualTo("now-6h");
    assertThat(odd.open(request).page(1248).time().to()).isEqualTo("now");
  }

  @Test
  void aForeignHostIsRefused() throws IOException {
    try (var socket = new Socket("127.0.0.1", server.url().getPort())) {
      String request = "GET /api/state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(response).startsWith("HTTP/1.1 403 ").doesNotContain("shop");
    }
  }

  @Test
  void onlyGetIsServed() throws IOException, InterruptedException {
    for (String method : List.of("HEAD", "POST", "DELETE")) {
      HttpRequest request =
          HttpRequest.newBuilder(server.url())
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();

      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .as(method)
          .isEqualTo(403);
    }
    assertThat(get("api/state").statusCode()).isEqualTo(200);
  }

  @Test
  void slowClientsDoNotDelayOthers() throws IOException, InterruptedException {
    var sockets = new Socket[20];
    for (int i = 0; i < sockets.length; i++) {
      sockets[i] = new Socket("127.0.0.1", server.url().getPort());
      sockets[i].getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(get("api/state").statusCode()).isEqualTo(200);
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void aFileNeedsNoNetworkAndIsSmall() {
    SingleFilePage page =
        SingleFilePage.of(
            preview(),
            ViewRequest.at(Instant.ofEpochSecond(1_768_480_496), Theme.LIGHT),
            1248,
            List.of("Simulated data"));

    assertThat(page.html())
        .contains("data-theme=\"light\"", "<title>Shop &lt;/script></title>", "sha256-")
        .doesNotContain("src=\"", "href=\"page.css\"")
        .hasSizeLessThan(300_000);
    assertThat(page.height()).isEqualTo(38 + 144 + 8);
  }

  @Test
  void theDataOfAPictureIsNotCompressed() {
    SingleFilePage page =
        SingleFilePage.of(
            preview(),
            ViewRequest.at(Instant.ofEpochSecond(1_768_480_496), Theme.DARK),
            1248,
            List.of());

    assertThat(page.html()).contains("type=\"application/gzip\"");
    assertThat(page.pictureHtml())
        .contains("type=\"application/json\"")
        .contains(Base64.getEncoder().encodeToString(page.data().getBytes(StandardCharsets.UTF_8)));
  }
}
