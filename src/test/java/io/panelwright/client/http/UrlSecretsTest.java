package io.panelwright.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials in URLs, also in those that a user has mistyped. */
class UrlSecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://user:hunter2x@host:9090",
        "uid=http://user:hunter2x@host",
        "uid=http://user:hunter2x@ho st",
        "uid=http://user:hunter2x",
        "http:/user:hunter2x@host",
        "https//user:hunter2x@host",
        "uid=//user:hunter2x@host",
        "uid=user:hunter2x@host",
        "user:hunter2x@host",
        "ftp://user:hunter2x@host",
        "uid=http://user:hunt/er@hunter2x@host",
        "http://user:hunt?hunter2x@host:1",
        "http://user:hunt#hunter2x@host:1",
        "http://user:hunter2x@[::1",
        "http://http://user:hunter2x@host",
        "a=b=http://user:hunter2x@host",
        "http://user:h%75nter2x@host",
        "http://hunter2x@host",
        "http://:hunter2x@host"
      })
  void noPartOfThePasswordRemains(String text) {
    String rest = text;
    for (String secret : UrlSecrets.find(text)) {
      rest = rest.replace(secret, "***");
    }
    assertThat(rest).doesNotContain("hunter", "hunt", "nter2x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:9090",
        "uid=https://host/path/a@b",
        "prom=http://[::1]:9090/x",
        "uid=http://host:9090/x=y:/z",
        "http://host:",
        "localhost:9090",
        "prom=localhost:9090/path",
        "http://localhost:-5",
        "dashboards/a.json"
      })
  void otherTextsHaveNoSecrets(String text) {
    assertThat(UrlSecrets.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://host:99999 | the port is 99999, expected a number from 1 to 65535",
        "http://host:0 | the port is 0, expected a number from 1 to 65535",
        "http://host:-1 | the host is not a valid DNS name, or the port is not a number",
        "http://host:99999999999 | the host is not a valid DNS name, or the port is not a number",
        "http://host?token=abc | \"http://host?***\" is not the URL of a service: expected no ? or #",
      })
  void aWrongUrlIsReported(String url, String message) {
    assertThatThrownBy(() -> HttpService.at(url, Authentication.none(), RequestLimits.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("abc");
  }
}
