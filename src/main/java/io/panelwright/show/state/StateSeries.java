package io.panelwright.show.state;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.value.DisplayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The states of one field over time.
 *
 * @param times in milliseconds
 * @param keys what makes two values the same state; {@link Cell#NULL} for no state, {@link
 *     Cell#UNDEFINED} for a value that continues the state before it
 */
record StateSeries(
    String name, double[] times, List<Cell> keys, Function<Cell, DisplayValue> display) {

  /** A run of one state. */
  record Run(double from, double to, Cell key) {}

  StateSeries {
    keys = List.copyOf(keys);
  }

  /**
   * Inserts a missing state where the next value is later than an interval.
   *
   * @param intervalMillis the expected distance of values; the last value, too, lasts this long
   * @param end the end of the time range
   */
  StateSeries withGaps(OptionalDouble intervalMillis, double end) {
    if (intervalMillis.isEmpty() || !(intervalMillis.getAsDouble() > 0) || times.length == 0) {
      return this;
    }
    double interval = intervalMillis.getAsDouble();
    List<Double> newTimes = new ArrayList<>();
    List<Cell> newKeys = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      newTimes.add(times[i]);
      newKeys.add(keys.get(i));
      double gapStart = times[i] + interval;
      boolean isGap = i + 1 < times.length ? times[i + 1] > gapStart : gapStart <= end;
      if (isGap) {
        newTimes.add(gapStart);
        newKeys.add(Cell.NULL);
      }
    }
    return new StateSeries(
        name, newTimes.stream().mapToDouble(time -> time).toArray(), newKeys, display);
  }

  /** Connects gaps between two values that are at most this long. */
  StateSeries spanning(double maxMillis) {
    if (!(maxMillis > 0)) {
      return this;
    }
    List<Cell> spanned = new ArrayList<>(keys);
    int last = -1;
    for (int i = 0; i < spanned.size(); i++) {
      if (spanned.get(i).isMissing()) {
        continue;
      }
      if (last >= 0 && times[i] - times[last] <= maxMillis) {
        for (int gap = last + 1; gap < i; gap++) {
          spanned.set(gap, Cell.UNDEFINED);
        }
      }
      last = i;
    }
    return new StateSeries(name, times, spanned, display);
  }

  /**
   * The runs of states. A run ends where another state or a gap starts; the last one at the end of
   * the range.
   *
   * @param merge whether equal values that follow one another are one run
   */
  List<Run> runs(boolean merge, double end) {
    List<Run> runs = new ArrayList<>();
    double from = 0;
    Cell state = Cell.NULL;
    for (int i = 0; i < times.length; i++) {
      Cell key = keys.get(i);
      if (key instanceof Cell.UndefinedCell || merge && key.equals(state)) {
        continue;
      }
      if (!state.isMissing()) {
        runs.add(new Run(from, times[i], state));
      }
      from = times[i];
      state = key;
    }
    if (!state.isMissing()) {
      runs.add(new Run(from, Math.max(from, end), state));
    }
    return runs;
  }

  /** The distance of values after which a state ends: of the field, otherwise of the datasource. */
  static OptionalDouble interval(DataField field, DataField time) {
    JsonObject custom = field.config().object("custom");
    OptionalDouble own = number(custom, "insertNulls");
    return own.isPresent() ? own : number(time.config(), "interval");
  }

  /** The length of gaps that are connected: none, up to a number of milliseconds, or all. */
  static double spanNulls(DataField field) {
    JsonObject custom = field.config().object("custom");
    return custom.isTrue("spanNulls")
        ? Double.POSITIVE_INFINITY
        : number(custom, "spanNulls").orElse(0);
  }

  private static OptionalDouble number(JsonObject object, String key) {
    return object.get(key).orElse(object) instanceof JsonNumber number && number.toDouble() > 0
        ? OptionalDouble.of(number.toDouble())
        : OptionalDouble.empty();
  }
}
