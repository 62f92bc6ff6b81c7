package io.panelwright.show.value;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The kinds of units in {@code units.txt}, with their arguments.
 *
 * <p>The name in the file is the constant in lower case, with hyphens.
 */
enum UnitKind {
  /** A number and a suffix, or none. */
  FIXED(arguments -> SimpleUnits.suffix(arguments.at(0))),
  /** The ratio of neighbors, and all suffixes with {@code |} between them. */
  SCALED(
      arguments -> ScaledUnit.of(arguments.number(0), List.of(arguments.at(1).split("\\|", -1)))),
  /** SI prefixes: the unit, and the power of 1000 of an unscaled number. */
  SI(arguments -> ScaledUnit.si(arguments.at(0), arguments.number(1))),
  /** IEC prefixes: the unit, and the power of 1024 of an unscaled number. */
  BINARY(arguments -> ScaledUnit.binary(arguments.at(0), arguments.number(1))),
  /** Thousands, millions, billions: the unit. */
  COUNT(arguments -> new CountUnit(arguments.at(0))),
  /** Money: the symbol in front. */
  CURRENCY(arguments -> CurrencyUnits.prefix(arguments.at(0))),
  /** Money: the symbol behind. */
  CURRENCY_SUFFIX(arguments -> CurrencyUnits.suffix(arguments.at(0))),
  /** The factor that gives percent. */
  PERCENT(arguments -> SimpleUnits.percent(arguments.number(0))),
  /** The text of true and that of false. */
  BOOLEAN(arguments -> SimpleUnits.bool(arguments.at(0), arguments.at(1))),
  /** A prefix, or none. */
  HEXADECIMAL(arguments -> SimpleUnits.hexadecimal(arguments.at(0))),
  SCIENTIFIC(arguments -> SimpleUnits.scientific()),
  STRING(arguments -> SimpleUnits.string()),
  /** English notation with commas. */
  GROUPED(arguments -> SimpleUnits.grouped()),
  /** An amount of time: the unit of the numbers. */
  TIME(arguments -> TimeAmount.of(arguments.at(0))),
  TIME_TICKS(arguments -> TimeAmount.timeTicks()),
  /** Words: the unit of the numbers in milliseconds. */
  DURATION(arguments -> DurationUnits.words(arguments.number(0))),
  HOURS_MINUTES_SECONDS(arguments -> DurationUnits.hoursMinutesSeconds()),
  DAYS_HOURS_MINUTES_SECONDS(arguments -> DurationUnits.daysHoursMinutesSeconds()),
  /** A stopwatch: the unit of the numbers in milliseconds. */
  CLOCK(arguments -> new ClockUnit(arguments.number(0))),
  /** A format of Moment.js, and another one for today. */
  DATE(
      arguments ->
          arguments.at(1).isEmpty()
              ? DateUnits.date(arguments.at(0))
              : DateUnits.date(arguments.at(0), arguments.at(1))),
  FROM_NOW(arguments -> DateUnits.fromNow());

  private final Function<Arguments, UnitFormatter> factory;

  UnitKind(Function<Arguments, UnitFormatter> factory) {
    this.factory = factory;
  }

  /** The arguments in a line of the file; absent ones are empty texts. */
  record Arguments(List<String> values) {

    Arguments {
      values = List.copyOf(values);
    }

    String at(int index) {
      return index < values.size() ? values.get(index) : "";
    }

    int number(int index) {
      return at(index).isEmpty() ? 0 : Integer.parseInt(at(index));
    }
  }

  /** The kind of a name in the file. */
  static UnitKind of(String name) {
    return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  UnitFormatter formatter(List<String> arguments) {
    return factory.apply(new Arguments(arguments));
  }
}
