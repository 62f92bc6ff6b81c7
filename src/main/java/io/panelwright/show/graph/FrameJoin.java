package io.panelwright.show.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Joins frames on their x values: every series gets the x values of all. */
final class FrameJoin {

  private FrameJoin() {}

  /** Joins frames; a gap of a series includes the points of other series inside of it. */
  static GraphFrame join(List<GraphFrame> frames) {
    if (frames.isEmpty()) {
      return new GraphFrame(new double[0], List.of());
    }
    double[] x = union(frames);
    List<GraphField> fields = new ArrayList<>();
    for (GraphFrame frame : frames) {
      int[] rows = Arrays.equals(frame.x(), x) ? null : rows(frame.x(), x);
      for (GraphField field : frame.fields()) {
        double[] values = rows == null ? field.values() : spread(field, rows, x.length);
        fields.add(
            new GraphField(field.field(), field.name(), field.settings(), span(field, values, x)));
      }
    }
    return new GraphFrame(x, fields);
  }

  private static double[] union(List<GraphFrame> frames) {
    double[] first = frames.get(0).x();
    boolean same = frames.stream().allMatch(frame -> Arrays.equals(frame.x(), first));
    return frames.stream()
        .limit(same ? 1 : frames.size())
        .map(GraphFrame::x)
        .reduce(FrameJoin::merge)
        .map(x -> DoubleStream.of(x).distinct().toArray())
        .orElseThrow();
  }

  /** Merges two ascending arrays; equal values occur once. */
  private static double[] merge(double[] a, double[] b) {
    if (Arrays.equals(a, b)) {
      return a;
    }
    var merged = new double[a.length + b.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      boolean fromA = j == b.length || i < a.length && a[i] <= b[j];
      double next = fromA ? a[i++] : b[j++];
      if (size == 0 || merged[size - 1] != next) {
        merged[size++] = next;
      }
    }
    return Arrays.copyOf(merged, size);
  }

  /** For each x value of a frame the row among all x values. */
  private static int[] rows(double[] own, double[] all) {
    var rows = new int[own.length];
    for (int i = 0; i < own.length; i++) {
      rows[i] = Arrays.binarySearch(all, own[i]);
    }
    return rows;
  }

  private static double[] spread(GraphField field, int[] rows, int length) {
    var values = new double[length];
    Arrays.fill(values, PlotValues.ABSENT);
    for (int i = 0; i < rows.length; i++) {
      if (field.values()[i] != PlotValues.ABSENT) {
        values[rows[i]] = field.values()[i];
      }
    }
    boolean bars = field.settings().isBars() && !field.isHidden();
    if (!bars && field.settings().customNumber("spanNulls", 0) != -1) {
      expandGaps(values);
    }
    return values;
  }

  /** Points without a value beside a gap belong to the gap. */
  private static void expandGaps(double[] values) {
    for (int i = 1; i < values.length; i++) {
      if (values[i] == PlotValues.ABSENT && Double.isNaN(values[i - 1])) {
        values[i] = PlotValues.GAP;
      }
    }
    for (int i = values.length - 2; i >= 0; i--) {
      if (values[i] == PlotValues.ABSENT && Double.isNaN(values[i + 1])) {
        values[i] = PlotValues.GAP;
      }
    }
  }

  /** Connects the gaps that the field's {@code spanNulls} allows. */
  private static double[] span(GraphField field, double[] values, double[] x) {
    double allowed = field.settings().spanNullsMillis();
    boolean bars = field.settings().isBars() && !field.isHidden();
    if (allowed == 0 || bars && allowed != Double.POSITIVE_INFINITY) {
      return values;
    }
    double[] spanned = values.clone();
    int previous = -1;
    for (int i = 0; i < spanned.length; i++) {
      if (PlotValues.isValue(spanned[i])) {
        boolean connected = previous >= 0 && x[i] - x[previous] < allowed;
        if (connected || allowed == Double.POSITIVE_INFINITY) {
          Arrays.fill(spanned, previous + 1, i, PlotValues.ABSENT);
        }
        previous = i;
      }
    }
    return spanned;
  }
}
