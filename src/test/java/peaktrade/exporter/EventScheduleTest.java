package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of events that are due. */
class EventScheduleTest {

  @ParameterizedTest
  @CsvSource({
    // rate, pauses, after ms, written, due
    "5, false, 0, 0, 0",
    "5, false, 199, 0, 0",
    "5, false, 200, 0, 1",
    "5, false, 10000, 48, 2",
    "5, false, 10000, 60, 0",
    "0.5, false, 3000, 0, 1",
    "0, false, 1, 1000000, 9223372036854775807",
    "5, true, 10000, 0, 50",
    "5, true, 59999, 0, 299",
    "5, true, 60000, 299, 0",
    "5, true, 299999, 0, 0",
    "5, true, 301000, 300, 5",
    "0, true, 61000, 0, 0",
    "0, true, 30000, 0, 9223372036854775807"
  })
  void eventsAreDueAtTheRateAndNoneInASilentPeriod(
      double rate, boolean pauses, long milliseconds, long written, long due) {
    assertThat(new EventSchedule(rate, pauses).due(Duration.ofMillis(milliseconds), written))
        .isEqualTo(due);
  }
}
