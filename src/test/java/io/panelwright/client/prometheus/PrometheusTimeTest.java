package io.panelwright.client.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusTimeTest {

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "5s, PT5S",
    "200ms, PT0.2S",
    "1h30m, PT1H30M",
    "15d, PT360H",
    "2w, PT336H",
    "1y1d, PT8784H",
  })
  void durationsAreParsed(String text, Duration expected) {
    assertThat(PrometheusTime.parseDuration(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "1.5h", "-1s", "1 h", "9999999999s"})
  void invalidDurationsAreEmpty(String text) {
    assertThat(PrometheusTime.parseDuration(text)).isEmpty();
  }

  @Test
  void theZeroTimeIsEmpty() {
    assertThat(PrometheusTime.toInstant("0001-01-01T00:00:00Z")).isEmpty();
    assertThat(PrometheusTime.toInstant("yesterday")).isEmpty();
    assertThat(PrometheusTime.toInstant("2026-11-24T21:50:51.662090924+01:00"))
        .contains(Instant.parse("2026-11-24T20:50:51.662090924Z"));
  }

  @Test
  void secondsHaveNoExponentAndNoTrailingZeros() {
    assertThat(PrometheusTime.formatSeconds(Instant.ofEpochMilli(1795553452676L)))
        .isEqualTo("1795553452.676");
    assertThat(PrometheusTime.formatSeconds(Instant.ofEpochSecond(1795553400)))
        .isEqualTo("1795553400");
    assertThat(PrometheusTime.formatSeconds(Duration.ofMillis(1))).isEqualTo("0.001");
  }

  @Test
  void theRetentionIsItsTimeLimit() {
    var both = new RuntimeInfo("30d or 10GiB");
    var size = new RuntimeInfo("10GiB");

    assertThat(both.retention()).contains(Duration.ofDays(30));
    assertThat(size.retention()).isEmpty();
  }
}
