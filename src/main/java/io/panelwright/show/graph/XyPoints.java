package io.panelwright.show.graph;

import io.panelwright.show.frame.DataField;
import java.util.Optional;

/**
 * A series of an x-y chart: one point for each row.
 *
 * @param name the name in the legend
 * @param x a field of numbers or times
 * @param y a field of numbers
 * @param color the field that colors the points; empty for the color of the series
 */
record XyPoints(String name, DataField x, GraphField y, Optional<DataField> color) {

  XyPoints withName(String name) {
    return new XyPoints(name, x, y, color);
  }

  double[] xValues() {
    return PlotValues.of(x.values());
  }
}
