package io.panelwright.preview;

import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.time.DateMath;
import io.panelwright.show.time.IsoDate;
import io.panelwright.show.time.TimeSettings;
import java.time.Instant;
import java.util.OptionalDouble;

/** Time ranges of the page's URL, as Grafana reads them. */
final class RequestedRange {

  private static final long MAX_MILLIS = 253_402_300_799_000L;

  private final TimeSettings settings;

  RequestedRange(TimeSettings settings) {
    this.settings = settings;
  }

  /**
   * A range of two texts.
   *
   * @throws IllegalArgumentException if a text is not a time, or the start is not before the end
   */
  TimeRange parse(String from, String to) {
    var range = new TimeRange(instant(from, false), instant(to, true));
    if (!range.from().isBefore(range.to())) {
      throw new IllegalArgumentException(
          "the time range from \"" + from + "\" to \"" + to + "\" does not end after its start");
    }
    return range;
  }

  /** Whether two texts are a time range. */
  boolean isRange(String from, String to) {
    try {
      parse(from, to);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Instant instant(String text, boolean roundUp) {
    double millis = millis(text, roundUp).orElse(Double.NaN);
    if (!(millis >= 0 && millis <= MAX_MILLIS)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a time; expected one such as now-6h or 2026-01-15 12:00:00");
    }
    return Instant.ofEpochMilli((long) millis);
  }

  private OptionalDouble millis(String text, boolean roundUp) {
    if (text.matches("\\d{1,15}")) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    return DateMath.isMath(text)
        ? DateMath.parse(text, roundUp, settings)
        : IsoDate.parse(text, settings.zone());
  }
}
