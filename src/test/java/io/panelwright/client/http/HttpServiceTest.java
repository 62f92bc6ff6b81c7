package io.panelwright.client.http;

import static io.panelwright.testing.ScriptedServer.answer;
import static io.panelwright.testing.ScriptedServer.connectionReset;
import static io.panelwright.testing.ScriptedServer.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.PrometheusPrerequisite;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServiceTest {

  private static final Duration SHORT = Duration.ofMillis(400);
  private static final RequestLimits HASTY =
      RequestLimits.DEFAULT.withTimeouts(Duration.ofMillis(300), SHORT);
  private static final Request HELLO = Request.get("/hello");

  private ScriptedServer server;

  @BeforeEach
  void start() {
    server = ScriptedServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpService service(RequestLimits limits) {
    return HttpService.at(server.url(), Authentication.none(), limits);
  }

  private ApiResult<Response> send(Request request) {
    return service(RequestLimits.DEFAULT).send(request);
  }

  private static RequestFailure failure(ApiResult<Response> result) {
    return result.failure().orElseThrow();
  }

  @Test
  void aResponseIsASuccessWhateverItsStatus() {
    server.on("GET /hello", answer(404, "text/plain; charset=utf-8", "404 page not found\n"));

    Response response = send(HELLO).value().orElseThrow();

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.contentType()).isEqualTo("text/plain; charset=utf-8");
    assertThat(response.text()).isEqualTo("404 page not found\n");
    assertThat(response.request().toString()).isEqualTo("GET " + server.url() + "/hello");
  }

  @Test
  void parametersAreEncodedInTheUrlAndInAForm() {
    server.on("GET /hello?match%5B%5D=up%7Ba%3D%22%C3%A4+%26%22%7D&x=", 200, "{}");
    server.on("POST /hello match%5B%5D=up%7Ba%3D%22%C3%A4+%26%22%7D&x=", 200, "{}");

    for (Request request : List.of(HELLO, Request.form("/hello"))) {
      assertThat(send(request.with("match[]", "up{a=\"ä &\"}").with("x", "")).value()).isPresent();
    }
    assertThat(server.requests().get(1).headers().getFirst("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
  }

  @ParameterizedTest
  @CsvSource({"405", "501"})
  void aFormIsSentByGetAfterTheServiceRejectedPost(int status) {
    Request request = Request.form("/query").with("query", "up");
    server.on("POST /query query=up", answer(status, "text/plain", "no"));
    server.on("GET /query?query=up", 200, "{}");
    server.on("GET /query?query=up", 200, "{}");

    HttpService service = service(RequestLimits.DEFAULT);
    assertThat(service.send(request).value().orElseThrow().request().method()).isEqualTo("GET");
    assertThat(service.send(request).value().orElseThrow().status()).isEqualTo(200);
  }

  @Test
  void aRequestIsRetriedAfterALostConnection() {
    server
        .on("GET /hello", connectionReset())
        .on("GET /hello", truncated("{"))
        .on("GET /hello", 200, "{}");

    assertThat(send(HELLO).value().orElseThrow().text()).isEqualTo("{}");
  }

  @Test
  void aRequestIsRetriedTwice() {
    server
        .on("GET /hello", truncated("{"))
        .on("GET /hello", truncated("{"))
        .on("GET /hello", truncated("{"));

    RequestFailure failure = failure(send(HELLO));

    assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_RESET);
    assertThat(failure.message())
        .startsWith("GET " + server.url() + "/hello lost the connection: ");
  }

  @Test
  void aPlain503IsRetried() {
    server.on("GET /hello", answer(503, "text/plain", "Service Unavailable"));
    server.on("GET /hello", 200, "{}");

    assertThat(send(HELLO).value().orElseThrow().status()).isEqualTo(200);
  }

  @Test
  void a503InJsonIsNotRetried() {
    server.on("GET /hello", 503, "{\"status\":\"error\",\"errorType\":\"timeout\"}");

    assertThat(send(HELLO).value().orElseThrow().status()).isEqualTo(503);
  }

  @Test
  void retriesCanBeDisabled() {
    server.on("GET /hello", answer(503, "text/plain", "Service Unavailable"));

    ApiResult<Response> result = service(RequestLimits.DEFAULT.withoutRetries()).send(HELLO);

    assertThat(result.value().orElseThrow().status()).isEqualTo(503);
  }

  @Test
  void theTimeoutIncludesTheBodyAndIsNotRetried() {
    server.on("GET /hello", server.hang()).on("GET /hello", server.hangWithin("{"));

    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      RequestFailure failure = failure(service(HASTY).send(HELLO));

      assertThat(failure.kind()).isEqualTo(Kind.RESPONSE_TIMEOUT);
      assertThat(failure.message())
          .isEqualTo("GET " + server.url() + "/hello timed out: no complete response within 0.4 s");
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(SHORT, SHORT.plusMillis(1500));
    }
  }

  @Test
  void aConnectionHasATimeout() throws IOException {
    List<Socket> crowd = new ArrayList<>();
    try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // Two connections fill the queue of a socket that takes none: the kernel drops the next.
      for (int i = 0; i < 2; i++) {
        crowd.add(new Socket(full.getInetAddress(), full.getLocalPort()));
      }
      String url = "http://127.0.0.1:" + full.getLocalPort();
      RequestLimits limits =
          RequestLimits.DEFAULT.withTimeouts(Duration.ofMillis(300), Duration.ofSeconds(20));

      RequestFailure failure =
          failure(HttpService.at(url, Authentication.none(), limits).send(HELLO));

      assertThat(failure.message()).isEqualTo(url + " timed out: no connection within 0.3 s");
      assertThat(failure.next()).isEqualTo("check host, port and firewall");
    } finally {
      for (Socket socket : crowd) {
        socket.close();
      }
    }
  }

  @Test
  void aRefusedConnection() {
    String url = "http://127.0.0.1:" + PrometheusPrerequisite.freePort();

    RequestFailure failure = failure(TestHttp.service(url).send(HELLO));

    assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_REFUSED);
    assertThat(failure.message())
        .isEqualTo(url + " refused the connection: no process listens there");
    assertThat(failure.next()).isEqualTo("start the service, or check host and port");
  }

  @Test
  void anUnknownHostName() {
    // Resolvers reject a label of more than 63 characters without a query.
    String url = "http://" + "a".repeat(64) + ".test:9090";

    RequestFailure failure = failure(TestHttp.service(url).send(HELLO));

    assertThat(failure.kind()).isEqualTo(Kind.HOST_UNKNOWN);
    assertThat(failure.message()).isEqualTo(url + " cannot be resolved: the host name is unknown");
  }

  @Test
  void aServiceWithoutTls() throws IOException {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture.runAsync(() -> answerOnce(plain, "HTTP/1.0 400 Bad Request\r\n\r\n"));
      String url = "https://127.0.0.1:" + plain.getLocalPort();

      RequestFailure failure = failure(TestHttp.service(url).send(HELLO));

      assertThat(failure.kind()).isEqualTo(Kind.TLS_FAILURE);
      assertThat(failure.message())
          .isEqualTo(
              url
                  + " failed the TLS handshake: the service does not use TLS; the URL may have to"
                  + " start with http:");
    }
  }

  private static void answerOnce(ServerSocket listening, String text) {
    try (Socket socket = listening.accept()) {
      socket.getInputStream().read();
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aSelfSignedCertificate(@TempDir Path folder) throws Exception {
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
    https.start();
    try {
      String url = "https://127.0.0.1:" + https.getAddress().getPort();

      RequestFailure failure = failure(TestHttp.service(url).send(HELLO));

      assertThat(failure.message())
          .startsWith(
              url + " failed the TLS handshake: this machine does not trust the certificate (");
      assertThat(failure.next()).isEqualTo("inspect the connection: curl -v " + url);
    } finally {
      https.stop(0);
    }
  }

  private static SSLContext selfSigned(Path file) throws Exception {
    Path keytool = Jvm.current().home().resolve("bin/keytool");
    Jvm.Result made =
        Jvm.run(
            new ProcessBuilder(
                (keytool + " -genkeypair -alias x -keyalg EC -dname CN=localhost -storetype PKCS12")
                    .concat(" -storepass changeit -keystore " + file)
                    .split(" ")));
    assertThat(made.code()).as(made.out() + made.err()).isZero();
    char[] password = "changeit".toCharArray();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(file.toFile(), password), password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void aResponseIsReadUpToTheLimit() {
    var small = new RequestLimits(SHORT, Duration.ofSeconds(5), 1, 100, 2, Duration.ZERO);
    byte[] compressed = gzip("a".repeat(101));
    server.on("GET /hello", answer(200, "text/plain", "a".repeat(100)));
    server.on("GET /hello", answer(200, "text/plain", "a".repeat(101)));
    server.on("GET /hello", answer(200, Map.of("Content-Encoding", "gzip"), compressed));

    assertThat(service(small).send(HELLO).value().orElseThrow().text()).hasSize(100);
    for (int i = 0; i < 2; i++) {
      assertThat(failure(service(small).send(HELLO)).message())
          .isEqualTo("GET " + server.url() + "/hello returned more than 100 bytes");
    }
  }

  @Test
  void responsesMayBeCompressed() {
    server.on("GET /hello", answer(200, Map.of("Content-Encoding", "gzip"), gzip("{\"ä\":1}")));
    server.on("GET /hello", answer(200, Map.of("Content-Encoding", "gzip"), new byte[] {1, 2, 3}));

    assertThat(send(HELLO).value().orElseThrow().text()).isEqualTo("{\"ä\":1}");
    assertThat(failure(send(HELLO)).message())
        .startsWith(
            "GET " + server.url() + "/hello returned an invalid response: invalid gzip data: ");
    assertThat(server.requests().get(0).headers().getFirst("Accept-Encoding")).isEqualTo("gzip");
  }

  private static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void concurrentRequestsAreLimited() {
    var running = new AtomicInteger();
    var max = new AtomicInteger();
    for (int i = 0; i < 12; i++) {
      server.on(
          "GET /hello",
          exchange -> {
            max.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
              Thread.sleep(40);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            running.decrementAndGet();
            answer(200, "text/plain", "hi").on(exchange);
          });
    }
    HttpService three =
        service(new RequestLimits(SHORT, Duration.ofSeconds(5), 3, 100, 0, Duration.ZERO));
    List<CompletableFuture<ApiResult<Response>>> results = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      results.add(
          CompletableFuture.supplyAsync(() -> three.send(HELLO), task -> new Thread(task).start()));
    }
    results.forEach(result -> assertThat(result.join().value()).isPresent());

    assertThat(max.get()).isEqualTo(3);
  }

  @Test
  void anInterruptedThreadStopsWaitingAndStaysInterrupted() {
    server.on("GET /hello", server.hang());
    Thread thread = Thread.currentThread();
    CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(thread::interrupt);

    assertThatThrownBy(() -> send(HELLO))
        .isInstanceOf(CancellationException.class)
        .hasMessage("interrupted during a request to " + server.url());
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aRedirectIsNotFollowed() {
    server.on(
        "GET /hello",
        answer(302, Map.of("Location", "https://login.example/?state=abc"), new byte[0]));

    Response response = send(HELLO).value().orElseThrow();

    assertThat(StatusFailures.classify(response).message())
        .isEqualTo(
            "GET "
                + server.url()
                + "/hello is not supported: status 302, redirect to https://login.example/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://localhost:9090/      | http://localhost:9090",
        "https://mimir.test/prometheus/ | https://mimir.test/prometheus",
        "http://[::1]:9090           | http://[::1]:9090",
        "http://u:p%40ss@host        | http://host",
      })
  void urlsAreNormalized(String url, String normalized) {
    assertThat(TestHttp.service(url)).hasToString(normalized);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "localhost:9090         | expected a URL such as http://localhost:9090",
        "ftp://host             | expected a URL such as http://localhost:9090",
        "http://host/?a=b       | expected no ? or #",
        "http://a b             | it has a character that is not allowed in URLs",
        "http://prom_1:9090     | the host is not a valid DNS name, or the port is not a number",
      })
  void invalidUrlsAreReported(String url, String reason) {
    assertThatThrownBy(() -> TestHttp.service(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + url.replace("a=b", "***") + "\" is not the URL of a service: " + reason);
  }
}
