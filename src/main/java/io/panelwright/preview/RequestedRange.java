package io.panelwright.preview;

import io.panelwright.panelquery.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time ranges of the page's URL. */
final class RequestedRange {

  private static final Pattern RELATIVE = Pattern.compile("now(?:-(\\d{1,9})([smhdw]))?");

  private RequestedRange() {}

  static TimeRange parse(String from, String to, Instant now) {
    return new TimeRange(instant(from, now), instant(to, now));
  }

  private static Instant instant(String text, Instant now) {
    Matcher relative = RELATIVE.matcher(text);
    if (relative.matches()) {
      return relative.group(1) == null
          ? now
          : now.minus(unit(relative.group(2)).multipliedBy(Long.parseLong(relative.group(1))));
    }
    if (text.matches("\\d{1,15}")) {
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not a time; expected one such as now-6h or 2026-01-15 12:00:00");
  }

  private static Duration unit(String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      default -> Duration.ofDays(7);
    };
  }
}
