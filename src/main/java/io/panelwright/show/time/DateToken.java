package io.panelwright.show.time;

import java.time.ZonedDateTime;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A part of a date format. */
@FunctionalInterface
interface DateToken {

  /** Appends the part of a time. */
  void append(StringBuilder out, ZonedDateTime time, WeekStart weekStart);

  /** A text that does not depend on the time. */
  static DateToken literal(String text) {
    return (out, time, weekStart) -> out.append(text);
  }

  /** A text of a time. */
  static DateToken text(Function<ZonedDateTime, String> part) {
    return (out, time, weekStart) -> out.append(part.apply(time));
  }

  /** A number with leading zeros. */
  static DateToken number(int digits, ToLongFunction<ZonedDateTime> part) {
    return (out, time, weekStart) -> appendPadded(out, part.applyAsLong(time), digits);
  }

  /** A number with its ending, such as {@code 2nd}. */
  static DateToken ordinal(ToLongFunction<ZonedDateTime> part) {
    return (out, time, weekStart) -> out.append(weekStart.ordinal((int) part.applyAsLong(time)));
  }

  /** Appends a number; the zeros are after the sign. */
  static void appendPadded(StringBuilder out, long number, int digits) {
    String text = Long.toString(Math.abs(number));
    out.append(number < 0 ? "-" : "").append("0".repeat(Math.max(0, digits - text.length())));
    out.append(text);
  }
}
