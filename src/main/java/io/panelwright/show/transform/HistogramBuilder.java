package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.value.DecimalPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the values of all number fields in buckets of one size. */
final class HistogramBuilder {

  private static final Pattern FRACTION = Pattern.compile("\\.([0-9]+)$");

  private static final int BUCKETS = 30;

  private static final int BUCKET_DECIMALS = 9;

  /** Sizes of buckets in a power of ten. */
  private static final double[] SIZES = {1, 2, 2.5, 4, 5};

  private final List<DataField> fields = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final double size;
  private final double offset;

  /**
   * A histogram.
   *
   * @param size the size of a bucket; empty for one that makes about 30 buckets
   */
  HistogramBuilder(List<DataFrame> frames, Optional<Double> size, double offset) {
    for (DataFrame frame : frames) {
      for (DataField field : frame.fields()) {
        if (field.type() == FieldType.NUMBER) {
          fields.add(field);
          values.add(values(field));
        }
      }
    }
    double given = size.orElse(Double.NaN);
    this.size = given > 0 ? given : automaticSize(given);
    this.offset = offset;
  }

  /** The finite values, or all with nulls replaced by the field's {@code noValue}. */
  private static double[] values(DataField field) {
    double noValue =
        field.config().get("noValue").map(Cell::of).stream()
            .mapToDouble(cell -> CellArithmetic.subtract(cell, Cell.of(0)))
            .findFirst()
            .orElse(Double.NaN);
    return field.values().cells().stream()
        .map(cell -> cell.equals(Cell.NULL) && !Double.isNaN(noValue) ? Cell.of(noValue) : cell)
        .filter(NumberCell.class::isInstance)
        .mapToDouble(cell -> ((NumberCell) cell).value())
        .filter(value -> Double.isFinite(value) || !Double.isNaN(noValue))
        .toArray();
  }

  /** The smallest size that gives at most 30 buckets; the given one if there is none. */
  private double automaticSize(double given) {
    double[] all = values.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    double smallestDelta = all.length == 1 ? 1 : Double.POSITIVE_INFINITY;
    for (int i = 1; i < all.length; i++) {
      double delta = all[i] - all[i - 1];
      smallestDelta = delta == 0 ? smallestDelta : Math.min(smallestDelta, delta);
    }
    double target = all.length == 0 ? Double.NaN : (all[all.length - 1] - all[0]) / BUCKETS;
    for (int exponent = -9; exponent < 10; exponent++) {
      for (double factor : SIZES) {
        double candidate = Double.parseDouble(factor + "e" + exponent);
        boolean isListed = factor != 2.5 || exponent != 0;
        if (isListed && target < candidate && candidate >= smallestDelta) {
          return candidate;
        }
      }
    }
    return given;
  }

  /**
   * The histogram; empty without number fields.
   *
   * @param combine whether the counts of all fields are added
   */
  Optional<DataFrame> build(boolean combine) {
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    List<Map<Double, Integer>> histograms = values.stream().map(this::histogram).toList();
    var buckets = new TreeSet<Double>();
    histograms.forEach(histogram -> buckets.addAll(histogram.keySet()));
    double[] starts = buckets.stream().mapToDouble(Double::doubleValue).toArray();
    double[] ends = Arrays.stream(starts).map(start -> start + size).toArray();
    List<DataField> columns = new ArrayList<>();
    columns.add(bound("xMin", starts));
    columns.add(bound("xMax", ends));
    List<double[]> counts = histograms.stream().map(h -> counts(h, starts)).toList();
    if (combine) {
      columns.add(combined(counts, starts.length));
    } else {
      for (int i = 0; i < fields.size(); i++) {
        columns.add(count(fields.get(i)).withValues(Column.of(counts.get(i))));
      }
    }
    JsonObject meta = Json.object().with("type", "histogram");
    return Optional.of(new DataFrame(Optional.empty(), Optional.of("histogram"), meta, columns));
  }

  private Map<Double, Integer> histogram(double[] numbers) {
    Map<Double, Integer> counts = new TreeMap<>();
    for (double number : numbers) {
      counts.merge(bucket(number), 1, Integer::sum);
    }
    return counts;
  }

  private double bucket(double value) {
    double start = Math.floor((value - offset) / size) * size + offset;
    return DecimalPlaces.round(start, BUCKET_DECIMALS) + 0.0;
  }

  private static double[] counts(Map<Double, Integer> histogram, double[] starts) {
    return Arrays.stream(starts).map(start -> histogram.getOrDefault(start, 0)).toArray();
  }

  /** The bounds have the unit of the first field with one, and the decimals of the size. */
  private DataField bound(String name, double[] numbers) {
    JsonObject config =
        fields.stream()
            .map(DataField::config)
            .filter(candidate -> candidate.string("unit").filter(u -> !u.isEmpty()).isPresent())
            .findFirst()
            .orElse(Json.object());
    Matcher fraction = FRACTION.matcher(CellConverter.text(size));
    return DataField.of(name, FieldType.NUMBER, Column.of(numbers))
        .withConfig(fraction.find() ? config.with("decimals", fraction.group(1).length()) : config);
  }

  private static DataField count(DataField field) {
    boolean isShort = field.config().string("unit").equals(Optional.of("short"));
    return isShort ? field : field.withConfig(field.config().without("unit"));
  }

  private DataField combined(List<double[]> counts, int length) {
    double[] sums = new double[length];
    counts.forEach(numbers -> Arrays.setAll(sums, i -> sums[i] + numbers[i]));
    DataField first = count(fields.get(0));
    return new DataField(
        "count",
        FieldType.NUMBER,
        first.labels(),
        first.config(),
        Column.of(sums),
        FieldState.NONE.withDisplayName("Count"));
  }
}
