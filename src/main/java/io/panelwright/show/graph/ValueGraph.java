package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.graph.Stacking.Stacked;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PanelContent.Orientation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Lines, bars and points over an x axis: the part that time series, trends and candles share. */
final class ValueGraph {

  private ValueGraph() {}

  /**
   * Makes a graph.
   *
   * @param view the x values in view, which determine the range of the y axes
   * @param xSize the height of the x axis
   * @param x makes the x axis for a width of the plot
   */
  static Graph of(
      JsonObject panel,
      GraphFrame frame,
      AxisRange view,
      double xSize,
      DoubleFunction<GraphAxis> x,
      PanelArea area) {
    List<Stacked> stacked = Stacking.of(frame);
    Map<String, ValueAxis> axes = ValueAxes.of(frame, stacked, view, area);
    List<String> colors =
        frame.fields().stream().map(field -> SeriesColor.of(field, area)).toList();
    JsonObject options = panel.object("options");
    DisplayLegend legend = legend(options, frame.fields(), colors, axes, area);
    PlotLayout layout = PlotLayout.of(legend, axes.values(), xSize, x, area);
    return new Graph(
        layout.x(),
        layout.y(),
        new SeriesBuilder(frame, stacked, axes, area).build(colors),
        ThresholdMarks.of(frame.fields(), axes, area),
        legend,
        Orientation.VERTICAL,
        tooltip(options));
  }

  private static DisplayLegend legend(
      JsonObject options,
      List<GraphField> fields,
      List<String> colors,
      Map<String, ValueAxis> axes,
      PanelArea area) {
    var legend = new GraphLegend(options.object("legend"), area);
    if (legend.isHidden()) {
      return DisplayLegend.HIDDEN;
    }
    List<LegendItem> items = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      GraphField field = fields.get(i);
      if (!field.settings().hiddenIn("legend")) {
        ValueAxis axis = axes.get(field.settings().scaleKey());
        boolean right = !List.of("left", "bottom").contains(axis.placement());
        items.add(legend.item(field, colors.get(i), right && !axis.placement().equals("hidden")));
      }
    }
    return legend.of(items);
  }

  static String tooltip(JsonObject options) {
    return options.object("tooltip").string("mode").orElse("single");
  }
}
