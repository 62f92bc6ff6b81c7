package io.panelwright.show.graph;

import io.panelwright.show.value.FormattedValue;
import java.util.AbstractList;
import java.util.List;

/**
 * The texts of the values of a series. A text is made when it is read: a page reads all, a terminal
 * or a test a few.
 */
final class SeriesTexts extends AbstractList<FormattedValue> {

  /** A graph with more points has no texts: they would be larger than its data. */
  static final long MAX_POINTS = 20_000;

  private static final FormattedValue NONE = FormattedValue.of("");

  private final SeriesDisplay display;
  private final double[] values;

  private SeriesTexts(SeriesDisplay display, double[] values) {
    this.display = display;
    this.values = values;
  }

  static List<FormattedValue> of(SeriesDisplay display, double[] values) {
    return new SeriesTexts(display, values);
  }

  @Override
  public FormattedValue get(int index) {
    double value = values[index];
    if (!PlotValues.isValue(value)) {
      return NONE;
    }
    // The display keeps texts that it has made.
    synchronized (display) {
      return display.display(value).formatted();
    }
  }

  @Override
  public int size() {
    return values.length;
  }
}
