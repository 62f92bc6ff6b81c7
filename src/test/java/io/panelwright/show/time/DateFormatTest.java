package io.panelwright.show.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormatTest {

  /** 2026-01-15T12:34:56.789Z, a Thursday. */
  private static final double TIME = 1_768_480_496_789.0;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "YYYY-MM-DD HH:mm:ss.SSS       | 2026-01-15 12:34:56.789",
        "dddd, MMMM Do YYYY, h:mm:ss a | Thursday, January 15th 2026, 12:34:56 pm",
        "ddd dd d MMM YY H m s A       | Thu Th 4 Jan 26 12 34 56 PM",
        "DDD DDDD DDDo                 | 15 015 15th",
        "Q Qo [Q]Q                     | 1 1st Q1",
        "w ww wo W WW gggg GGGG e E    | 3 03 3rd 3 03 2026 2026 4 4",
        "S SS SSS SSSS x X             | 7 78 789 7890 1768480496789 1768480496",
        "Z ZZ z                        | +00:00 +0000 UTC",
        "LT LTS L                      | 12:34 PM 12:34:56 PM 01/15/2026",
        "LLLL                          | Thursday, January 15, 2026 12:34 PM",
        "llll                          | Thu, Jan 15, 2026 12:34 PM",
        "hmm Hmmss kk                  | 1234 123456 12",
        "[at] HH\\h \\[b               | at 12h [b",
        "Y YYYYYY y N NNNN             | 2026 +002026 2026 AD Anno Domini"
      })
  void aTimeIsPrintedByTheTokensOfMoment(String format, String text) {
    assertThat(DateFormat.of(format).format(TIME, ZoneOffset.UTC)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-01-15 13:34 CET +01:00",
    "America/New_York, 2026-01-15 07:34 EST -05:00",
    "Asia/Kolkata, 2026-01-15 18:04 IST +05:30",
    "America/Sao_Paulo, 2026-01-15 09:34 -03 -03:00",
    "Asia/Kathmandu, 2026-01-15 18:19 +0545 +05:45",
    "Z, 2026-01-15 12:34 UTC +00:00",
    "+02:00, 2026-01-15 14:34 +02 +02:00"
  })
  void aTimeIsPrintedInItsZone(String zone, String text) {
    assertThat(DateFormat.of("YYYY-MM-DD HH:mm z Z").format(TIME, ZoneId.of(zone))).isEqualTo(text);
  }

  @Test
  void theAbbreviationFollowsTheClocks() {
    DateFormat abbreviation = DateFormat.of("z");
    assertThat(abbreviation.format(1_751_371_200_000.0, ZoneId.of("Europe/Berlin")))
        .isEqualTo("CEST");
    assertThat(abbreviation.format(1_751_371_200_000.0, ZoneId.of("America/New_York")))
        .isEqualTo("EDT");
  }

  @Test
  void anEmptyFormatIsIso() {
    assertThat(DateFormat.of("").format(TIME, ZoneOffset.UTC)).isEqualTo("2026-01-15T12:34:56Z");
    assertThat(DateFormat.ISO.format(TIME, ZoneId.of("Europe/Berlin")))
        .isEqualTo("2026-01-15T13:34:56+01:00");
  }

  @Test
  void aFirstDayOfTheWeekRemovesEndings() {
    DateFormat format = DateFormat.of("MMM Do w e");
    assertThat(format.format(TIME, ZoneOffset.UTC)).isEqualTo("Jan 15th 3 4");
    assertThat(format.withWeekStart(WeekStart.MONDAY).format(TIME, ZoneOffset.UTC))
        .isEqualTo("Jan 15 3 3");
    assertThat(format.withWeekStart(WeekStart.SATURDAY).format(TIME, ZoneOffset.UTC))
        .isEqualTo("Jan 15 2 5");
  }

  @ParameterizedTest
  @CsvSource({
    "8.64e15, +275760",
    "-8.64e15, -271821",
    "8640000000000001, Invalid date",
    "NaN, Invalid date",
    "-Infinity, Invalid date"
  })
  void aTimeThatNoBrowserHasIsInvalid(double millis, String text) {
    assertThat(DateFormat.of("Y").format(millis, ZoneOffset.UTC)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, a few seconds ago",
    "44, in a few seconds",
    "-45, a minute ago",
    "-2690, an hour ago",
    "-5400, 2 hours ago",
    "79200, in a day",
    "-2160000, 25 days ago",
    "-2592000, a month ago",
    "-28000000, a year ago",
    "157680000, in 5 years"
  })
  void aDistanceIsRoundedToWords(long seconds, String text) {
    long now = 1_768_480_496_000L;
    assertThat(RelativeTime.fromNow(now + seconds * 1000, now, ZoneOffset.UTC)).isEqualTo(text);
  }
}
