package io.panelwright.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.diagnostic.Finding;
import io.panelwright.discovery.ScrapeDiscovery.Scrape;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Scrapes of URLs: formats, compression, failures. */
class ScrapeFetchTest {

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static ApiResult<Scrape> fetch(String url) {
    return ScrapeDiscovery.fetch(url, "shop", TestHttp::service);
  }

  @Test
  void aUrlWithoutPathAndOneWithParameters() throws IOException {
    try (var server = ScriptedServer.start()) {
      server.on(
          "GET /metrics",
          ScriptedServer.answer(
              200,
              Map.of(
                  "Content-Type",
                  "application/openmetrics-text; version=1.0.0; charset=utf-8",
                  "Content-Encoding",
                  "gzip"),
              gzip(ScrapeDiscoveryTest.OPEN_METRICS)));
      server.on(
          "GET /probe?target=a%26b&module=",
          ScriptedServer.answer(200, "text/plain; version=0.0.4", "probe_success 1\n"));

      Scrape whole = fetch(server.url()).value().orElseThrow();
      Scrape probe = fetch(server.url() + "/probe?target=a%26b&module").value().orElseThrow();

      assertThat(whole.findings()).isEmpty();
      DiscoveredServer found = whole.system().servers().get(0);
      assertThat(found.source()).isEqualTo(server.url() + "/metrics");
      assertThat(found.jobs().get(0).metrics()).hasSize(6);
      assertThat(found.jobs().get(0).targets())
          .containsExactly(
              new DiscoveredTarget(
                  server.url() + "/metrics", server.url().replace("http://", ""), true));
      assertThat(probe.system().servers().get(0).jobs().get(0).metrics()).hasSize(1);
      assertThat(server.requests().get(0).headers().getFirst("Accept"))
          .startsWith("application/openmetrics-text;version=1.0.0");
    }
  }

  @Test
  void aTruncatedResponseOfOpenMetricsIsAnError() {
    try (var server = ScriptedServer.start()) {
      server.on(
          "GET /metrics",
          ScriptedServer.answer(200, "application/openmetrics-text; version=1.0.0", "a 1\n"));

      assertThat(fetch(server.url() + "/").value().orElseThrow().findings())
          .extracting(Finding::code)
          .containsExactly("scrape-incomplete");
    }
  }

  @Test
  void aWebPageAndAMissingPathAreFailures() {
    try (var server = ScriptedServer.start()) {
      server.on(
          "GET /metrics",
          ScriptedServer.answer(200, "text/html", "<html><title>Login</title></html>"));
      server.on("GET /other", ScriptedServer.answer(404, "text/plain", "404 page not found"));

      RequestFailure page = fetch(server.url() + "/metrics").failure().orElseThrow();
      assertThat(page.message()).contains("a web page titled \"Login\"");
      RequestFailure missing = fetch(server.url() + "/other").failure().orElseThrow();
      assertThat(missing.message()).contains("status 404").contains(server.url() + "/other");
    }
  }

  @Test
  void anInvalidUrlDoesNotShowItsPassword() {
    assertThatThrownBy(() -> fetch("http://user:secret@host:1/a b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> fetch("http://user:the/se cret@host/metrics"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"http://host/metrics\" has a character");
    assertThatThrownBy(() -> fetch("user:secret@host/metrics?token=secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("host/metrics")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> fetch("localhost:9100"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http://localhost:8080/metrics");
    assertThatThrownBy(() -> fetch("ftp://localhost/metrics"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a URL");
  }
}
