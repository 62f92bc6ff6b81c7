package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses of the server to scrapes and to other requests. */
class MetricsServerTest {

  private static final MetricSnapshots METRICS =
      MetricSnapshots.of(
          GaugeSnapshot.builder().name("idle").help("a \\ b\nc").build(),
          GaugeSnapshot.builder()
              .name("one")
              .help("One.")
              .dataPoint(GaugeDataPointSnapshot.builder().value(1).build())
              .build());

  private MetricsServer server;

  @BeforeEach
  void open() throws IOException {
    server =
        MetricsServer.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), () -> METRICS);
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(5))
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void metricsAreServedAsPrometheusText() throws Exception {
    HttpResponse<String> response = ask("GET", "/metrics?name=x");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.body())
        .isEqualTo(
            """
            # HELP idle a \\\\ b\\nc
            # TYPE idle gauge
            # HELP one One.
            # TYPE one gauge
            one 1.0
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, /metrics, 200, ''",
    "POST, /metrics, 405, 'Only GET and HEAD\n'",
    "GET, /, 404, 'Metrics are at /metrics\n'",
    "GET, /metrics/, 404, 'Metrics are at /metrics\n'",
    "GET, /../etc/passwd, 404, 'Metrics are at /metrics\n'",
    "HEAD, /, 404, ''"
  })
  void nothingElseIsServed(String method, String path, int code, String body) throws Exception {
    HttpResponse<String> response = ask(method, path);
    assertThat(response.statusCode()).isEqualTo(code);
    assertThat(response.body()).isEqualTo(body);
  }

  @Test
  void clientsWithIncompleteRequestsDoNotBlockTheOthers() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 6; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        socket.getOutputStream().write("GET /metrics HTT".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertThat(ask("GET", "/metrics").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void theErrorForAPortInUseNamesItsProcess() {
    assertThatExceptionOfType(CannotListenException.class)
        .isThrownBy(() -> MetricsServer.open(server.address(), () -> METRICS))
        .withMessageStartingWith(
            "port "
                + server.address().getPort()
                + " is in use by process "
                + ProcessHandle.current().pid()
                + " (");
  }

  @Test
  void anAddressOfAnotherMachineIsAnError() {
    assertThatExceptionOfType(CannotListenException.class)
        .isThrownBy(() -> MetricsServer.open(new InetSocketAddress("192.0.2.1", 0), () -> METRICS))
        .withMessageStartingWith("cannot listen on 192.0.2.1:0: Cannot assign requested address");
  }
}
