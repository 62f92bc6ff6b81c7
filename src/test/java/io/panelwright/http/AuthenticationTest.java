package io.panelwright.http;

import static io.panelwright.testing.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import io.panelwright.testing.ScriptedServer;
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
    return Credentials.read(
        "PROMETHEUS",
        name -> Optional.ofNullable(environment.get(name)),
        path -> "text of " + path + "\n");
  }

  /** The headers that a service gets. */
  private static Headers sent(Authentication authentication) {
    try (var server = ScriptedServer.start()) {
      server.on("GET /x", 200, "{}");
      HttpService.at(server.url(), authentication, Limits.DEFAULT).ask(Question.get("/x"));
      return server.requests().get(0).headers();
    }
  }

  @Test
  void nobodyByDefault() {
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
  void aUserInTheAddress() {
    try (var server = ScriptedServer.start()) {
      server.on("GET /x", 200, "{}");
      String address = server.url().replace("//", "//alice:" + PASSWORD + "@");

      HttpService service = HttpService.at(address);
      service.ask(Question.get("/x"));

      assertThat(server.requests().get(0).headers().get("Authorization"))
          .containsExactly("Basic " + ENCODED);
      assertThat(service.toString()).isEqualTo(server.url());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROMETHEUS_USER=alice       | PROMETHEUS_USER and PROMETHEUS_PASSWORD belong together: give both",
        "PROMETHEUS_PASSWORD=hunter2 | PROMETHEUS_USER and PROMETHEUS_PASSWORD belong together: give both",
        "PROMETHEUS_TOKEN=hunter2,PROMETHEUS_TOKEN_FILE=f | PROMETHEUS_TOKEN and PROMETHEUS_TOKEN_FILE exclude each other: keep one",
        "PROMETHEUS_TOKEN=hunter2,PROMETHEUS_USER=a,PROMETHEUS_PASSWORD=b | PROMETHEUS_USER and PROMETHEUS_TOKEN exclude each other: keep one",
        "PROMETHEUS_HEADERS=hunter2  | PROMETHEUS_HEADERS has a line without a colon: expected Name: value",
        "PROMETHEUS_HEADERS=X-A:     | PROMETHEUS_HEADERS: the secret is empty: expected a text",
        "PROMETHEUS_HEADERS=Host: hunter2 | header \"Host\" cannot be set: expected a name such as X-Scope-OrgID",
        "PROMETHEUS_HEADERS=a b: hunter2  | header \"a b\" cannot be set: expected a name such as X-Scope-OrgID",
      })
  void contradictionsAreComplainedOfWithoutAnyValue(String variables, String complaint) {
    var environment = new java.util.HashMap<String, String>();
    for (String variable : variables.split(",")) {
      String[] parts = variable.split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    assertThatThrownBy(() -> read(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(complaint);
  }

  @Test
  void aSecretOfTwoLinesIsRefusedWithoutBeingRepeated() {
    assertThatThrownBy(() -> Secret.of("hunter2\r\nX-Evil: 1"))
        .hasMessage("the secret has a control character at position 8: expected one line of text");
  }

  @Test
  void nothingShowsASecret() {
    Secret secret = Secret.of(PASSWORD);
    List<Object> shown =
        List.of(
            secret,
            Authentication.basic("alice", secret),
            Authentication.bearer(secret),
            Authentication.none().and("X-Key", secret));

    assertThat(shown)
        .extracting(Object::toString)
        .containsExactly("***", "Authorization", "Authorization", "X-Key");
  }

  @Test
  void aServiceThatRepeatsASecretDoesNotMakeUsShowIt() {
    var who =
        Authentication.basic("alice", Secret.of(PASSWORD)).and("X-Key", Secret.of("k3y-value"));
    try (var server = ScriptedServer.start()) {
      server.on(
          "GET /x",
          answer(
              500,
              "text/plain",
              "Basic " + ENCODED + " is alice with " + PASSWORD + " and k3y-value"));

      Page page =
          HttpService.at(server.url(), who, Limits.DEFAULT)
              .ask(Question.get("/x"))
              .value()
              .orElseThrow();

      assertThat(page.text()).isEqualTo("Basic *** is alice with *** and ***");
      assertThat(Refusals.of(page).message()).doesNotContain(PASSWORD, ENCODED, "k3y");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://alice:hunter2@host",
    "http://alice:hunter2@ho st",
    "http://alice:hunter2@host?x"
  })
  void aFaultyAddressIsShownWithoutItsPassword(String address) {
    assertThatThrownBy(() -> HttpService.at(address)).hasMessageNotContaining("hunter2");
  }

  @Test
  void anUnreachableServiceIsNamedWithoutItsPassword() {
    Failure failure =
        HttpService.at("http://alice:hunter2@127.0.0.1:1")
            .ask(Question.get("/x"))
            .failure()
            .orElseThrow();

    assertThat(failure.toString() + failure.message() + failure.next())
        .contains("http://127.0.0.1:1")
        .doesNotContain("hunter2");
  }
}
