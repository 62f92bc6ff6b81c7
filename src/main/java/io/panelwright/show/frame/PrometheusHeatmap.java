package io.panelwright.show.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Heatmaps of the buckets of classic histograms: one frame for each label set besides {@code le},
 * with a field for each bucket that contains the difference to the bucket below.
 */
final class PrometheusHeatmap {

  private static final String BUCKET = "le";

  private PrometheusHeatmap() {}

  /** Whether Grafana's server made a heatmap of a native histogram. */
  static boolean isHeatmap(DataFrame frame) {
    return frame.meta().string("type").equals(Optional.of("heatmap-cells"));
  }

  /** The heatmaps of a query. Frames without samples are left out. */
  static List<DataFrame> heatmaps(List<DataFrame> frames) {
    Map<Map<String, String>, List<DataFrame>> groups = new LinkedHashMap<>();
    for (DataFrame frame : frames) {
      if (frame.fields().size() > 1 && frame.length() > 0) {
        groups.computeIfAbsent(group(frame), key -> new ArrayList<>()).add(named(frame));
      }
    }
    List<DataFrame> heatmaps = new ArrayList<>();
    groups.forEach((labels, group) -> heatmaps.add(heatmap(labels, group)));
    return heatmaps;
  }

  private static Map<String, String> group(DataFrame frame) {
    Map<String, String> labels = new LinkedHashMap<>(labels(frame));
    labels.remove(BUCKET);
    return labels;
  }

  private static Map<String, String> labels(DataFrame frame) {
    return frame.fields().get(1).labels().orElse(Map.of());
  }

  /** A frame without a name has the name of its bucket. */
  private static DataFrame named(DataFrame frame) {
    Optional<String> bucket =
        Optional.ofNullable(labels(frame).get(BUCKET)).filter(text -> !text.isEmpty());
    if (frame.name().isPresent() || bucket.isEmpty()) {
      return frame;
    }
    DataField value = frame.fields().get(1);
    value = value.withConfig(value.config().with("displayNameFromDS", bucket.get()));
    return new DataFrame(
        bucket, frame.refId(), frame.meta(), List.of(frame.fields().get(0), value));
  }

  private static DataFrame heatmap(Map<String, String> labels, List<DataFrame> group) {
    List<DataFrame> sorted = sorted(group);
    DataFrame first = sorted.get(0);
    DataField time = first.fields().get(0);
    int length = time.values().size();
    List<DataField> fields = new ArrayList<>();
    fields.add(time);
    Optional<Column> below = Optional.empty();
    for (DataFrame frame : sorted) {
      DataField value = frame.fields().get(1);
      Column own = value.values();
      Column values = below.map(lower -> difference(own, lower)).orElse(own);
      below = Optional.of(own);
      fields.add(bucketField(value, padded(values, length)));
    }
    return new DataFrame(
        name(labels, first), first.refId(), first.meta().with("type", "heatmap-rows"), fields);
  }

  /** Sorts by upper bounds; a frame whose name is no number stays where it is. */
  private static List<DataFrame> sorted(List<DataFrame> group) {
    double[] bounds = group.stream().mapToDouble(PrometheusHeatmap::bound).toArray();
    int[] order = IndexSorter.sort(bounds.length, (a, b) -> compare(bounds[a], bounds[b]));
    List<DataFrame> sorted = new ArrayList<>();
    for (int index : order) {
      sorted.add(group.get(index));
    }
    return sorted;
  }

  private static int compare(double a, double b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  private static double bound(DataFrame frame) {
    String name = frame.name().orElse("");
    return switch (name) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> CellConverter.leadingNumber(Cell.of(name));
    };
  }

  private static Optional<String> name(Map<String, String> labels, DataFrame first) {
    boolean isNameOnly = labels.keySet().stream().allMatch(PrometheusFrames.METRIC_NAME::equals);
    return isNameOnly ? first.name() : Optional.of(PrometheusLegend.seriesName(labels));
  }

  /** The field's name is that of the legend; without one it has none. */
  private static DataField bucketField(DataField value, Column values) {
    String name = value.config().string("displayNameFromDS").orElse("");
    return new DataField(
        name, value.type(), value.labels(), value.config(), values, FieldState.NONE);
  }

  /** The counts of a bucket alone: Prometheus' buckets include those below. Never negative. */
  private static Column difference(Column bucket, Column below) {
    double[] values = new double[bucket.size()];
    for (int i = 0; i < values.length; i++) {
      double lower = i < below.size() ? below.number(i) : 0;
      double own = bucket.isMissing(i) ? 0 : bucket.number(i);
      values[i] = Math.max(0, own - (Double.isNaN(lower) ? 0 : lower));
    }
    return Column.of(values);
  }

  private static Column padded(Column values, int length) {
    if (values.size() == length) {
      return values;
    }
    List<Cell> cells = new ArrayList<>(values.cells().subList(0, Math.min(values.size(), length)));
    while (cells.size() < length) {
      cells.add(Cell.NULL);
    }
    return Column.of(cells);
  }
}
