package io.panelwright.show.value;

import io.panelwright.text.EcmaScriptNumber;
import java.util.Optional;
import java.util.StringJoiner;

/** Amounts of time in several units, such as {@code 1 hour, 30 minutes} or {@code 01:30:00}. */
final class DurationUnits {

  private static final String[] NAMES = {
    "year", "month", "week", "day", "hour", "minute", "second", "millisecond"
  };

  private static final double[] MILLIS = {
    31_536e6, 2_592e6, 604_800e3, 86_400e3, 3_600e3, 60e3, 1e3, 1
  };

  private DurationUnits() {}

  /** Words for as many units as there are decimals, plus one. */
  static UnitFormatter words(double millis) {
    Optional<String> unit = Optional.of(millis == 1 ? " milliseconds" : " seconds");
    return (value, decimals, dates) -> {
      if (value == 0) {
        return new FormattedValue(Optional.empty(), "0", unit);
      }
      FormattedValue words =
          FormattedValue.of(words(Math.abs(value) * millis, Double.isNaN(decimals) ? 0 : decimals));
      return value < 0 ? ago(words) : words;
    };
  }

  private static String words(double millis, double decimals) {
    StringJoiner words = new StringJoiner(", ");
    double rest = millis;
    double remaining = decimals;
    boolean started = false;
    for (int i = 0; i < NAMES.length && remaining >= 0; i++) {
      double count = Math.floor(rest / MILLIS[i]);
      started = started || count >= 1;
      if (started) {
        words.add(EcmaScriptNumber.print(count) + " " + NAMES[i] + (count == 1 ? "" : "s"));
        rest = rest % MILLIS[i];
        remaining--;
      }
    }
    return words.toString();
  }

  private static FormattedValue ago(FormattedValue value) {
    return new FormattedValue(
        value.prefix(), value.text(), Optional.of(value.suffix().orElse("") + " ago"));
  }

  /** {@code 26:03:04} for seconds; a missing value is zero. */
  static UnitFormatter hoursMinutesSeconds() {
    return new MissingIsZero(
        (value, decimals, dates) -> {
          FormattedValue clock = FormattedValue.of(hoursMinutesSeconds(Math.abs(value)));
          return value < 0 ? ago(clock) : clock;
        });
  }

  /** {@code 1 d 02:03:04} for seconds; a missing value is zero. */
  static UnitFormatter daysHoursMinutesSeconds() {
    return new MissingIsZero(
        (value, decimals, dates) -> {
          double size = Math.abs(value);
          double days = Math.floor(size / 86_400);
          // Two steps: the rounding of large numbers is then that of Grafana.
          double rest = size - days * 24 * 3600;
          String day = days > 0 ? EcmaScriptNumber.print(days) + " d " : "";
          FormattedValue text = FormattedValue.of(day + hoursMinutesSeconds(Math.abs(rest)));
          return value < 0 ? ago(text) : text;
        });
  }

  private static String hoursMinutesSeconds(double seconds) {
    return twoDigits(Math.floor(seconds / 3600))
        + ":"
        + twoDigits(Math.floor(seconds % 3600 / 60))
        + ":"
        + twoDigits(Math.floor(seconds % 3600 % 60));
  }

  private static String twoDigits(double number) {
    String text = EcmaScriptNumber.print(number);
    return number > 9 ? text : "0" + text;
  }

  /** A unit that treats a missing value as zero. */
  record MissingIsZero(UnitFormatter unit) implements UnitFormatter {

    @Override
    public FormattedValue format(double value, double decimals, DateSettings dates) {
      return unit.format(value, decimals, dates);
    }

    @Override
    public FormattedValue formatNull(double decimals, DateSettings dates) {
      return unit.format(0, decimals, dates);
    }
  }
}
