package io.panelwright.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

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
  void durationsAsPrometheusWritesThem(String text, Duration expected) {
    assertThat(Times.duration(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "1.5h", "-1s", "1 h", "9999999999s"})
  void noDurations(String text) {
    assertThat(Times.duration(text)).isEmpty();
  }

  @Test
  void theZeroTimeIsNever() {
    assertThat(Times.instant("0001-01-01T00:00:00Z")).isEmpty();
    assertThat(Times.instant("yesterday")).isEmpty();
    assertThat(Times.instant("2026-11-24T21:50:51.662090924+01:00"))
        .contains(Instant.parse("2026-11-24T20:50:51.662090924Z"));
    assertThat(Times.millis(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void secondsHaveNoExponentAndNoNeedlessZeros() {
    assertThat(Times.seconds(Instant.ofEpochMilli(1795553452676L))).isEqualTo("1795553452.676");
    assertThat(Times.seconds(Instant.ofEpochSecond(1795553400))).isEqualTo("1795553400");
    assertThat(Times.seconds(Duration.ofMillis(1))).isEqualTo("0.001");
  }

  @Test
  void retentionIsTheTimePartOfIt() {
    var both = new RuntimeInfo(Optional.empty(), Optional.of("30d or 10GiB"), Optional.empty());
    var size = new RuntimeInfo(Optional.empty(), Optional.of("10GiB"), Optional.empty());

    assertThat(both.retention()).contains(Duration.ofDays(30));
    assertThat(size.retention()).isEmpty();
  }
}
