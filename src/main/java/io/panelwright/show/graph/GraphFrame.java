package io.panelwright.show.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Series over the same x values.
 *
 * @param x ascending
 * @param fields the series; their values are in the order of {@code x}
 */
record GraphFrame(double[] x, List<GraphField> fields) {

  GraphFrame {
    fields = List.copyOf(fields);
  }

  /** A frame with these x values in any order; rows without an x value are left out. */
  static GraphFrame sorted(double[] x, List<GraphField> fields) {
    if (isAscending(x)) {
      return new GraphFrame(x, fields);
    }
    int[] order =
        IntStream.range(0, x.length)
            .filter(i -> PlotValues.isValue(x[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> x[i]))
            .mapToInt(i -> i)
            .toArray();
    return new GraphFrame(
        pick(x, order),
        fields.stream().map(field -> field.withValues(pick(field.values(), order))).toList());
  }

  private static boolean isAscending(double[] x) {
    for (int i = 0; i < x.length; i++) {
      if (!PlotValues.isValue(x[i]) || i > 0 && x[i] < x[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static double[] pick(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
  }
}
