package io.panelwright.show;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.state.StateContents;
import io.panelwright.show.table.TableContents;
import java.util.List;
import java.util.Optional;

/**
 * The message in the middle of a table, a log or a state panel whose data cannot be drawn. Graphs
 * and single values have their own.
 */
final class MissingData {

  private static final String NO_DATA = "No data";

  private MissingData() {}

  /** The message of a table: it needs a column, but no rows. */
  static Optional<PanelContent> ofTable(List<DataFrame> frames, JsonObject fieldConfig) {
    return TableContents.hasColumns(frames) ? Optional.empty() : noData(fieldConfig);
  }

  /** The message of a log: it needs rows and a field of texts. */
  static Optional<PanelContent> ofLogs(List<DataFrame> frames, JsonObject fieldConfig) {
    if (frames.stream().allMatch(frame -> frame.length() == 0)) {
      return noData(fieldConfig);
    }
    boolean hasText =
        frames.stream()
            .flatMap(frame -> frame.fields().stream())
            .anyMatch(field -> field.type() == FieldType.STRING);
    return hasText ? Optional.empty() : message("Data is missing a string field");
  }

  /**
   * The message of a state timeline or status history. Grafana shows the panel's {@code noValue}
   * only if there is no frame. A Prometheus query without series has an empty frame, which lacks
   * times.
   */
  static Optional<PanelContent> ofStates(List<DataFrame> frames, JsonObject fieldConfig) {
    if (frames.isEmpty()) {
      return noData(fieldConfig);
    }
    boolean hasTimes =
        frames.stream().flatMap(frame -> frame.fields().stream()).anyMatch(MissingData::hasTimes);
    if (!hasTimes) {
      return message("Data does not have a time field");
    }
    return StateContents.hasStates(frames) ? Optional.empty() : message("No graphable fields");
  }

  private static boolean hasTimes(DataField field) {
    return field.type() == FieldType.TIME
        && field.values().size() > 0
        && field.values().get(0) instanceof Cell.NumberCell;
  }

  private static Optional<PanelContent> noData(JsonObject fieldConfig) {
    return message(fieldConfig.object("defaults").string("noValue").orElse(NO_DATA));
  }

  private static Optional<PanelContent> message(String text) {
    return Optional.of(new Message(text));
  }
}
