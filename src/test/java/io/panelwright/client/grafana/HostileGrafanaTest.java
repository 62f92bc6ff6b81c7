package io.panelwright.client.grafana;

import static io.panelwright.testing.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.http.Secret;
import io.panelwright.json.Json;
import io.panelwright.testing.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that sends what no Grafana should send: each time a failure, never an exception. */
class HostileGrafanaTest {

  private static final String TOKEN = "glsa_0123456789abcdef";
  private static final RequestLimits HASTY =
      RequestLimits.DEFAULT
          .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(700))
          .withoutRetries();

  private ScriptedServer server;

  @BeforeEach
  void start() {
    server = ScriptedServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Grafana grafana(RequestLimits limits) {
    return Grafana.at(
        HttpService.at(server.url(), Authentication.bearer(Secret.of(TOKEN)), limits));
  }

  private static DashboardSave save() {
    return new DashboardSave(
        "x", GrafanaApi.CLASSIC, Json.object().with("title", "T"), "f", Optional.empty(), "m");
  }

  private static final String SAVE =
      "POST /api/dashboards/db {\"dashboard\":{\"title\":\"T\",\"uid\":\"x\"},"
          + "\"folderUid\":\"f\",\"message\":\"m\",\"overwrite\":false}";

  /** Every call with its request. */
  static List<Arguments> calls() {
    return List.of(
        call("GET /api/user", Grafana::user),
        call("GET /api/health", Grafana::health),
        call("GET /api/datasources", Grafana::datasources),
        call("GET /apis/dashboard.grafana.app", Grafana::apis),
        call("GET /apis/dashboard.grafana.app", g -> g.dashboard("x", GrafanaApi.V1)),
        call("GET /api/search?type=dash-db&limit=1000&page=1", Grafana::dashboards),
        call("GET /api/search?type=dash-folder&limit=1000&page=1", Grafana::folders),
        call("GET /api/folders/x", g -> g.folder("x")),
        call(
            "POST /api/folders {\"title\":\"X\",\"uid\":\"x\"}",
            g -> g.createFolder(new GrafanaFolder("x", "X", ""))),
        call("GET /api/dashboards/uid/x", g -> g.dashboard("x")),
        call("GET /api/dashboards/uid/x", g -> g.dashboard("x", GrafanaApi.CLASSIC)),
        call(
            "GET /api/dashboards/uid/x/versions?limit=5",
            g -> g.versions("x", GrafanaApi.CLASSIC, 5, Optional.empty())),
        call("GET /api/dashboards/uid/x/versions/1", g -> g.version("x", GrafanaApi.CLASSIC, 1)),
        call(SAVE, g -> g.save(save())));
  }

  private static Arguments call(String request, Function<Grafana, ApiResult<?>> call) {
    return Arguments.of(request, call);
  }

  private static final List<String> TEXTS =
      List.of(
          "",
          "null",
          "7",
          "\"text\"",
          "[null]",
          "[[]]",
          "{\"versions\":[null]}",
          "{\"dashboard\":[]}",
          "{\"uid\":{},\"login\":[]}",
          "{\"a\":1,\"a\":2}",
          "{\"spec\":7,\"metadata\":null}",
          "[".repeat(100_000),
          "{\"a\":".repeat(50_000),
          "\u0000\u001b[31m");

  @ParameterizedTest
  @MethodSource("calls")
  void jsonOfAnotherShape(String request, Function<Grafana, ApiResult<?>> call) {
    Grafana grafana = grafana(HASTY);
    for (String text : TEXTS) {
      server.on(request, 200, text);

      RequestFailure failure = call.apply(grafana).failure().orElseThrow();

      assertThat(failure.kind()).isEqualTo(Kind.INVALID_RESPONSE);
      assertThat(failure.message()).hasSizeLessThan(800).doesNotContain("\u001b", "\u0000");
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aLoginPage(String request, Function<Grafana, ApiResult<?>> call) {
    server.on(request, answer(200, "text/html", "<title>Sign in to " + TOKEN + "</title>"));

    RequestFailure failure = call.apply(grafana(HASTY)).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(failure.message()).contains("a web page titled \"Sign in to ***\"");
  }

  /** A redirect to a login page, and one to another host. */
  @ParameterizedTest
  @MethodSource("calls")
  void aRedirectToALogin(String request, Function<Grafana, ApiResult<?>> call) {
    server.on(
        request,
        answer(302, Map.of("Location", "/login?redirectTo=%2F&token=" + TOKEN), new byte[0]));

    RequestFailure failure = call.apply(grafana(HASTY)).failure().orElseThrow();

    assertThat(failure.message()).endsWith("status 302, redirect to /login");
    assertThat(failure.next())
        .isEqualTo("set a token, and check that the URL has the path of the service");
    assertThat(failure.isOutcomeUnknown()).isFalse();
  }

  /** The error repeats the token, moves the cursor, and does not end. */
  @ParameterizedTest
  @MethodSource("calls")
  void anErrorText(String request, Function<Grafana, ApiResult<?>> call) {
    String text = "token " + TOKEN + " \\u001b[2J\\u202e" + "x".repeat(100_000);
    server.on(request, 400, "{\"message\":\"" + text + "\"}");

    RequestFailure failure = call.apply(grafana(HASTY)).failure().orElseThrow();

    assertThat(failure.message())
        .contains("token ***")
        .hasSizeLessThan(800)
        .doesNotContain(TOKEN, "\u001b", "\u202e");
  }

  /** A hundred MiB of spaces. */
  @Test
  void aGzipBomb() throws IOException {
    server.on(
        SAVE,
        answer(
            200,
            Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"),
            compressedSpaces()));

    RequestFailure failure =
        grafana(RequestLimits.DEFAULT.withoutRetries()).save(save()).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.RESPONSE_TOO_LARGE);
  }

  private static byte[] compressedSpaces() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 100; i++) {
        gzip.write(spaces);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aHundredMebibytes() {
    server.on(
        "GET /api/datasources",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 100L << 20);
          byte[] spaces = new byte[1 << 20];
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write(spaces);
          }
        });

    RequestFailure failure =
        grafana(RequestLimits.DEFAULT.withoutRetries()).datasources().failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.RESPONSE_TOO_LARGE);
  }

  @Test
  void aBodyWithoutEnd() {
    server.on(SAVE, server.hangWithin("{\"uid\":"));

    RequestFailure failure = grafana(HASTY).save(save()).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.RESPONSE_TIMEOUT);
    assertThat(failure.isOutcomeUnknown()).isTrue();
  }

  /** JSON is read whatever type the server states, unless it is a web page. */
  @Test
  void aWrongContentType() {
    server.on("GET /api/health", answer(200, "image/png", "{\"database\":\"ok\"}"));

    assertThat(grafana(HASTY).health().value()).isPresent();
  }
}
