package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/**
 * A calculation that reduces many values to one.
 *
 * @param id as Grafana writes it, such as {@code lastNotNull}
 */
public record Reducer(String id) {

  /** Last *. */
  public static final Reducer LAST_NOT_NULL = new Reducer("lastNotNull");

  /** Last. */
  public static final Reducer LAST = new Reducer("last");

  /** First *. */
  public static final Reducer FIRST_NOT_NULL = new Reducer("firstNotNull");

  /** First. */
  public static final Reducer FIRST = new Reducer("first");

  /** Min. */
  public static final Reducer MIN = new Reducer("min");

  /** Max. */
  public static final Reducer MAX = new Reducer("max");

  /** Mean. */
  public static final Reducer MEAN = new Reducer("mean");

  /** Median. */
  public static final Reducer MEDIAN = new Reducer("median");

  /** Variance. */
  public static final Reducer VARIANCE = new Reducer("variance");

  /** StdDev. */
  public static final Reducer STD_DEV = new Reducer("stdDev");

  /** Total. */
  public static final Reducer SUM = new Reducer("sum");

  /** Count. */
  public static final Reducer COUNT = new Reducer("count");

  /** Count all. */
  public static final Reducer COUNT_ALL = new Reducer("countAll");

  /** Range. */
  public static final Reducer RANGE = new Reducer("range");

  /** Delta. */
  public static final Reducer DELTA = new Reducer("delta");

  /** Step. */
  public static final Reducer STEP = new Reducer("step");

  /** Difference. */
  public static final Reducer DIFF = new Reducer("diff");

  /** Min (above zero). */
  public static final Reducer MIN_ABOVE_ZERO = new Reducer("logmin");

  /** All Zeros. */
  public static final Reducer ALL_IS_ZERO = new Reducer("allIsZero");

  /** All Nulls. */
  public static final Reducer ALL_IS_NULL = new Reducer("allIsNull");

  /** Change Count. */
  public static final Reducer CHANGE_COUNT = new Reducer("changeCount");

  /** Distinct Count. */
  public static final Reducer DISTINCT_COUNT = new Reducer("distinctCount");

  /** Difference percent. */
  public static final Reducer DIFF_PERCENT = new Reducer("diffperc");

  /** All values. */
  public static final Reducer ALL_VALUES = new Reducer("allValues");

  /** All unique values. */
  public static final Reducer UNIQUE_VALUES = new Reducer("uniqueValues");

  /** The n-th percentile of the values, from 1 to 99. */
  public static Reducer percentile(int n) {
    boolean valid =
        ArgumentValidator.check(
            n >= 1 && n <= 99,
            "percentile-out-of-range",
            "percentile " + n + " is out of range: expected 1 to 99",
            "write percentile(95)");
    return new Reducer("p" + (valid ? n : 50));
  }

  public static JsonArray ids(Reducer... reducers) {
    return Json.strings(List.of(reducers).stream().map(Reducer::id).toList());
  }
}
