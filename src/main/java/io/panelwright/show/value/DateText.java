package io.panelwright.show.value;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as ISO 8601 texts, which are in UTC unless they have an offset. */
final class DateText {

  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})(?:-([0-9]{2})(?:[T ]([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})"
              + "(?:[.,]([0-9]{1,9}))?)?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?");

  private DateText() {}

  /** The milliseconds since the epoch; NaN if the text is no time. */
  static double parse(String text) {
    Matcher iso = ISO.matcher(text.strip());
    if (!iso.matches()) {
      return Double.NaN;
    }
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(iso, 1, 0),
              number(iso, 2, 1),
              number(iso, 3, 1),
              number(iso, 4, 0),
              number(iso, 5, 0),
              number(iso, 6, 0));
      ZoneOffset offset = iso.group(8) == null ? ZoneOffset.UTC : ZoneOffset.of(iso.group(8));
      return time.toEpochSecond(offset) * 1000.0 + millis(iso.group(7));
    } catch (DateTimeException notInCalendar) {
      return Double.NaN;
    }
  }

  private static int number(Matcher iso, int group, int otherwise) {
    return iso.group(group) == null ? otherwise : Integer.parseInt(iso.group(group));
  }

  private static int millis(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3));
  }
}
