package io.panelwright.http;

import static io.panelwright.testing.ScriptedServer.answer;
import static io.panelwright.testing.ScriptedServer.brokenOff;
import static io.panelwright.testing.ScriptedServer.cut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.panelwright.http.Failure.Reason;
import io.panelwright.http.Failure.TimedOut;
import io.panelwright.http.Failure.Unreachable;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.Live;
import io.panelwright.testing.ScriptedServer;
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
  private static final Limits HASTY = Limits.DEFAULT.within(Duration.ofMillis(300), SHORT);
  private static final Question HELLO = Question.get("/hello");

  private ScriptedServer server;

  @BeforeEach
  void start() {
    server = ScriptedServer.start();
  }

  @AfterEach
  void everythingThatWasScriptedWasAskedAndNothingElse() {
    server.close();
  }

  private HttpService service(Limits limits) {
    return HttpService.at(server.url(), Authentication.none(), limits);
  }

  private Reply<Page> ask(Question question) {
    return service(Limits.DEFAULT).ask(question);
  }

  private static Failure failure(Reply<Page> reply) {
    return reply.failure().orElseThrow();
  }

  @Test
  void aPageIsTheAnswerWhateverItsStatus() {
    server.on("GET /hello", answer(404, "text/plain; charset=utf-8", "404 page not found\n"));

    Page page = ask(HELLO).value().orElseThrow();

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.type()).isEqualTo("text/plain; charset=utf-8");
    assertThat(page.text()).isEqualTo("404 page not found\n");
    assertThat(page.asked().toString()).isEqualTo("GET " + server.url() + "/hello");
  }

  @Test
  void parametersAreEncodedInTheUrlAndInAForm() {
    server.on("GET /hello?match%5B%5D=up%7Ba%3D%22%C3%A4+%26%22%7D&x=", 200, "{}");
    server.on("POST /hello match%5B%5D=up%7Ba%3D%22%C3%A4+%26%22%7D&x=", 200, "{}");

    for (Question question : List.of(HELLO, Question.form("/hello"))) {
      assertThat(ask(question.with("match[]", "up{a=\"ä &\"}").with("x", "")).value()).isPresent();
    }
    assertThat(server.requests().get(1).headers().getFirst("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
  }

  @ParameterizedTest
  @CsvSource({"405", "501"})
  void aFormBecomesAUrlWhereNoPostIsTakenAndThenAtOnce(int status) {
    Question question = Question.form("/query").with("query", "up");
    server.on("POST /query query=up", answer(status, "text/plain", "no"));
    server.on("GET /query?query=up", 200, "{}");
    server.on("GET /query?query=up", 200, "{}");

    HttpService service = service(Limits.DEFAULT);
    assertThat(service.ask(question).value().orElseThrow().asked().method()).isEqualTo("GET");
    assertThat(service.ask(question).value().orElseThrow().status()).isEqualTo(200);
  }

  @Test
  void whatOnlyReadsIsRepeatedWhenTheConnectionBreaksOff() {
    server.on("GET /hello", brokenOff()).on("GET /hello", cut("{")).on("GET /hello", 200, "{}");

    assertThat(ask(HELLO).value().orElseThrow().text()).isEqualTo("{}");
  }

  @Test
  void itIsRepeatedTwiceAndNotForEver() {
    server.on("GET /hello", cut("{")).on("GET /hello", cut("{")).on("GET /hello", cut("{"));

    Failure failure = failure(ask(HELLO));

    assertThat(((Unreachable) failure).reason()).isEqualTo(Reason.BROKEN_OFF);
    assertThat(failure.message()).startsWith("GET " + server.url() + "/hello broke off: ");
  }

  @Test
  void whatChangesSomethingIsSentOnce() {
    server.on("POST /reload", answer(503, "text/plain", "Service Unavailable"));

    Page page = ask(Question.change("/reload")).value().orElseThrow();

    assertThat(page.status()).isEqualTo(503);
  }

  @Test
  void aServiceThatIsStartingIsAskedAgain() {
    server.on("GET /hello", answer(503, "text/plain", "Service Unavailable"));
    server.on("GET /hello", 200, "{}");

    assertThat(ask(HELLO).value().orElseThrow().status()).isEqualTo(200);
  }

  @Test
  void a503InJsonIsAConsideredAnswer() {
    server.on("GET /hello", 503, "{\"status\":\"error\",\"errorType\":\"timeout\"}");

    assertThat(ask(HELLO).value().orElseThrow().status()).isEqualTo(503);
  }

  @Test
  void noRepeatsWhenTheLimitsSaySo() {
    server.on("GET /hello", answer(503, "text/plain", "Service Unavailable"));

    Reply<Page> reply = service(Limits.DEFAULT.withoutRepeats()).ask(HELLO);

    assertThat(reply.value().orElseThrow().status()).isEqualTo(503);
  }

  @Test
  void theWholeAnswerHasATimeoutNotOnlyItsBeginningAndIsNotAskedForAgain() {
    server.on("GET /hello", server.hang()).on("GET /hello", server.hangWithin("{"));

    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      Failure failure = failure(service(HASTY).ask(HELLO));

      assertThat(failure).isInstanceOfSatisfying(TimedOut.class, t -> assertThat(t.connected()));
      assertThat(failure.message())
          .isEqualTo("GET " + server.url() + "/hello gave no whole answer within 0.4 s");
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
      Limits limits = Limits.DEFAULT.within(Duration.ofMillis(300), Duration.ofSeconds(20));

      Failure failure = failure(HttpService.at(url, Authentication.none(), limits).ask(HELLO));

      assertThat(failure.message()).isEqualTo(url + " gave no connection within 0.3 s");
      assertThat(failure.next()).isEqualTo("check host and port, and the firewall on the way");
    } finally {
      for (Socket socket : crowd) {
        socket.close();
      }
    }
  }

  @Test
  void nobodyListens() {
    String url = "http://127.0.0.1:" + Live.freePort();

    Failure failure = failure(HttpService.at(url).ask(HELLO));

    assertThat(((Unreachable) failure).reason()).isEqualTo(Reason.REFUSED);
    assertThat(failure.message()).isEqualTo(url + " refuses the connection: nothing listens there");
    assertThat(failure.next()).isEqualTo("start the service, or check host and port");
  }

  @Test
  void aHostThatNobodyKnows() {
    // A label of more than 63 letters is no name: resolvers refuse it without asking anybody.
    String url = "http://" + "a".repeat(64) + ".test:9090";

    Failure failure = failure(HttpService.at(url).ask(HELLO));

    assertThat(((Unreachable) failure).reason()).isEqualTo(Reason.UNKNOWN_HOST);
    assertThat(failure.message())
        .isEqualTo(url + " is unknown: no address belongs to the host's name");
  }

  @Test
  void aServiceWithoutTls() throws IOException {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture.runAsync(() -> answerOnce(plain, "HTTP/1.0 400 Bad Request\r\n\r\n"));
      String url = "https://127.0.0.1:" + plain.getLocalPort();

      Failure failure = failure(HttpService.at(url).ask(HELLO));

      assertThat(failure).isInstanceOf(Failure.Tls.class);
      assertThat(failure.message())
          .isEqualTo(
              url
                  + " gives no secure connection: it answers without TLS: the address may have to"
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
  void aCertificateThatNobodySigned(@TempDir Path folder) throws Exception {
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
    https.start();
    try {
      String url = "https://127.0.0.1:" + https.getAddress().getPort();

      Failure failure = failure(HttpService.at(url).ask(HELLO));

      assertThat(failure.message())
          .startsWith(url + " gives no secure connection: its certificate is not trusted here (");
      assertThat(failure.next()).isEqualTo("look at it: curl -v " + url);
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
  void noMoreIsReadThanTheLimitAllows() {
    var small = new Limits(SHORT, Duration.ofSeconds(5), 1, 100, 2);
    byte[] packed = gzip("a".repeat(101));
    server.on("GET /hello", answer(200, "text/plain", "a".repeat(100)));
    server.on("GET /hello", answer(200, "text/plain", "a".repeat(101)));
    server.on("GET /hello", answer(200, Map.of("Content-Encoding", "gzip"), packed));

    assertThat(service(small).ask(HELLO).value().orElseThrow().text()).hasSize(100);
    for (int i = 0; i < 2; i++) {
      assertThat(failure(service(small).ask(HELLO)).message())
          .isEqualTo("GET " + server.url() + "/hello gave an answer of more than 100 bytes");
    }
  }

  @Test
  void answersMayBePacked() {
    server.on("GET /hello", answer(200, Map.of("Content-Encoding", "gzip"), gzip("{\"ä\":1}")));
    server.on("GET /hello", answer(200, Map.of("Content-Encoding", "gzip"), new byte[] {1, 2, 3}));

    assertThat(ask(HELLO).value().orElseThrow().text()).isEqualTo("{\"ä\":1}");
    assertThat(failure(ask(HELLO)).message())
        .startsWith("GET " + server.url() + "/hello gave an answer that cannot be read: it is not");
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
  void noMoreQuestionsAreAskedAtOnceThanTheLimitAllows() {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    for (int i = 0; i < 12; i++) {
      server.on(
          "GET /hello",
          exchange -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
              Thread.sleep(40);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            atOnce.decrementAndGet();
            answer(200, "text/plain", "hi").on(exchange);
          });
    }
    HttpService three = service(new Limits(SHORT, Duration.ofSeconds(5), 3, 100, 0)).below("");
    List<CompletableFuture<Reply<Page>>> replies = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      replies.add(
          CompletableFuture.supplyAsync(() -> three.ask(HELLO), task -> new Thread(task).start()));
    }
    replies.forEach(reply -> assertThat(reply.join().value()).isPresent());

    assertThat(most.get()).isEqualTo(3);
  }

  @Test
  void anInterruptedThreadStopsAskingAndStaysInterrupted() {
    server.on("GET /hello", server.hang());
    Thread asking = Thread.currentThread();
    CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(asking::interrupt);

    assertThatThrownBy(() -> ask(HELLO))
        .isInstanceOf(CancellationException.class)
        .hasMessage("interrupted while asking " + server.url());
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aRedirectionIsNotFollowed() {
    server.on(
        "GET /hello",
        answer(302, Map.of("Location", "https://login.example/?state=abc"), new byte[0]));

    Page page = ask(HELLO).value().orElseThrow();

    assertThat(Refusals.of(page).message())
        .isEqualTo(
            "GET "
                + server.url()
                + "/hello is not supported: answered 302, sending on to https://login.example/");
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
  void addressesAreShownWithoutSecretsAndSlash(String address, String shown) {
    assertThat(HttpService.at(address)).hasToString(shown);
    assertThat(HttpService.at(address).below("/x").url()).isEqualTo(shown + "/x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "localhost:9090         | expected such as http://localhost:9090",
        "ftp://host             | expected such as http://localhost:9090",
        "http://host/?a=b       | expected no ? or # in it",
        "http://a b             | it has a character that no URL has",
        "http://prom_1:9090     | its host is no name that DNS allows, or its port no number",
      })
  void otherAddressesAreComplainedOf(String address, String complaint) {
    assertThatThrownBy(() -> HttpService.at(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + address + "\" is no address of a service: " + complaint);
  }
}
