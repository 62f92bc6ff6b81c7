package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.time.TimeZones;
import java.time.ZoneId;
import java.util.List;

/** Graphs of values over time ({@code timeseries}). */
final class TimeSeriesGraph {

  private TimeSeriesGraph() {}

  static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    List<GraphFrame> found = GraphFrames.overTime(frames, area.range());
    if (found.isEmpty()) {
      return GraphMessage.of(panel, frames, List.of(FieldType.NUMBER, FieldType.TIME));
    }
    return graph(panel, FrameJoin.join(found), area);
  }

  /** The graph of joined series. */
  static PanelContent.Graph graph(JsonObject panel, GraphFrame frame, PanelArea area) {
    AxisRange view = new AxisRange(area.range().fromMillis(), area.range().toMillis());
    List<ZoneId> zones = zones(panel.object("options"), area);
    return ValueGraph.of(
        panel,
        frame,
        view,
        zones.size() * TimeAxis.HEIGHT,
        width -> TimeAxis.of(area.range(), width, zones.get(0)),
        area);
  }

  /** The time zones of the x axes; the text of the first is reproduced. */
  private static List<ZoneId> zones(JsonObject options, PanelArea area) {
    List<ZoneId> zones =
        options.array("timezone").strings().map(id -> TimeZones.of(id, area.zone())).toList();
    return zones.isEmpty() ? List.of(area.zone()) : zones;
  }
}
