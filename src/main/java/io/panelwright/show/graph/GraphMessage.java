package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.model.PanelContent.Message;
import java.util.List;

/** The texts that Grafana shows instead of a graph. */
final class GraphMessage {

  private static final String NO_DATA = "No data";

  private GraphMessage() {}

  /**
   * The text for frames that cannot be drawn.
   *
   * @param needed the types of fields that the panel needs; Grafana mentions strings first, then
   *     numbers, then times
   */
  static Message of(JsonObject panel, List<DataFrame> frames, List<FieldType> needed) {
    if (frames.stream().allMatch(frame -> frame.length() == 0)) {
      return noData(panel);
    }
    for (FieldType type : List.of(FieldType.STRING, FieldType.NUMBER, FieldType.TIME)) {
      boolean missing =
          frames.stream().noneMatch(frame -> GraphFrames.first(frame, type).isPresent());
      if (needed.contains(type) && missing) {
        return new Message("Data is missing a " + type.id() + " field");
      }
    }
    return new Message("Cannot visualize data");
  }

  /** The panel's text for no data, or Grafana's. */
  static Message noData(JsonObject panel) {
    return new Message(
        panel.object("fieldConfig").object("defaults").string("noValue").orElse(NO_DATA));
  }
}
