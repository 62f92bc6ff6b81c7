package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of events. */
class EventTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 1767225600",
    "2026-01-01T00:00:00+00:00, 1767225600",
    "2026-01-01T01:30:00+01:30, 1767225600",
    "2026-01-01T00:00:00, 1767225600",
    "2026-01-01T00:00:00.250Z, 1767225600.25",
    "2026-01-01T00:00:00.000001+00:00, 1767225600.000001",
    "2026-01-01T00:00Z, 1767225600",
    "1767225600, 1767225600",
    "1767225600.5, 1767225600.5",
    "1.7672256e9, 1767225600"
  })
  void isoAndUnixTimesAreParsed(String text, double seconds) {
    assertThat(EventTime.parseUnixSeconds(text)).hasValue(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-13-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-01-01",
        "2026-01-01T00:00:00+99:00",
        "+1000000000-01-01T00:00:00Z",
        "-1",
        "0",
        "1767225600000",
        "1e400",
        "NaN",
        "Infinity",
        "1d",
        "0x10",
        "1-1",
        "1970-01-01T00:00:00Z"
      })
  void otherTextsAreNotTimes(String text) {
    assertThat(EventTime.parseUnixSeconds(text)).isEmpty();
  }
}
