package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.graph.HeatmapData.Cell;
import io.panelwright.show.value.DecimalPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A heatmap that is calculated from series: how many values are in each cell. */
final class HeatmapCalculation {

  /** More cells than this are a mistake in the size of the buckets. */
  static final long MAX_CELLS = 500_000;

  private static final double DEFAULT_X_COUNT = 20;
  private static final double DEFAULT_Y_COUNT = 10;

  private static final double[] NUMBER_SIZES =
      IntStream.range(-16, 16)
          .boxed()
          .flatMapToDouble(
              power ->
                  IntStream.range(2, 20)
                      .filter(half -> power >= 0 || half > 0)
                      .mapToDouble(half -> half / 2.0 * StrictMath.pow(10, power))
                      .filter(size -> power < 0 || size == Math.rint(size)))
          .map(size -> DecimalPlaces.round(size, 18))
          .toArray();

  private static final double[] TIME_SIZES = timeSizes();

  private final double[] xs;
  private final double[] ys;

  private HeatmapCalculation(double[] xs, double[] ys) {
    this.xs = xs;
    this.ys = ys;
  }

  /** Thrown for buckets so small that there would be too many cells. */
  static final class TooManyCellsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyCellsException(double cells) {
      super(String.format(Locale.ROOT, "%.0f", cells));
    }
  }

  /**
   * The cells of series.
   *
   * @param calculation the panel's {@code calculation}
   * @return empty without values
   */
  static Optional<HeatmapData> of(List<DataFrame> frames, JsonObject calculation) {
    DoubleStream.Builder xs = DoubleStream.builder();
    DoubleStream.Builder ys = DoubleStream.builder();
    List<DataField> fields = new ArrayList<>();
    for (GraphFrame frame : GraphFrames.withoutGaps(frames)) {
      for (GraphField field : frame.fields()) {
        fields.add(field.field());
        for (int i = 0; i < frame.x().length; i++) {
          if (PlotValues.isValue(field.values()[i])) {
            xs.add(frame.x()[i]);
            ys.add(field.values()[i]);
          }
        }
      }
    }
    double[] x = xs.build().toArray();
    if (x.length == 0) {
      return Optional.empty();
    }
    var heatmap = new HeatmapCalculation(x, ys.build().toArray());
    return heatmap.cells(calculation, fields.get(0));
  }

  private Optional<HeatmapData> cells(JsonObject calculation, DataField field) {
    JsonObject yBuckets = calculation.object("yBuckets");
    int log = logBase(yBuckets.object("scale"));
    if (log > 0 && Arrays.stream(ys).anyMatch(y -> y <= 0)) {
      return Optional.empty();
    }
    double[] scaled = log == 0 ? ys : Arrays.stream(ys).map(y -> AxisRange.log(y, log)).toArray();
    Buckets columns =
        Buckets.of(xs, size(calculation.object("xBuckets"), xs, TIME_SIZES, DEFAULT_X_COUNT));
    Buckets rows =
        Buckets.of(
            scaled,
            log > 0
                ? 1 / number(yBuckets).orElse(1)
                : size(yBuckets, scaled, NUMBER_SIZES, DEFAULT_Y_COUNT));
    if (columns.count() * rows.count() > MAX_CELLS) {
      throw new TooManyCellsException(columns.count() * rows.count());
    }
    HeatmapData.YAxis y =
        new HeatmapData.YAxis(
            List.of(), field, log, value(rows.start(0), log), value(rows.start(rows.count()), log));
    DataField count =
        DataField.of("Count", field.type(), field.values())
            .withConfig(FieldSettings.EMPTY.with("unit", "short"));
    return Optional.of(new HeatmapData(counted(columns, rows, scaled, log), y, count));
  }

  /** Buckets of one size, of which the first contains the least value. */
  private record Buckets(double start, double size, double count) {

    /** A share of a bucket that hides the errors of divisions. */
    private static final double ERROR = 1e-9;

    static Buckets of(double[] values, double size) {
      double start = DecimalRounding.downToMultiple(min(values), size);
      return new Buckets(start, size, Math.floor((max(values) - start) / size + ERROR) + 1);
    }

    double start(double index) {
      return start + index * size;
    }

    int index(double value) {
      return (int) Math.min(count - 1, Math.floor((value - start) / size + ERROR));
    }
  }

  private List<Cell> counted(Buckets columns, Buckets rows, double[] scaled, int log) {
    var counts = new int[(int) columns.count()][(int) rows.count()];
    for (int i = 0; i < xs.length; i++) {
      counts[columns.index(xs[i])][rows.index(scaled[i])]++;
    }
    List<Cell> cells = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      for (int r = 0; r < counts[c].length; r++) {
        cells.add(
            new Cell(
                columns.start(c),
                columns.start(c + 1),
                value(rows.start(r), log),
                value(rows.start(r + 1), log),
                counts[c][r]));
      }
    }
    return cells;
  }

  private static double value(double scaled, int log) {
    return log == 0 ? DecimalPlaces.round(scaled, 12) : StrictMath.pow(log, scaled);
  }

  private static int logBase(JsonObject scale) {
    if (!scale.string("type").orElse("linear").equals("log")) {
      return 0;
    }
    return FieldSettings.number(scale, "log").orElse(2) == 10 ? 10 : 2;
  }

  /** The size of buckets: as given, or a round one for a number of buckets. */
  private static double size(
      JsonObject buckets, double[] values, double[] sizes, double defaultCount) {
    OptionalDouble given = number(buckets);
    boolean isSize = buckets.string("mode").orElse("size").equals("size");
    if (isSize && given.isPresent()) {
      return given.getAsDouble();
    }
    double count = given.orElse(defaultCount);
    double wanted = (max(values) - min(values)) / Math.max(count - 1, 1);
    int next = 0;
    while (next < sizes.length && sizes[next] <= wanted) {
      next++;
    }
    return sizes[Math.max(0, next - 1)];
  }

  /** A positive number, or a duration such as {@code 1m} as milliseconds. */
  private static OptionalDouble number(JsonObject buckets) {
    String text =
        buckets
            .string("value")
            .orElseGet(() -> buckets.get("value").map(Object::toString).orElse(""));
    return HeatmapDuration.parse(text);
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  private static double[] timeSizes() {
    double second = 1000;
    double minute = AxisIncrements.HOUR / 60;
    return Stream.of(
            multiples(1, 1, 2, 4, 5, 10, 20, 25, 40, 50, 100, 200, 250, 400, 500),
            multiples(second, 1, 2, 4, 5, 10, 15, 20, 30),
            multiples(minute, 1, 2, 4, 5, 10, 15, 20, 30),
            multiples(AxisIncrements.HOUR, 1, 2, 4, 6, 8, 12, 18),
            multiples(AxisIncrements.DAY, 1, 2, 3, 4, 5, 6, 7, 10, 15, 30, 45, 60, 90, 180),
            multiples(AxisIncrements.YEAR, 1))
        .flatMapToDouble(sizes -> sizes)
        .toArray();
  }

  private static DoubleStream multiples(double unit, double... factors) {
    return Arrays.stream(factors).map(factor -> factor * unit);
  }
}
