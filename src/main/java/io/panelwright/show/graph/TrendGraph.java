package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.Message;
import java.util.List;
import java.util.Optional;

/** Graphs of values over a field of numbers ({@code trend}). */
final class TrendGraph {

  private TrendGraph() {}

  static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    if (frames.size() > 1) {
      return new Message("Only one frame is supported, consider adding a join transformation");
    }
    String name = panel.object("options").string("xField").orElse("");
    Optional<DataField> x = frames.stream().findFirst().flatMap(frame -> xField(frame, name));
    if (x.isEmpty()) {
      return new Message(
          name.isEmpty() ? "No numeric fields found for X axis" : "Unable to find field: " + name);
    }
    GraphFrame frame = GraphFrames.over(x.get(), frames.get(0), frames);
    if (!isAscending(frame.x())) {
      return new Message("Values must be in ascending order");
    }
    return frame.fields().isEmpty() || frame.x().length == 0
        ? GraphMessage.of(panel, frames, List.of(FieldType.NUMBER))
        : graph(panel, x.get(), frames.get(0), frame, area);
  }

  private static Optional<DataField> xField(DataFrame frame, String name) {
    if (name.isEmpty()) {
      return GraphFrames.first(frame, FieldType.NUMBER);
    }
    FieldNames names = FieldNames.of(frame);
    return frame.fields().stream()
        .filter(field -> field.name().equals(name) || names.name(field, frame).equals(name))
        .findFirst();
  }

  private static boolean isAscending(double[] x) {
    double previous = Double.NEGATIVE_INFINITY;
    for (double value : x) {
      if (PlotValues.isValue(value)) {
        if (value < previous) {
          return false;
        }
        previous = value;
      }
    }
    return true;
  }

  private static PanelContent graph(
      JsonObject panel, DataField x, DataFrame source, GraphFrame frame, PanelArea area) {
    GraphFrame joined = FrameJoin.join(List.of(GraphFrame.sorted(frame.x(), frame.fields())));
    if (x.type() == FieldType.TIME) {
      return TimeSeriesGraph.graph(panel, joined, area);
    }
    String name = FieldNames.of(source).name(x, source);
    ValueAxis axis = NumberXAxis.of(GraphField.of(x, name, joined.x()), joined.x(), 0);
    AxisRange view = axis.range().orElse(new AxisRange(0, 0));
    return ValueGraph.of(
        panel,
        joined,
        view,
        NumberXAxis.height(axis),
        width -> axis.drawn(width, width, area),
        area);
  }
}
