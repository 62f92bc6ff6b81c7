package io.panelwright.client.http;

import static io.panelwright.testing.ScriptedServer.answer;
import static io.panelwright.testing.ScriptedServer.connectionReset;
import static io.panelwright.testing.ScriptedServer.truncated;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that write: sent once, unless the service did not execute them. */
class WriteRequestTest {

  private static final JsonObject BODY = Json.object().with("title", "Größe");
  private static final String SENT = "{\"title\":\"Größe\"}";

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
    return HttpService.at(server.url(), Authentication.bearer(Secret.of("glsa_token")), limits);
  }

  private RequestFailure failure(Request request) {
    return service(RequestLimits.DEFAULT).send(request).failure().orElseThrow();
  }

  static List<Request> writes() {
    return List.of(Request.post("/x", BODY), Request.put("/x", BODY), Request.delete("/x"));
  }

  private static String line(Request request) {
    return request.kind() + " /x" + (request.json().isEmpty() ? "" : " " + SENT);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void theBodyIsJsonInUtf8(Request request) {
    server.on(line(request), 200, "{}");

    Response response = service(RequestLimits.DEFAULT).send(request).value().orElseThrow();

    assertThat(response.request().isWrite()).isTrue();
    assertThat(server.requests().get(0).headers().get("Content-Type"))
        .isEqualTo(request.json().isEmpty() ? null : List.of("application/json"));
  }

  @Test
  void parametersOfAWriteAreInTheUrl() {
    server.on("POST /x?dryRun=All&a=%26 " + SENT, 200, "{}");

    Request request = Request.post("/x", BODY).with("dryRun", "All").with("a", "&");
    assertThat(service(RequestLimits.DEFAULT).send(request).value()).isPresent();
  }

  /** One script line per request: a second one would fail the test. */
  @ParameterizedTest
  @MethodSource("writes")
  void aLostResponseIsNotRetried(Request request) {
    server.on("GET /warm", 200, "{}");
    server.on(line(request), connectionReset());
    HttpService service = service(RequestLimits.DEFAULT);
    service.send(Request.get("/warm"));

    RequestFailure failure = service.send(request).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_RESET);
    assertThat(failure.isOutcomeUnknown()).isTrue();
    assertThat(failure.message()).endsWith("; the service may have executed it or not");
    assertThat(failure.next()).isEqualTo("read what the service stored, then try again");
  }

  @Test
  void aTruncatedResponseIsNotRetried() {
    server.on("POST /x " + SENT, truncated("{"));

    assertThat(failure(Request.post("/x", BODY)).isOutcomeUnknown()).isTrue();
  }

  @Test
  void aTimeoutLeavesTheOutcomeUnknown() {
    server.on("POST /x " + SENT, server.hang());
    RequestLimits hasty =
        RequestLimits.DEFAULT.withTimeouts(Duration.ofMillis(300), Duration.ofMillis(300));

    RequestFailure failure = service(hasty).send(Request.post("/x", BODY)).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.RESPONSE_TIMEOUT);
    assertThat(failure.isOutcomeUnknown()).isTrue();
    assertThat(failure.message()).endsWith("the service may have executed it or not");
  }

  @Test
  void aRefusedConnectionIsCertainlyNotExecuted() {
    ScriptedServer stopped = ScriptedServer.start();
    stopped.close();
    HttpService closed =
        HttpService.at(stopped.url(), Authentication.none(), RequestLimits.DEFAULT);

    RequestFailure failure = closed.send(Request.post("/x", BODY)).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_REFUSED);
    assertThat(failure.isOutcomeUnknown()).isFalse();
  }

  @Test
  void aPlain503OfAWriteIsNotRetried() {
    server.on("POST /x " + SENT, answer(503, "text/plain", "starting"));

    Response response =
        service(RequestLimits.DEFAULT).send(Request.post("/x", BODY)).value().orElseThrow();

    assertThat(StatusFailures.classify(response).isOutcomeUnknown()).isTrue();
  }

  @Test
  void aRedirectOfAWriteIsNotFollowed() {
    server.on(
        "POST /x " + SENT,
        answer(301, Map.of("Location", "http://grafana.test:3000/x?token=abc"), new byte[0]));

    Response response =
        service(RequestLimits.DEFAULT).send(Request.post("/x", BODY)).value().orElseThrow();
    RequestFailure failure = StatusFailures.classify(response);

    assertThat(failure.message())
        .isEqualTo(
            "POST "
                + server.url()
                + "/x is not supported: status 301, redirect to http://grafana.test:3000/x");
    assertThat(failure.next())
        .isEqualTo("use the URL of the redirect, if it leads to the same service");
    assertThat(failure.isOutcomeUnknown()).isFalse();
  }

  private static ScriptedServer.Action rateLimited(String retryAfter) {
    return answer(429, Map.of("Retry-After", retryAfter), "slow".getBytes(StandardCharsets.UTF_8));
  }

  /** Status 429 means that the request was not executed. */
  @ParameterizedTest
  @MethodSource("writes")
  void aRateLimitedWriteIsSentAgainAfterTheWait(Request request) {
    server.on(line(request), rateLimited("0"));
    server.on(line(request), 200, "{}");

    assertThat(service(RequestLimits.DEFAULT).send(request).value().orElseThrow().status())
        .isEqualTo(200);
  }

  @Test
  void aRateLimitMayHaveADateOrNoTime() {
    server.on("POST /x " + SENT, answer(429, "text/plain", "without a time"));
    server.on("POST /x " + SENT, rateLimited("Wed, 21 Oct 2015 07:28:00 GMT"));
    server.on("POST /x " + SENT, 200, "{}");

    Response response =
        service(RequestLimits.DEFAULT).send(Request.post("/x", BODY)).value().orElseThrow();

    assertThat(response.status()).isEqualTo(200);
  }

  @Test
  void aWaitBeyondTheLimitIsAFailureWithTheTime() {
    server.on("POST /x " + SENT, rateLimited("120"));

    Response response =
        service(RequestLimits.DEFAULT).send(Request.post("/x", BODY)).value().orElseThrow();
    RequestFailure failure = StatusFailures.classify(response);

    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(120));
    assertThat(failure.next()).isEqualTo("wait 120 s, then try again");
    assertThat(failure.isOutcomeUnknown()).isFalse();
  }

  /** Waits of 0.1, 0.4, … s, although the server states 0. */
  @Test
  void aServerThatAlwaysLimitsEndsWithTheMaximumWait() {
    RequestLimits limits = RequestLimits.DEFAULT.withRateLimitWait(Duration.ofMillis(600));
    for (int i = 0; i < 3; i++) {
      server.on("POST /x " + SENT, rateLimited("0"));
    }

    Response response = service(limits).send(Request.post("/x", BODY)).value().orElseThrow();

    assertThat(response.status()).isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                             | PT0S
          7                             | PT7S
          999999999                     | PT277777H46M39S
          Wed, 21 Oct 2026 07:28:10 GMT | PT10S
          Wed, 21 Oct 2020 07:28:10 GMT | PT0S
          """)
  void retryAfterIsANumberOfSecondsOrADate(String value, Duration expected) {
    assertThat(RetryAfter.parse(value, Instant.parse("2026-10-21T07:28:00Z"))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"-1", "1.5", "soon", "99999999999999999999", "''"})
  void anInvalidRetryAfterIsIgnored(String value) {
    assertThat(RetryAfter.parse(value, Instant.EPOCH)).isEmpty();
  }

  @Test
  void warningsOfTheResponse() {
    server.on(
        "POST /x " + SENT,
        answer(
            200,
            Map.of("Warning", "299 - \"unknown field glsa_token\""),
            "{}".getBytes(StandardCharsets.UTF_8)));

    Response response =
        service(RequestLimits.DEFAULT).send(Request.post("/x", BODY)).value().orElseThrow();

    assertThat(response.warnings()).containsExactly("299 - \"unknown field ***\"");
  }

  static Stream<Kind> kinds() {
    return Stream.of(Kind.values());
  }

  /** Nothing suggests read access, a query or a range to somebody who writes. */
  @ParameterizedTest
  @MethodSource("kinds")
  void nextStepsFitWrites(Kind kind) {
    var request = new RequestInfo("http://x", "POST", "/p", true);
    for (int status : new int[] {0, 403, 413, 429}) {
      RequestFailure failure = new RequestFailure(kind, request, status, "detail");

      assertThat(failure.next()).isNotBlank().doesNotContain("read access", "query", "range");
      assertThat(failure.message()).contains("http://x");
    }
  }
}
