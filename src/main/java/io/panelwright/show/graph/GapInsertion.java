package io.panelwright.show.graph;

import io.panelwright.show.time.TimeSpan;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Makes gaps where points are missing: if two points are further apart than the interval of the
 * query, Grafana inserts rows without values, also before the first and after the last point.
 */
final class GapInsertion {

  /** A frame with more rows than this is drawn without gaps. */
  private static final int MAX_ROWS = 1_000_000;

  private GapInsertion() {}

  /**
   * Inserts rows.
   *
   * @param interval of the time field, in milliseconds; the fields' {@code insertNulls} precedes it
   */
  static GraphFrame apply(GraphFrame frame, OptionalDouble interval, TimeSpan range) {
    double[] thresholds =
        frame.fields().stream()
            .map(field -> field.settings().insertNulls())
            .map(own -> own.isPresent() ? own : interval)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .distinct()
            .toArray();
    // Grafana supports one interval for each frame.
    boolean one = thresholds.length == 1 && thresholds[0] > 0 && frame.x().length > 0;
    return one ? insert(frame, thresholds[0], range) : frame;
  }

  private static GraphFrame insert(GraphFrame frame, double interval, TimeSpan range) {
    double[] x = frame.x();
    double span = Math.max(x[x.length - 1], range.toMillis()) - Math.min(x[0], range.fromMillis());
    if (span / interval + x.length > MAX_ROWS) {
      return frame;
    }
    var rows = new Rows(x.length);
    double before = Math.floor((x[0] - range.fromMillis()) / interval);
    for (double time = x[0] - before * interval; time < x[0]; time += interval) {
      rows.add(time, -1);
    }
    rows.add(x[0], 0);
    double previous = x[0];
    for (int i = 1; i < x.length; i++) {
      for (; x[i] - previous > interval; previous += interval) {
        rows.add(previous + interval, -1);
      }
      rows.add(x[i], i);
      previous = x[i];
    }
    for (; previous + interval < range.toMillis(); previous += interval) {
      rows.add(previous + interval, -1);
    }
    return rows.size == x.length ? frame : rows.frame(frame.fields());
  }

  /** Rows: a time, and the row of the frame or -1 for an inserted one. */
  private static final class Rows {

    private double[] times;
    private int[] sources;
    private int size;

    Rows(int capacity) {
      times = new double[capacity + 16];
      sources = new int[capacity + 16];
    }

    void add(double time, int source) {
      if (size == times.length) {
        times = Arrays.copyOf(times, size * 2);
        sources = Arrays.copyOf(sources, size * 2);
      }
      times[size] = time;
      sources[size++] = source;
    }

    GraphFrame frame(List<GraphField> fields) {
      return new GraphFrame(
          Arrays.copyOf(times, size),
          fields.stream().map(field -> field.withValues(values(field.values()))).toList());
    }

    private double[] values(double[] values) {
      var result = new double[size];
      for (int i = 0; i < size; i++) {
        result[i] = sources[i] < 0 ? PlotValues.GAP : values[sources[i]];
      }
      return result;
    }
  }
}
