package io.panelwright.show.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawTimeRangeTest {

  private static final Instant NOW = Instant.parse("2026-01-15T12:34:56Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final TimeSettings UTC = at(NOW, ZoneOffset.UTC);

  private static TimeSettings at(Instant now, ZoneId zone) {
    return TimeSettings.of(zone, now.toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource({
    "now, 2026-01-15T12:34:56Z, 2026-01-15T12:34:56Z",
    "now-6h, 2026-01-15T06:34:56Z, 2026-01-15T06:34:56Z",
    "now - 30 m, 2026-01-15T12:04:56Z, 2026-01-15T12:04:56Z",
    "now/d, 2026-01-15T00:00:00Z, 2026-01-15T23:59:59.999Z",
    "now/w, 2026-01-11T00:00:00Z, 2026-01-17T23:59:59.999Z",
    "now-1M/M, 2025-12-01T00:00:00Z, 2025-12-31T23:59:59.999Z",
    "now/Q, 2026-01-01T00:00:00Z, 2026-03-31T23:59:59.999Z",
    "now-1y/y, 2025-01-01T00:00:00Z, 2025-12-31T23:59:59.999Z",
    "now/d+8h, 2026-01-15T08:00:00Z, 2026-01-16T07:59:59.999Z",
    "2026-01-31||+1M, 2026-02-28T00:00:00Z, 2026-02-28T00:00:00Z",
    "2026-W03, 2026-01-12T00:00:00Z, 2026-01-12T00:00:00Z",
    "2026-01-01T24:00, 2026-01-02T00:00:00Z, 2026-01-02T00:00:00Z"
  })
  void aRelativeTimeIsRoundedDownOrUp(String text, Instant start, Instant end) {
    assertThat(DateMath.parse(text, false, UTC)).hasValue(start.toEpochMilli());
    assertThat(DateMath.parse(text, true, UTC)).hasValue(end.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now-",
        "now/",
        "now-5x",
        "now-1.5h",
        "now/2d",
        "nowx",
        "now-999999h",
        "now-1f",
        "now-6H"
      })
  void otherTextsAreNoRelativeTime(String text) {
    assertThat(DateMath.parse(text, false, UTC)).isEmpty();
    assertThat(DateMath.isValid(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "6h", "2026-13-01", "2026-02-30", "2011-W53", "1768480496000", "x||+1d"})
  void aDateThatDoesNotExistIsNotANumber(String text) {
    assertThat(DateMath.parse(text, false, UTC)).hasValue(Double.NaN);
    assertThat(DateMath.isValid(text)).isFalse();
  }

  @Test
  void aDayOfTheClocksMayHave23Hours() {
    TimeSettings settings = at(Instant.parse("2026-03-29T12:00:00Z"), BERLIN);
    assertThat(new RawTimeRange("now/d", "now/d").resolve(settings))
        .contains(
            new TimeSpan(
                Instant.parse("2026-03-28T23:00:00Z").toEpochMilli(),
                Instant.parse("2026-03-29T21:59:59.999Z").toEpochMilli()));
    assertThat(DateMath.parse("now-1d", false, settings))
        .hasValue(Instant.parse("2026-03-28T13:00:00Z").toEpochMilli());
    assertThat(DateMath.parse("now-24h", false, settings))
        .hasValue(Instant.parse("2026-03-28T12:00:00Z").toEpochMilli());
  }

  @Test
  void weeksAndFiscalYearsStartAsSet() {
    assertThat(DateMath.parse("now/w", false, UTC.withWeekStart(WeekStart.MONDAY)))
        .hasValue(Instant.parse("2026-01-12T00:00:00Z").toEpochMilli());
    assertThat(DateMath.parse("now/fy", false, UTC.withFiscalYearStartMonth(3)))
        .hasValue(Instant.parse("2025-04-01T00:00:00Z").toEpochMilli());
    assertThat(DateMath.parse("now/fQ", true, UTC.withFiscalYearStartMonth(1)))
        .hasValue(Instant.parse("2026-01-31T23:59:59.999Z").toEpochMilli());
    assertThatThrownBy(() -> UTC.withFiscalYearStartMonth(12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the first month of the fiscal year is 12; it must be between 0 and 11");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2025-12-31T23:00:00Z",
    "2026-01-01 10:00:00, 2026-01-01T09:00:00Z",
    "2026/1/2 3:4:5, 2026-01-02T02:04:05Z",
    "2026-01-01T10:00:00Z, 2026-01-01T10:00:00Z",
    "2026-01-01T10:00:00.5Z, 2026-01-01T10:00:00.500Z",
    "1768480496000, 2026-01-15T12:34:56Z",
    "nowhere, 2026-01-15T12:34:56Z"
  })
  void anEndIsReadInTheZoneOfTheDashboard(String text, Instant time) {
    assertThat(DateParser.parse(text, false, at(NOW, BERLIN))).isEqualTo(time.toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01/15/2026                       | MM/DD/YYYY                 | 2026-01-15T00:00:00Z",
        "15.01.26 12:34                   | DD.MM.YY HH:mm             | 2026-01-15T12:34:00Z",
        "'Thursday, January 15th 2026, 12:34:56 am' | dddd, MMMM Do YYYY, h:mm:ss a | 2026-01-15T00:34:56Z",
        "2026-015                         | YYYY-DDDD                  | 2026-01-15T00:00:00Z",
        "1768480496.789                   | X                          | 2026-01-15T12:34:56.789Z",
        "2026-01-15T14:34:56+0200         | YYYY-MM-DDTHH:mm:ssZZ      | 2026-01-15T12:34:56Z",
        "at 24:15 on 15 Jan 2026          | [at] kk:mm [on] D MMM YYYY | 2026-01-15T00:15:00Z",
        "13:30                            | HH:mm                      | 2026-01-15T13:30:00Z"
      })
  void aTextIsReadByAFormat(String text, String format, Instant time) {
    assertThat(DateParser.parse(text, format, false, UTC)).isEqualTo(time.toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource({"15 Foo 2026, D MMM YYYY", "Foo 15, ddd D", "13:30, HH:mm", "now, HH:mm", "x, YYYY"})
  void otherTextsHaveNoTimeOfTheirOwn(String text, String format) {
    assertThat(DateParser.parseAbsolute(text, format, BERLIN)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "utc, Z",
    "Europe/Berlin, Europe/Berlin",
    "EST, -05:00",
    "browser, +01:00",
    "'', +01:00",
    "Nowhere/City, +01:00"
  })
  void aZoneHasAName(String name, String zone) {
    assertThat(TimeZones.of(name, ZoneOffset.ofHours(1))).isEqualTo(ZoneId.of(zone));
  }

  @Test
  void aTextOfAMillionCharactersTakesNoTime() {
    String digits = "1".repeat(1_000_000);
    assertThat(DateMath.parse("now-" + digits, false, UTC)).isEmpty();
    assertThat(DateMath.parse("now" + "-1s".repeat(300_000), false, UTC)).isPresent();
    assertThat(DateMath.parse(digits, false, UTC)).hasValue(Double.NaN);
    assertThat(DateParser.parse(digits, false, UTC))
        .isEqualTo(Instant.parse("1111-11-11T11:11:11Z").toEpochMilli());
    assertThat(new RawTimeRange("now-" + digits + "m", "now").describe(UTC))
        .isEqualTo("Last Infinity minutes");
  }

  @Test
  void aRangeWithoutATimeIsEmpty() {
    assertThat(new RawTimeRange("abc", "now").resolve(UTC)).isEmpty();
    assertThat(new RawTimeRange("now", "99999999999999999999").resolve(UTC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "now-6h, now, Last 6 hours",
    "now-1h, now, Last 1 hour",
    "now-7m, now, Last 7 minutes",
    "now-1d/d, now-1d/d, Yesterday",
    "now/fQ, now, This fiscal quarter so far",
    "now, now+5m, Next 5 minutes",
    "now-1h, now-5m, now-1h to now-5m",
    "abc, now, now-abc to now",
    "2026-01-15 10:00:00, 2026-01-15 11:00:00, 2026-01-15 10:00:00 to 2026-01-15 11:00:00",
    "1768476896000, now, 2026-01-15 12:34:56 to a few seconds ago",
    "now-6h, 1768480496000, 6 hours ago to 2026-01-15 13:34:56",
    "now-x, 1768480496000, ''"
  })
  void aRangeHasAText(String from, String to, String text) {
    assertThat(new RawTimeRange(from, to).describe(at(NOW, BERLIN))).isEqualTo(text);
  }

  @Test
  void aRangeKnowsWhetherItMoves() {
    assertThat(new RawTimeRange("now-1h", "now").isRelative()).isTrue();
    assertThat(new RawTimeRange("2026-01-01", "2026-01-02").isRelative()).isFalse();
    assertThat(new RawTimeRange("now/fy", "now").isFiscal()).isTrue();
    assertThat(new RawTimeRange("now/d", "now").isFiscal()).isFalse();
    assertThat(new RawTimeRange("now-1h", "now").zoneAbbreviation(at(NOW, BERLIN)))
        .isEqualTo("CET");
  }

  @Test
  void theTimePickerStartsWithTheShortestRange() {
    assertThat(QuickRange.offered()).hasSize(36);
    assertThat(QuickRange.offered().get(0))
        .isEqualTo(new QuickRange("now-5m", "now", "Last 5 minutes", true));
    assertThat(QuickRange.describe("+5m"))
        .isEqualTo(new QuickRange("now", "now+5m", "Next 5 minutes", true));
    assertThat(QuickRange.isAmount("$x")).isTrue();
    assertThat(QuickRange.isAmount("-5m")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "3600000, 1000, '', 5000, 5s",
    "3600000, 1000, 15s, 15000, 15s",
    "86400000, 960, '', 120000, 2m",
    "0, 100, '', 1, 1ms",
    "63072000000, 10, 1m, 31536000000, 1y"
  })
  void aStepIsEasyToRead(long range, double points, String minimum, double millis, String text) {
    assertThat(StepInterval.of(new TimeSpan(0, range), points, minimum))
        .isEqualTo(new StepInterval(millis, text));
  }

  @Test
  void pagesAndServersTreatBoundsDifferently() {
    assertThat(StepRounding.inBrowser(15)).isEqualTo(20);
    assertThat(StepRounding.onServer(15)).isEqualTo(10);
    assertThat(StepRounding.inBrowser(Double.NaN)).isEqualTo(31_536_000_000L);
  }

  @ParameterizedTest
  @CsvSource({"15s, 15000", "1.5h, 3600000", "30, 30000", "-5m, -300000", "1h30m, 3600000"})
  void anIntervalHasOneUnit(String text, double millis) {
    assertThat(IntervalText.parse(text).toMillis()).isEqualTo(millis);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "abc", "10x", "5 m", ">10s"})
  void otherTextsAreNoInterval(String text) {
    assertThatThrownBy(() -> IntervalText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is no interval; write a number and one of the units y, M, w, d, h, m, s, ms",
            text);
  }

  @Test
  void lengthsHaveTexts() {
    assertThat(IntervalText.ofSeconds(90)).isEqualTo("1m");
    assertThat(IntervalText.ofSeconds(0)).isEqualTo("less than a millisecond");
    assertThat(IntervalText.ofMillis(5_400_000)).isEqualTo("1h 30min");
    assertThat(IntervalText.ofMillis(400)).isEqualTo("less than 1sec");
  }

  @Test
  void aDashboardIsRefreshedInWholeUnits() {
    assertThat(IntervalText.refreshMillis("30s")).isEqualTo(30_000);
    assertThat(IntervalText.refreshMillis("")).isZero();
    assertThatThrownBy(() -> IntervalText.refreshMillis("2w"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"2w\" is no refresh interval; write a number and one of the units s, m, h, d");
  }

  @Test
  void aDateIsReadInItsZone() {
    assertThat(IsoDate.parse("2026-01-15T13:34:56", BERLIN)).hasValue(NOW.toEpochMilli());
    assertThat(IsoDate.parse("2026-015T12:34:56.000Z", BERLIN)).hasValue(NOW.toEpochMilli());
    assertThat(IsoDate.parse("20260115T143456+0200", BERLIN)).hasValue(NOW.toEpochMilli());
    assertThat(IsoDate.parse("2026T10", BERLIN)).isEqualTo(OptionalDouble.empty());
  }
}
