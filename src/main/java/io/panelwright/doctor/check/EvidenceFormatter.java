package io.panelwright.doctor.check;

import io.panelwright.text.Suggestions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats times, durations and lists of values for messages and evidence. */
final class EvidenceFormatter {

  private static final int MAX_VALUES = 8;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private EvidenceFormatter() {}

  /** Such as {@code 2026-01-31 03:12:00 UTC}. */
  static String time(Instant time) {
    return TIME.format(time);
  }

  /** Such as {@code 2026-01-31 03:12:00 UTC, 5 min ago}. */
  static String timeAndAge(Instant time, Instant now) {
    return time(time) + ", " + duration(Duration.between(time, now).abs()) + " ago";
  }

  /** Such as {@code 5 min}, in the largest unit with at least two. */
  static String duration(Duration duration) {
    if (duration.toDays() >= 2) {
      return duration.toDays() + " days";
    }
    if (duration.toHours() >= 2) {
      return duration.toHours() + " h";
    }
    return duration.toMinutes() >= 2 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
  }

  /** Such as {@code 4m}, as in a range of PromQL. */
  static String promqlDuration(Duration duration) {
    if (duration.toMillisPart() != 0) {
      return duration.toMillis() + "ms";
    }
    boolean isMinutes = duration.toSecondsPart() == 0 && !duration.isZero();
    return isMinutes ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
  }

  /** The first few values, quoted; those nearest to the wrong value come first. */
  static String values(List<String> values, String wrongValue) {
    if (values.isEmpty()) {
      return "none";
    }
    String first =
        Stream.concat(Suggestions.nearest(wrongValue, values).stream(), values.stream())
            .distinct()
            .limit(MAX_VALUES)
            .map(value -> "\"" + value + "\"")
            .collect(Collectors.joining(", "));
    return values.size() > MAX_VALUES
        ? first + " and " + (values.size() - MAX_VALUES) + " more"
        : first;
  }
}
