package io.panelwright.show;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.state.StateContents;
import io.panelwright.show.table.TableContents;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The message in the middle of a panel whose data cannot be drawn. */
final class MissingData {

  private static final String NO_DATA = "No data";

  /** Panel types that draw numbers over time. */
  private static final Set<String> NUMBERS_OVER_TIME =
      Set.of("timeseries", "candlestick", "heatmap");

  private static final Set<String> NUMBERS =
      Set.of("barchart", "piechart", "histogram", "trend", "xychart");

  private MissingData() {}

  /** The message; empty if the panel can draw the frames. */
  static Optional<PanelContent> message(
      String panelType, List<DataFrame> frames, JsonObject fieldConfig) {
    boolean isTable = panelType.equals("table");
    boolean isEmpty =
        isTable
            ? !TableContents.hasColumns(frames)
            : frames.stream().allMatch(frame -> frame.length() == 0);
    if (isEmpty) {
      String noValue = fieldConfig.object("defaults").string("noValue").orElse("");
      return message(noValue.isEmpty() ? NO_DATA : noValue);
    }
    if (StateContents.supports(panelType)) {
      return has(frames, FieldType.TIME)
          ? StateContents.hasStates(frames) ? Optional.empty() : message("No graphable fields")
          : message("Data is missing a time field");
    }
    boolean needsNumbers = NUMBERS.contains(panelType) || NUMBERS_OVER_TIME.contains(panelType);
    boolean hasNumbers =
        has(frames, FieldType.NUMBER)
            || has(frames, FieldType.ENUM)
            || has(frames, FieldType.BOOLEAN);
    if (needsNumbers && !hasNumbers) {
      return message("Data is missing a number field");
    }
    return NUMBERS_OVER_TIME.contains(panelType) && !has(frames, FieldType.TIME)
        ? message("Data is missing a time field")
        : Optional.empty();
  }

  private static Optional<PanelContent> message(String text) {
    return Optional.of(new PanelContent.Message(text));
  }

  private static boolean has(List<DataFrame> frames, FieldType type) {
    return frames.stream()
        .flatMap(frame -> frame.fields().stream())
        .anyMatch(field -> field.type() == type);
  }
}
