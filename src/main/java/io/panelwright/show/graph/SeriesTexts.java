package io.panelwright.show.graph;

import io.panelwright.show.value.FormattedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of the values of a series; equal values are formatted once. */
final class SeriesTexts {

  /** A graph with more points has no texts: they would be larger than its data. */
  static final long MAX_POINTS = 20_000;

  private static final FormattedValue NONE = FormattedValue.of("");

  private SeriesTexts() {}

  static List<FormattedValue> of(SeriesDisplay display, double[] values) {
    Map<Double, FormattedValue> known = new HashMap<>();
    List<FormattedValue> texts = new ArrayList<>(values.length);
    for (double value : values) {
      texts.add(
          PlotValues.isValue(value)
              ? known.computeIfAbsent(value, v -> display.display(v).formatted())
              : NONE);
    }
    return texts;
  }
}
