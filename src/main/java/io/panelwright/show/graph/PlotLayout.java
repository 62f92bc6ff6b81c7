package io.panelwright.show.graph;

import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.GraphAxis;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The axes of a graph with their ticks, which depend on the pixels that the legend and the other
 * axes leave.
 *
 * @param x the horizontal axis of time or x values
 * @param y the axes of values
 */
record PlotLayout(GraphAxis x, List<GraphAxis> y) {

  /** The padding of a plot at a side without an axis. */
  static final double PADDING = 8;

  /**
   * Lays out a graph whose x axis is at the bottom.
   *
   * @param legend takes space at the bottom or on the right
   * @param xSize the height of the x axis; 0 if it is hidden
   * @param x makes the x axis for a width of the plot
   */
  static PlotLayout of(
      DisplayLegend legend,
      Collection<ValueAxis> axes,
      double xSize,
      DoubleFunction<GraphAxis> x,
      PanelArea area) {
    double width = width(legend, area);
    boolean anyY = axes.stream().anyMatch(ValueAxis::isVisible);
    double verticalPadding = anyY ? (xSize > 0 ? PADDING : 2 * PADDING) : 0;
    double plotHeight = height(legend, area) - xSize - verticalPadding;
    List<GraphAxis> y = axes.stream().map(axis -> axis.drawn(plotHeight, width, area)).toList();
    DoubleUnaryOperator padding = size -> size > 0 || xSize == 0 ? size : PADDING;
    double left = padding.applyAsDouble(sizes(y, "left"));
    double right = padding.applyAsDouble(sizes(y, "right"));
    return new PlotLayout(x.apply(width - left - right), y);
  }

  /** The width that the legend leaves. */
  static double width(DisplayLegend legend, PanelArea area) {
    return area.size().width() - (legend.placement().equals("right") ? legend.size().width() : 0);
  }

  /** The height that the legend leaves. */
  static double height(DisplayLegend legend, PanelArea area) {
    return area.size().height()
        - (legend.placement().equals("bottom") ? legend.size().height() : 0);
  }

  private static double sizes(List<GraphAxis> axes, String side) {
    return axes.stream()
        .filter(axis -> axis.position().equals(side))
        .mapToDouble(GraphAxis::size)
        .sum();
  }
}
