package io.panelwright.show.value;

import io.panelwright.show.time.DateFormat;
import io.panelwright.text.EcmaScriptNumber;
import java.time.ZoneOffset;

/**
 * An amount of time as on a stopwatch: {@code 02m:03s:456ms}.
 *
 * @param millis the unit of the numbers
 */
record ClockUnit(double millis) implements UnitFormatter {

  private static final double SECOND = 1e3;
  private static final double MINUTE = 6e4;
  private static final double HOUR = 36e5;

  private static final DateFormat M = DateFormat.of("mm\\m");
  private static final DateFormat M_S = DateFormat.of("mm\\m:ss\\s");
  private static final DateFormat M_S_MS = DateFormat.of("mm\\m:ss\\s:SSS\\m\\s");
  private static final DateFormat S = DateFormat.of("ss\\s");
  private static final DateFormat S_MS = DateFormat.of("ss\\s:SSS\\m\\s");
  private static final DateFormat MS = DateFormat.of("SSS\\m\\s");

  @Override
  public FormattedValue format(double value, double decimals, DateSettings dates) {
    return FormattedValue.of(text(value * millis, decimals));
  }

  @Override
  public FormattedValue formatNull(double decimals, DateSettings dates) {
    return millis == 1 ? FormattedValue.of("") : format(0, decimals, dates);
  }

  /** The time of day in UTC, which is what Grafana makes of a value that was never set. */
  @Override
  public FormattedValue formatUndefined(double decimals, DateSettings dates) {
    if (millis != 1 || dates.nowMillis().isEmpty()) {
      return format(Double.NaN, decimals, dates);
    }
    return FormattedValue.of(withHours("0h", dates.nowMillis().getAsLong(), decimals));
  }

  private static String text(double size, double decimals) {
    if (size < SECOND) {
      return utc(MS, size);
    }
    if (size < MINUTE) {
      return utc(decimals == 0 ? S : S_MS, size);
    }
    if (size < HOUR) {
      return utc(decimals == 0 ? M : decimals == 1 ? M_S : M_S_MS, size);
    }
    return withHours(EcmaScriptNumber.print(Math.floor(size / HOUR)) + "h", size, decimals);
  }

  private static String withHours(String hours, double size, double decimals) {
    return decimals == 0
        ? hours
        : hours + ":" + utc(decimals == 1 ? M : decimals == 2 ? M_S : M_S_MS, size);
  }

  private static String utc(DateFormat format, double millis) {
    return format.format(millis, ZoneOffset.UTC);
  }
}
