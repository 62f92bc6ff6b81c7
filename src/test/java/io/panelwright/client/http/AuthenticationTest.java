package io.panelwright.client.http;

import static io.panelwright.testing.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticationTest {

  private static final String PASSWORD = "hunter2-secret";
  private static final String ENCODED = "YWxpY2U6aHVudGVyMi1zZWNyZXQ=";

  private static Authentication read(Map<String, String> environment) {
    return CredentialsReader.read(
        "PROMETHEUS",
        name -> Optional.ofNullable(environment.get(name)),
        path -> "text of " + path + "\n");
  }

  /** The headers that a service receives. */
  private static Headers sent(Authentication authentication) {
    try (var server = ScriptedServer.start()) {
      server.on("GET /x", 200, "{}");
      HttpService.at(server.url(), authentication, RequestLimits.DEFAULT).send(Request.get("/x"));
      return server.requests().get(0).headers();
    }
  }

  @Test
  void noHeaderByDefault() {
    assertThat(sent(read(Map.of()))).doesNotContainKey("Authorization");
  }

  @Test
  void aUserAndAPassword() {
    var basic = read(Map.of("PROMETHEUS_USER", "alice", "PROMETHEUS_PASSWORD", PASSWORD));

    assertThat(sent(basic).get("Authorization")).containsExactly("Basic " + ENCODED);
  }

  @Test
  void aTokenFromAFileWithoutItsLineEnd() {
    var bearer = read(Map.of("PROMETHEUS_TOKEN_FILE", "/run/token"));

    assertThat(sent(bearer).get("Authorization")).containsExactly("Bearer text of /run/token");
  }

  @Test
  void headersBesidesAToken() {
    var both =
        read(
            Map.of(
                "PROMETHEUS_TOKEN", "t0ken",
                "PROMETHEUS_HEADERS", "X-Scope-OrgID: team-a\n\nX-Other:b:c\n"));

    Headers headers = sent(both);
    assertThat(headers.get("Authorization")).containsExactly("Bearer t0ken");
    assertThat(headers.get("X-Scope-OrgID")).containsExactly("team-a");
    assertThat(headers.get("X-Other")).containsExactly("b:c");
  }

  @Test
  void aUserInTheUrl() {
    try (var server = ScriptedServer.start()) {
      server.on("GET /x", 200, "{}");
      String url = server.url().replace("//", "//alice:" + PASSWORD + "@");

      HttpService service = TestHttp.service(url);
      service.send(Request.get("/x"));

      assertThat(server.requests().get(0).headers().get("Authorization"))
          .containsExactly("Basic " + ENCODED);
      assertThat(service.toString()).isEqualTo(server.url());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROMETHEUS_USER=alice       | PROMETHEUS_USER and PROMETHEUS_PASSWORD are only valid together: set both",
        "PROMETHEUS_PASSWORD=hunter2 | PROMETHEUS_USER and PROMETHEUS_PASSWORD are only valid together: set both",
        "PROMETHEUS_TOKEN=hunter2,PROMETHEUS_TOKEN_FILE=f | PROMETHEUS_TOKEN and PROMETHEUS_TOKEN_FILE exclude each other: unset one",
        "PROMETHEUS_TOKEN=hunter2,PROMETHEUS_USER=a,PROMETHEUS_PASSWORD=b | PROMETHEUS_USER and PROMETHEUS_TOKEN exclude each other: unset one",
        "PROMETHEUS_HEADERS=hunter2  | PROMETHEUS_HEADERS has a line without a colon: expected \"Name: value\"",
        "PROMETHEUS_HEADERS=X-A:     | PROMETHEUS_HEADERS: the secret is empty: expected a text",
        "PROMETHEUS_HEADERS=Host: hunter2 | header \"Host\" cannot be set: expected a name such as X-Scope-OrgID",
        "PROMETHEUS_HEADERS=a b: hunter2  | header \"a b\" cannot be set: expected a name such as X-Scope-OrgID",
      })
  void contradictionsAreReportedWithoutValues(String variables, String message) {
    var environment = new java.util.HashMap<String, String>();
    for (String variable : variables.split(",")) {
      String[] parts = variable.split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    assertThatThrownBy(() -> read(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aSecretOfTwoLinesIsRejectedWithoutPrintingIt() {
    assertThatThrownBy(() -> Secret.of("hunter2\r\nX-Evil: 1"))
        .hasMessage("the secret has a control character at position 8: expected one line of text");
  }

  @Test
  void aTokenThatNoHeaderCanHaveIsRejectedWithoutPrintingIt() {
    assertThatThrownBy(() -> read(Map.of("PROMETHEUS_TOKEN", "hunter2😀")))
        .hasMessage(
            "header \"Authorization\" cannot be set: its secret has a character outside ISO 8859-1")
        .hasNoCause();
  }

  @Test
  void toStringContainsNoSecret() {
    Secret secret = Secret.of(PASSWORD);
    List<Object> values =
        List.of(
            secret,
            Authentication.basic("alice", secret),
            Authentication.bearer(secret),
            Authentication.none().and("X-Key", secret));

    assertThat(values)
        .extracting(Object::toString)
        .containsExactly("***", "Authorization", "Authorization", "X-Key");
  }

  @Test
  void secretsInAResponseAreRedacted() {
    var authentication =
        Authentication.basic("alice", Secret.of(PASSWORD)).and("X-Key", Secret.of("k3y-value"));
    try (var server = ScriptedServer.start()) {
      server.on(
          "GET /x",
          answer(
              500,
              "text/plain",
              "Basic " + ENCODED + " is alice with " + PASSWORD + " and k3y-value"));

      Response response =
          HttpService.at(server.url(), authentication, RequestLimits.DEFAULT)
              .send(Request.get("/x"))
              .value()
              .orElseThrow();

      assertThat(response.text()).isEqualTo("Basic *** is alice with *** and ***");
      assertThat(StatusFailures.classify(response).message())
          .doesNotContain(PASSWORD, ENCODED, "k3y");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://alice:hunter2@host",
    "http://alice:hunter2@ho st",
    "http://alice:hunter2@host?x"
  })
  void theMessageOfAnInvalidUrlHasNoPassword(String url) {
    assertThatThrownBy(() -> TestHttp.service(url)).hasMessageNotContaining("hunter2");
  }

  @Test
  void theMessageOfAnUnreachableServiceHasNoPassword() {
    RequestFailure failure =
        TestHttp.service("http://alice:hunter2@127.0.0.1:1")
            .send(Request.get("/x"))
            .failure()
            .orElseThrow();

    assertThat(failure.toString() + failure.message() + failure.next())
        .contains("http://127.0.0.1:1")
        .doesNotContain("hunter2");
  }
}
