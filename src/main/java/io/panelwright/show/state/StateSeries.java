package io.panelwright.show.state;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.value.DisplayValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The states of one field over time.
 *
 * @param times in milliseconds
 * @param keys what makes two values the same state; {@link Cell#UNDEFINED} for a value that
 *     continues the state before it
 * @param isState whether a key is a state, which has a band, or the absence of one
 */
record StateSeries(
    String name,
    double[] times,
    List<Cell> keys,
    Predicate<Cell> isState,
    Function<Cell, DisplayValue> display) {

  /** A run of one state. */
  record Run(double from, double to, Cell key) {}

  StateSeries {
    keys = List.copyOf(keys);
  }

  /** A copy in ascending order of times; values without a time are left out. */
  StateSeries sorted() {
    int[] order =
        IntStream.range(0, times.length)
            .filter(i -> !Double.isNaN(times[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> times[i]))
            .mapToInt(i -> i)
            .toArray();
    return with(
        IntStream.of(order).mapToDouble(i -> times[i]).toArray(),
        IntStream.of(order).mapToObj(keys::get).toList());
  }

  /**
   * A copy in which each state ends at a given time, unless another one starts then.
   *
   * @param ends in milliseconds; NaN for a state that continues up to the next one
   */
  StateSeries endingAt(double[] ends) {
    SortedMap<Double, Cell> keysByTime = new TreeMap<>();
    for (double end : ends) {
      if (!Double.isNaN(end)) {
        keysByTime.put(end, Cell.NULL);
      }
    }
    for (int i = 0; i < times.length; i++) {
      if (!Double.isNaN(times[i])) {
        keysByTime.put(times[i], keys.get(i));
      }
    }
    return with(
        keysByTime.keySet().stream().mapToDouble(time -> time).toArray(),
        List.copyOf(keysByTime.values()));
  }

  private StateSeries with(double[] newTimes, List<Cell> newKeys) {
    return new StateSeries(name, newTimes, newKeys, isState, display);
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
    return with(newTimes.stream().mapToDouble(time -> time).toArray(), newKeys);
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
    return with(times, spanned);
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
    Cell state = Cell.UNDEFINED;
    for (int i = 0; i < times.length; i++) {
      Cell key = keys.get(i);
      if (key instanceof Cell.UndefinedCell || merge && key.equals(state)) {
        continue;
      }
      if (hasBand(state)) {
        runs.add(new Run(from, times[i], state));
      }
      from = times[i];
      state = key;
    }
    if (hasBand(state)) {
      runs.add(new Run(from, Math.max(from, end), state));
    }
    return runs;
  }

  /** Whether a key has a band or cell of its own. */
  boolean hasBand(Cell key) {
    return !(key instanceof Cell.UndefinedCell) && isState.test(key);
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
