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
import java.net.SocketTimeoutException;
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
import org.junit.jupiter.params.provider.ValueSource;

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

  /** More than the server keeps: it closes the oldest ones. */
  private static final int MANY = 3 * MetricsServer.MAX_CONNECTIONS;

  private Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
    socket.setSoTimeout(5_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String read(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Sends text to many connections that stay open, and scrapes meanwhile. */
  private void scrapeDuring(String text, int clients) throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < clients; i++) {
        Socket socket = connect();
        slow.add(socket);
        write(socket, text);
        long start = System.nanoTime();
        if (i % 50 == 8 || i == clients - 1) {
          assertThat(ask("GET", "/metrics").statusCode()).isEqualTo(200);
          assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET /metrics HTT", "GET /metrics HTTP/1.1\r\nHost: x\r\nX-Slow: "})
  void incompleteRequestsDoNotDelayAScrape(String text) throws Exception {
    scrapeDuring(text, MANY);
  }

  /** The responses of clients that read nothing fill the buffers of the system. */
  @Test
  void clientsThatDoNotReadDoNotDelayAScrape() throws Exception {
    scrapeDuring("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n".repeat(3_000), 20);
  }

  @Test
  void anIncompleteRequestEndsAfterTheTimeoutAndNotBefore() throws Exception {
    try (Socket socket = connect()) {
      write(socket, "GET /metrics HTTP/1.1\r\n");
      socket.setSoTimeout(200);
      assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> read(socket));
      write(socket, "Connection: close\r\n\r\n");
      socket.setSoTimeout(5_000);
      assertThat(read(socket)).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\none 1.0\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /metrics HTTP/1.0~~ | 200 OK",
        "GET http://127.0.0.1:9110/metrics HTTP/1.0~~ | 200 OK",
        "GET /metrics HTTP/1.1~Connection: TE, close~~ | 200 OK",
        "GET /metrics HTTP/1.1~content-length: 3~~abc | 200 OK",
        "POST /metrics HTTP/1.1~Transfer-Encoding: chunked~~3~abc~0~~ | 405 Method Not Allowed",
        "GET /metrics~~ | 400 Bad Request",
        "GET /metrics HTTP/2.0~~ | 400 Bad Request",
        "GET  HTTP/1.1~~ | 400 Bad Request",
        "~~ | 400 Bad Request",
        "\u0016\u0003\u0001 TLS~~ | 400 Bad Request",
      })
  void everyCompleteRequestHasAResponse(String request, String status) throws Exception {
    try (Socket socket = connect()) {
      write(socket, request.replace("~", "\r\n"));
      assertThat(read(socket)).startsWith("HTTP/1.1 " + status + "\r\n");
    }
  }

  @Test
  void aRequestWithAnEndlessHeadIsRejected() throws Exception {
    try (Socket socket = connect()) {
      write(socket, "GET /metrics HTTP/1.1\r\n" + "X: y\r\n".repeat(5_000));
      assertThat(read(socket)).startsWith("HTTP/1.1 431 ");
    }
  }

  @Test
  void aConnectionServesSeveralRequests() throws Exception {
    try (Socket socket = connect()) {
      String first = "HEAD /metrics HTTP/1.1\r\nHost: x\r\n\r\n";
      write(socket, first + first + "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
      assertThat(read(socket).split("HTTP/1.1 ")).hasSize(4);
    }
  }

  @Test
  void itMayBeClosedTwiceAndFreesItsPort() throws Exception {
    InetSocketAddress address = server.address();
    server.close();
    server.close();
    MetricsServer.open(address, () -> METRICS).close();
  }

  @Test
  void aFailedCollectionIsAServerError() throws Exception {
    try (MetricsServer broken =
        MetricsServer.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            () -> {
              throw new IllegalStateException("no metrics");
            })) {
      broken.start();
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), broken.address().getPort())) {
        write(socket, "GET /metrics HTTP/1.0\r\n\r\n");
        assertThat(read(socket)).startsWith("HTTP/1.1 500 ").contains("no metrics");
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
