package io.panelwright.lint.rule.security;

import static io.panelwright.lint.Example.dashboard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.panelwright.json.Json;
import io.panelwright.lint.RuleExamples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityRulesTest {

  /** Not real secrets; they are concatenated so that no secret scanner reports them. */
  @ParameterizedTest
  @CsvSource({
    "https://admin:hun,ter2@example.org/x, a password in a URL, hun…",
    "postgres://root:aB3$x,y@db:5432/x, ,",
    "see http://u:p@,host, a password in a URL, …",
    "Authorization: Bearer abcdefgh,ijklmnop1234, a bearer token, abc…",
    "/x?api_key=0123456789,abcdef, a secret in a URL, 012…",
    "/x?a=b&token=0123456789,abcdef, a secret in a URL, 012…",
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
          .containsExactly("links/0/anything: " + kind + " in plain text: \"" + masked + "\"");
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
                + "\" in plain text: \""
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

  @Test
  void noTextMakesTheSearchSlow() {
    String hostile = "://a:".repeat(20_000) + "eyJ".repeat(20_000) + "Bearer ".repeat(20_000);

    assertThat(assertTimeout(Duration.ofSeconds(20), () -> found("anything", hostile))).isEmpty();
  }

  private static List<String> found(String key, String value) {
    String json = Json.object().with(key, value).toString();
    return RuleExamples.violations(
        new SecretInDashboardRule(), dashboard("{\"links\": [" + json + "]}"));
  }
}
