package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.graph.HeatmapData.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
                      .mapToDouble(half -> half / 2.0 * Math.pow(10, power))
                      .filter(size -> power < 0 || size == Math.rint(size)))
          .map(size -> DecimalRounding.toDecimals(size, 18))
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
    double xSize = size(calculation.object("xBuckets"), xs, TIME_SIZES, DEFAULT_X_COUNT);
    double split = number(yBuckets).orElse(1);
    double ySize = log > 0 ? 1 / split : size(yBuckets, scaled, NUMBER_SIZES, DEFAULT_Y_COUNT);
    double xStart = DecimalRounding.downToMultiple(min(xs), xSize);
    double yStart = DecimalRounding.downToMultiple(min(scaled), ySize);
    double columns = Math.floor((max(xs) - xStart) / xSize) + 1;
    double rows = Math.floor((max(scaled) - yStart) / ySize + 1e-9) + 1;
    if (columns * rows > MAX_CELLS) {
      throw new TooManyCellsException(columns * rows);
    }
    var counts = new int[(int) columns][(int) rows];
    for (int i = 0; i < xs.length; i++) {
      int column = (int) Math.floor((xs[i] - xStart) / xSize + 1e-9);
      int row = (int) Math.floor((scaled[i] - yStart) / ySize + 1e-9);
      counts[Math.min(column, counts.length - 1)][Math.min(row, (int) rows - 1)]++;
    }
    List<Cell> cells = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        double from = value(yStart + r * ySize, log);
        double to = value(yStart + (r + 1) * ySize, log);
        double x = xStart + c * xSize;
        cells.add(new Cell(x, x + xSize, from, to, counts[c][r]));
      }
    }
    HeatmapData.YAxis y =
        new HeatmapData.YAxis(
            List.of(), field, log, value(yStart, log), value(yStart + rows * ySize, log));
    DataField count =
        DataField.of("Count", field.type(), field.values())
            .withConfig(FieldSettings.EMPTY.with("unit", "short"));
    return Optional.of(new HeatmapData(cells, y, count));
  }

  private static double value(double scaled, int log) {
    return log == 0 ? DecimalRounding.toDecimals(scaled, 12) : Math.pow(log, scaled);
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
    double hour = AxisIncrements.HOUR;
    double day = AxisIncrements.DAY;
    return DoubleStream.of(
            1,
            2,
            4,
            5,
            10,
            20,
            25,
            40,
            50,
            100,
            200,
            250,
            400,
            500,
            1e3,
            2e3,
            4e3,
            5e3,
            1e4,
            15e3,
            2e4,
            3e4,
            6e4,
            12e4,
            24e4,
            3e5,
            6e5,
            9e5,
            12e5,
            18e5,
            hour,
            2 * hour,
            4 * hour,
            6 * hour,
            8 * hour,
            12 * hour,
            18 * hour,
            day,
            2 * day,
            3 * day,
            4 * day,
            5 * day,
            6 * day,
            7 * day,
            10 * day,
            15 * day,
            30 * day,
            45 * day,
            60 * day,
            90 * day,
            180 * day,
            AxisIncrements.YEAR)
        .toArray();
  }
}
