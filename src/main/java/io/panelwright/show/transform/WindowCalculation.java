package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import java.util.List;
import java.util.Optional;

/** A moving mean, variance or standard deviation. */
final class WindowCalculation implements FieldCalculation {

  private final TransformerOptions options;
  private final String reducer;
  private final double size;
  private final List<DataFrame> frames;
  private final FieldNaming naming;

  /** The values; NaN where one is missing. */
  private double[] values = {};

  private boolean[] missing = {};

  WindowCalculation(TransformerOptions options, List<DataFrame> frames, FieldNaming naming) {
    this.options = options;
    this.frames = frames;
    this.naming = naming;
    this.reducer = options.text("reducer", "mean");
    this.size = options.number("windowSize", 0.1);
    if (size <= 0) {
      throw new TransformerException(
          "the window size " + CellConverter.text(size) + " is not above 0");
    }
  }

  @Override
  public Optional<Column> calculate(DataFrame frame) {
    Optional<DataField> field =
        CalculateFieldTransformer.find(options.text("field"), frame, frames, naming);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    if (!List.of("mean", "stdDev", "variance").contains(reducer)) {
      throw new TransformerException(
          "the reducer \"" + reducer + "\" has no window: use mean, stdDev or variance");
    }
    read(field.get().values(), Frames.length(frame));
    boolean isShare = options.text("windowSizeMode", "percentage").equals("percentage");
    double rows = Math.ceil(size * (isShare ? values.length : 1));
    int window = (int) Math.min(Double.isNaN(rows) ? 0 : rows, Integer.MAX_VALUE / 2);
    boolean isCentered = options.text("windowAlignment", "trailing").equals("centered");
    int before = isCentered ? window / 2 : window - 1;
    int after = isCentered ? (window + 1) / 2 - 1 : 0;
    if (reducer.equals("mean")) {
      return Optional.of(Column.of(isCentered ? centeredMeans(before, after) : means(window)));
    }
    double[] results = new double[values.length];
    for (int i = 0; i < results.length; i++) {
      double variance = variance(Math.max(0, i - before), Math.min(i + after + 1, values.length));
      results[i] = reducer.equals("variance") ? variance : Math.sqrt(variance);
    }
    return Optional.of(Column.of(results));
  }

  private void read(Column column, int length) {
    values = new double[length];
    missing = new boolean[length];
    for (int i = 0; i < length; i++) {
      Cell cell = Frames.cell(column, i);
      missing[i] = cell.isMissing();
      values[i] = missing[i] ? Double.NaN : CellArithmetic.subtract(cell, Cell.of(0));
    }
  }

  /** A missing value does not move the window: Grafana removes no old value then. */
  private double[] means(int window) {
    double[] results = new double[values.length];
    double sum = 0;
    int count = 0;
    for (int i = 0; i < results.length; i++) {
      if (!missing[i]) {
        sum += values[i];
        count++;
        if (i > window - 1 && !missing[i - window]) {
          sum -= values[i - window];
          count--;
        }
      }
      results[i] = count == 0 ? 0 : sum / count;
    }
    return results;
  }

  private double[] centeredMeans(int before, int after) {
    double[] results = new double[values.length];
    double sum = 0;
    int count = 0;
    for (int i = 0; i < results.length; i++) {
      for (int added = i == 0 ? 0 : i + after; added <= i + after; added++) {
        if (added < values.length && !missing[added]) {
          sum += values[added];
          count++;
        }
      }
      int removed = i - before - 1;
      if (i > 0 && removed >= 0 && !missing[removed]) {
        sum -= values[removed];
        count--;
      }
      results[i] = count == 0 ? 0 : sum / count;
    }
    return results;
  }

  /** The variance of rows; 0 without values. */
  private double variance(int from, int to) {
    double squares = 0;
    double mean = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      if (!missing[i]) {
        count++;
        double difference = values[i] - mean;
        mean += difference / count;
        squares += difference * (values[i] - mean);
      }
    }
    return count == 0 ? 0 : squares / count;
  }
}
