package io.panelwright.show.graph;

import io.panelwright.show.value.DecimalPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Counts of values in buckets of one size.
 *
 * @param starts the lower ends of the buckets that have a value, ascending
 * @param size of a bucket
 * @param counts for each field the counts of all buckets
 */
record HistogramBuckets(double[] starts, double size, List<double[]> counts) {

  /** The number of buckets from which an automatic size is derived. */
  static final int DEFAULT_COUNT = 30;

  /** The sizes of which Grafana chooses one. */
  private static final double[] SIZES =
      IntStream.range(-9, 10)
          .boxed()
          .flatMapToDouble(
              power ->
                  DoubleStream.of(1, 2, power < 0 ? 2.5 : 4, power < 0 ? 4 : 5, 5)
                      .distinct()
                      .map(factor -> factor * StrictMath.pow(10, power)))
          .map(size -> DecimalPlaces.round(size, 11))
          .toArray();

  /**
   * Counts the values of fields.
   *
   * @param size 0 for automatic
   * @param wanted the number of buckets for the automatic size
   */
  static HistogramBuckets of(List<double[]> fields, double size, double offset, int wanted) {
    double used = size > 0 ? size : automaticSize(fields, wanted);
    List<TreeMap<Double, Integer>> histograms = new ArrayList<>();
    var starts = new TreeSet<Double>();
    for (double[] values : fields) {
      var histogram = new TreeMap<Double, Integer>();
      for (double value : values) {
        if (PlotValues.isValue(value)) {
          double start = DecimalRounding.downToMultiple(value - offset, used) + offset;
          histogram.merge(start + 0.0, 1, Integer::sum);
        }
      }
      starts.addAll(histogram.keySet());
      histograms.add(histogram);
    }
    double[] all = starts.stream().mapToDouble(start -> start).toArray();
    List<double[]> counts =
        histograms.stream()
            .map(h -> Arrays.stream(all).map(start -> h.getOrDefault(start, 0)).toArray())
            .toList();
    return new HistogramBuckets(all, used, counts);
  }

  /** The least size that makes not too many buckets and is not smaller than all differences. */
  private static double automaticSize(List<double[]> fields, int wanted) {
    double[] values =
        fields.stream()
            .flatMapToDouble(Arrays::stream)
            .filter(PlotValues::isValue)
            .sorted()
            .toArray();
    if (values.length == 0) {
      return 1;
    }
    double target = (values[values.length - 1] - values[0]) / Math.max(1, wanted);
    double smallest = smallestDifference(values);
    for (double size : SIZES) {
      if (target < size && size >= smallest) {
        return size;
      }
    }
    return SIZES[SIZES.length - 1];
  }

  private static double smallestDifference(double[] sorted) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] > sorted[i - 1]) {
        smallest = Math.min(smallest, sorted[i] - sorted[i - 1]);
      }
    }
    return smallest == Double.POSITIVE_INFINITY ? 1 : smallest;
  }

  /** The same buckets with the sum of all fields. */
  HistogramBuckets combined() {
    var sums = new double[starts.length];
    for (double[] field : counts) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += field[i];
      }
    }
    return new HistogramBuckets(starts, size, List.of(sums));
  }

  /** The upper end of the last bucket. */
  double end() {
    return starts[starts.length - 1] + size;
  }
}
