package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.time.TimeSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {

  @ParameterizedTest(name = "{0} to {1} on {2} px in {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-15T12:00:00.100Z | 2026-01-15T12:00:01Z | 400 | UTC"
            + "| 12:00:00.200 12:00:00.400 12:00:00.600 12:00:00.800 12:00:01.000",
        "2026-01-15T12:00:10Z | 2026-01-15T12:15:10Z | 300 | UTC | 12:05 12:10 12:15",
        "2026-01-15T06:34:56Z | 2026-01-15T12:34:56Z | 400 | UTC"
            + "| 07:00 08:00 09:00 10:00 11:00 12:00",
        "2026-01-15T06:34:56Z | 2026-01-15T12:34:56Z | 400 | Asia/Kolkata"
            + "| 13:00 14:00 15:00 16:00 17:00 18:00",
        "2026-01-13T06:34:56Z | 2026-01-15T12:34:56Z | 500 | UTC"
            + "| 01/13 12:00 01/14 00:00 01/14 12:00 01/15 00:00 01/15 12:00",
        "2026-01-01T00:00:00Z | 2026-01-31T00:00:00Z | 700 | UTC"
            + "| 01/01 01/03 01/05 01/07 01/09 01/11 01/13 01/15 01/17 01/19 01/21 01/23"
            + " 01/25 01/27 01/29 01/31",
        "2025-01-10T00:00:00Z | 2026-02-10T00:00:00Z | 500 | UTC"
            + "| 2025-03 2025-05 2025-07 2025-09 2025-11 2026-01",
        "2016-06-01T00:00:00Z | 2026-06-01T00:00:00Z | 700 | UTC"
            + "| 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026",
      })
  void ticksAreAtRoundTimes(String from, String to, double pixels, String zone, String texts) {
    var range = new TimeSpan(millis(from), millis(to));
    assertThat(texts(range, pixels, ZoneId.of(zone))).isEqualTo(texts);
  }

  @Test
  void aChangeOfTheClockKeepsTheHours() {
    var range = new TimeSpan(millis("2026-03-28T12:00:00Z"), millis("2026-03-30T12:00:00Z"));
    assertThat(texts(range, 500, ZoneId.of("Europe/Berlin")))
        .isEqualTo("03/29 00:00 03/29 12:00 03/30 00:00 03/30 12:00");
  }

  @Test
  void anAxisWithoutSpaceOrRangeHasNoTicks() {
    var range = new TimeSpan(0, 1000);
    assertThat(texts(range, 0, ZoneId.of("UTC"))).isEmpty();
    assertThat(texts(new TimeSpan(5, 5), 500, ZoneId.of("UTC"))).isEmpty();
    assertThat(texts(new TimeSpan(Long.MIN_VALUE / 4, 5), 500, ZoneId.of("UTC"))).isNotNull();
  }

  private static String texts(TimeSpan range, double pixels, ZoneId zone) {
    return TimeAxis.of(range, pixels, zone).ticks().stream()
        .map(AxisTick::text)
        .collect(Collectors.joining(" "));
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
