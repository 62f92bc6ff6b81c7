package io.panelwright.doctor.cause;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words. */
final class Moments {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Moments() {}

  /** Such as {@code 2026-01-31 03:12:00 UTC, 5 min ago}. */
  static String ago(Instant time, Instant now) {
    return SHOWN.format(time) + ", " + span(Duration.between(time, now).abs()) + " ago";
  }

  static String at(Instant time) {
    return SHOWN.format(time);
  }

  /** Such as {@code 5 min}: the largest unit of which there are two. */
  static String span(Duration time) {
    if (time.toDays() >= 2) {
      return time.toDays() + " days";
    }
    if (time.toHours() >= 2) {
      return time.toHours() + " h";
    }
    return time.toMinutes() >= 2 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }
}
