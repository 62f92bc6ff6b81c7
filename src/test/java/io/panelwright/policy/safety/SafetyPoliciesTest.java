package io.panelwright.policy.safety;

import static io.panelwright.policy.Example.dashboard;
import static io.panelwright.policy.Example.panel;
import static io.panelwright.policy.Examples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.panelwright.json.Json;
import io.panelwright.policy.Example;
import io.panelwright.policy.Examples;
import io.panelwright.policy.Policy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyPoliciesTest {

  /** No real ones: put together here, so that nobody's scanner takes them for such. */
  @ParameterizedTest
  @CsvSource({
    "https://admin:hun,ter2@example.org/x, a password in an address, hun…",
    "postgres://root:aB3$x,y@db:5432/x, ,",
    "see http://u:p@,host, a password in an address, …",
    "Authorization: Bearer abcdefgh,ijklmnop1234, a bearer token, abc…",
    "/x?api_key=0123456789,abcdef, a secret in an address, 012…",
    "/x?a=b&token=0123456789,abcdef, a secret in an address, 012…",
    "AKIA0123456789,ABCDEF, an AWS access key, AKI…",
    "ghp_0123456789abcdef0123,456789abcdef0123, a GitHub token, ghp…",
    "glpat-0123456789,abcdefABCD, a GitLab token, glp…",
    "glsa_0123456789abcdef0123,456789abcdef_0a1b2c3d, a Grafana token, gls…",
    "xoxb-0123456789,-abcdef, a Slack token, xox…",
    "AIza0123456789abcdefghi,jklmnopqrstuvwxy, a Google API key, AIz…",
    "sk_live_0123456789,abcdef, a Stripe key, sk_…",
    "eyJhbGciOiJIUzI1NiJ9.,eyJzdWIiOiIxMjM0In0.abcdefghijk, a JSON web token, eyJ…",
    "-----BEGIN RSA PRIV,ATE KEY-----, a private key, PRI…",
  })
  void secretsAreFoundByTheirForm(String start, String end, String kind, String masked) {
    List<String> found = found("anything", start + end);

    if (kind == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found)
          .containsExactly("links/0/anything: " + kind + " stands here: \"" + masked + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "password, hunter2",
    "basicAuthPassword, hunter2",
    "secretKey, 0a1b2c",
    "api_key, 0a1b2c",
    "accessToken, 0a1b2c"
  })
  void secretsAreFoundByTheirKey(String key, String value) {
    assertThat(found(key, value))
        .containsExactly(
            "links/0/"
                + key
                + ": a secret under \""
                + key
                + "\" stands here: \""
                + value.substring(0, 3)
                + "…\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://$user:$password@example.org",
        "https://${user}:${password}@example.org",
        "https://user:<password>@example.org",
        "https://user:password@example.org",
        "https://user:***@example.org",
        "https://example.org:8080/path@2x.png",
        "https://example.org/a:b@c",
        "mailto:somebody@example.org",
        "Authorization: Bearer $token",
        "Bearer ${token}",
        "the bearer of this message",
        "sum(rate(http_requests_total{token=\"0123456789abcdef\"}[5m]))",
        "/d/x?var-token=0123456789abcdef",
        "/x?token=${token}",
        "AKIAIOSFODNN7EXAMPLE",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "a87fb0d919ec0ea5f6543124e16c42a5",
        "-----BEGIN CERTIFICATE-----"
      })
  void whatStandsForASecretOrLooksLikeOneIsNone(String text) {
    assertThat(found("anything", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "password, $password",
    "password, ''",
    "password, changeme",
    "passwordPolicy, strict",
    "password, two words",
    "tokenType, Bearer"
  })
  void keysThatOnlySoundSecret(String key, String value) {
    assertThat(found(key, value)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> variables() {
    return Stream.of(
        row(
            "a constant that is called a password",
            new NoSecretIsWrittenDown(),
            dashboard(
                """
                {"templating": {"list": [
                  {"type": "constant", "name": "db_password", "query": "hunter2"},
                  {"type": "query", "name": "secret", "query": "label_values(secret)"}]}}
                """),
            "templating/list/0/query: what the name calls a secret stands here: \"hun…\""));
  }

  @Test
  void noTextMakesTheSearchSlow() {
    String hostile = "://a:".repeat(20_000) + "eyJ".repeat(20_000) + "Bearer ".repeat(20_000);

    assertThat(assertTimeout(Duration.ofSeconds(20), () -> found("anything", hostile))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> texts() {
    Policy script = new TextPanelRunsNoScript();
    Policy html = new TextPanelShowsAllItsHtml();
    String at = "panels/0/options/content: the text has \"";
    return Stream.of(
        row(
            "an event's handler",
            script,
            text("html", "<img src='x' onerror='f()'>"),
            at + "<img src='x' onerror=\" in it"),
        row(
            "in capitals",
            script,
            text("html", "<SCRIPT src='x'></SCRIPT>"),
            at + "<SCRIPT\" in it"),
        row("another page", script, text("html", "<iframe src='x'>"), at + "<iframe\" in it"),
        row(
            "behind a link",
            script,
            text("html", "<a href='javascript:f()'>x</a>"),
            at + "<a href='javascript:\" in it"),
        row(
            "in Markdown",
            script,
            text("markdown", "Hello <script>f()</script>"),
            at + "<script\" in it"),
        row("shown as code", script, text("code", "<script>f()</script>")),
        row("in a code block", script, text("markdown", "```\\n<script>f()</script>\\n```\\n")),
        row("in backticks", script, text("markdown", "Write `<script>` nowhere.")),
        row("in words", script, text("html", "<p>Turn it on = press the button</p>")),
        row(
            "old text panels",
            script,
            panel("{\"type\": \"text\", \"mode\": \"html\", \"content\": \"<script>\"}"),
            "panels/0/content: the text has \"<script\" in it"),
        row("other panels", script, panel("{\"type\": \"stat\", \"content\": \"<script>\"}")),
        row(
            "what the sanitiser refuses, each once",
            html,
            text("html", "<style>x</style><form><input></form><form></form>"),
            "panels/0/options/content: Grafana does not let <form> through",
            "panels/0/options/content: Grafana does not let <input> through",
            "panels/0/options/content: Grafana does not let <style> through"),
        row(
            "what it lets through",
            html,
            text("html", "<div style='x'><b>x</b><details></details></div>")),
        row("a made-up tag", html, text("markdown", "Put <your name> here")));
  }

  private static List<String> found(String key, String value) {
    String json = Json.object().with(key, value).toString();
    return Examples.found(new NoSecretIsWrittenDown(), dashboard("{\"links\": [" + json + "]}"));
  }

  private static Example text(String mode, String content) {
    return panel(
        "{\"type\": \"text\", \"options\": {\"mode\": \"%s\", \"content\": \"%s\"}}"
            .formatted(mode, content));
  }
}
