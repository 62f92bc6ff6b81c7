package io.panelwright.show.reduce;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import java.util.LinkedHashMap;
import java.util.Map;

/** The results that one pass over a field's values gives. */
final class StandardResults {

  Cell first = Cell.NULL;
  Cell last = Cell.NULL;
  Cell firstNotNull = Cell.NULL;
  Cell lastNotNull = Cell.NULL;
  Cell min = Cell.NULL;
  Cell max = Cell.NULL;
  Cell logmin = Cell.of(Double.MAX_VALUE);
  Cell sum = Cell.of(0);
  Cell mean = Cell.NULL;
  Cell range = Cell.NULL;
  Cell step = Cell.NULL;
  double delta;
  int count;
  boolean allIsZero = true;
  boolean allIsNull = true;

  /** The results by reducer. */
  Map<String, Cell> byId() {
    Map<String, Cell> results = new LinkedHashMap<>();
    results.put("sum", sum);
    results.put("max", max);
    results.put("min", min);
    results.put("logmin", logmin);
    results.put("mean", mean);
    results.put("last", last);
    results.put("first", first);
    results.put("lastNotNull", lastNotNull);
    results.put("firstNotNull", firstNotNull);
    results.put("count", Cell.of(count));
    results.put("allIsNull", Cell.of(allIsNull));
    results.put("allIsZero", Cell.of(allIsZero && !allIsNull));
    results.put("range", range);
    results.put("delta", Cell.of(delta));
    results.put("step", step);
    addDifference(results);
    return results;
  }

  private void addDifference(Map<String, Cell> results) {
    boolean numbers = firstNotNull instanceof NumberCell && lastNotNull instanceof NumberCell;
    if (!numbers) {
      results.put("diff", Cell.NULL);
      results.put("diffperc", Cell.of(0));
      return;
    }
    double from = ((NumberCell) firstNotNull).value();
    double difference = ((NumberCell) lastNotNull).value() - from;
    results.put("diff", Cell.of(difference));
    results.put("diffperc", Cell.of(difference / from * 100));
  }
}
