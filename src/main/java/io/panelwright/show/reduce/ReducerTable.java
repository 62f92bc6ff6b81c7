package io.panelwright.show.reduce;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.reduce.Reducers.Info;
import io.panelwright.text.EnglishOrdinal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reducers with their names. */
final class ReducerTable {

  static final List<Info> ALL = all();

  /** By id and by alias. */
  static final Map<String, Info> BY_ID = byId();

  /** The results of a field without values; the others are undefined. */
  static final Map<String, Cell> WITHOUT_VALUES =
      Map.of(
          "sum", Cell.of(0),
          "count", Cell.of(0),
          "countAll", Cell.of(0),
          "allIsZero", Cell.of(false),
          "allIsNull", Cell.of(true));

  private ReducerTable() {}

  private static List<Info> all() {
    List<Info> all =
        new ArrayList<>(
            List.of(
                unit("lastNotNull", "Last *", "Last non-null value (also excludes NaNs)"),
                unit("last", "Last", "Last value"),
                unit("firstNotNull", "First *", "First non-null value (also excludes NaNs)"),
                unit("first", "First", "First Value"),
                unit("min", "Min", "Minimum Value"),
                unit("max", "Max", "Maximum Value"),
                unit("mean", "Mean", "Average Value"),
                unit("median", "Median", "Median Value"),
                unit("variance", "Variance", "Variance of all values in a field"),
                unit("stdDev", "StdDev", "Standard deviation of all values in a field"),
                unit("sum", "Total", "The sum of all values"),
                plain("count", "Count", "Number of values in response"),
                plain("countAll", "Count all", "Number of values (including empty)"),
                unit("range", "Range", "Difference between minimum and maximum values"),
                unit("delta", "Delta", "Cumulative change in value"),
                unit("step", "Step", "Minimum interval between values"),
                unit("diff", "Difference", "Difference between first and last values"),
                unit("logmin", "Min (above zero)", "Used for log min scale"),
                unit("allIsZero", "All Zeros", "All values are zero"),
                plain("allIsNull", "All Nulls", "All values are null"),
                plain("changeCount", "Change Count", "Number of times the value changes"),
                plain("distinctCount", "Distinct Count", "Number of distinct values"),
                plain(
                    "diffperc",
                    "Difference percent",
                    "Percentage difference between first and last values"),
                plain("allValues", "All values", "Returns an array with all values"),
                plain(
                    "uniqueValues",
                    "All unique values",
                    "Returns an array with all unique values")));
    for (int percent = 1; percent < 100; percent++) {
      String ordinal = EnglishOrdinal.of(percent);
      all.add(unit("p" + percent, ordinal + " %", ordinal + " percentile value"));
    }
    return List.copyOf(all);
  }

  private static Map<String, Info> byId() {
    Map<String, Info> byId = new LinkedHashMap<>();
    ALL.forEach(info -> byId.put(info.id(), info));
    byId.put("current", byId.get("lastNotNull"));
    byId.put("avg", byId.get("mean"));
    byId.put("total", byId.get("sum"));
    return byId;
  }

  private static Info unit(String id, String name, String description) {
    return new Info(id, name, description, true);
  }

  private static Info plain(String id, String name, String description) {
    return new Info(id, name, description, false);
  }
}
