package io.panelwright.show;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.LogLine;
import io.panelwright.show.model.PanelContent.Logs;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of logs panels: one for each row of frames with a time and a text field. */
final class LogContents {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private static final List<String> LEVEL_NAMES =
      List.of("level", "severity", "detected_level", "lvl");

  private static final Pattern LEVEL =
      Pattern.compile(
          "\\b(emerg|fatal|alert|crit(?:ical)?|err(?:or|o)?|warn(?:ing)?|info(?:rmation)?|notice"
              + "|debug|dbug|trace)\\b",
          Pattern.CASE_INSENSITIVE);

  private LogContents() {}

  /** The lines, newest first unless the panel sorts otherwise. */
  static PanelContent content(JsonObject panel, List<DataFrame> frames, DisplayContext context) {
    JsonObject options = panel.object("options");
    List<LogLine> lines = new ArrayList<>();
    frames.forEach(frame -> addLines(frame, options, context, lines));
    boolean isAscending = options.string("sortOrder").filter("Ascending"::equals).isPresent();
    Comparator<LogLine> order = Comparator.comparingDouble(LogLine::time);
    lines.sort(isAscending ? order : order.reversed());
    return new Logs(lines);
  }

  private static void addLines(
      DataFrame frame, JsonObject options, DisplayContext context, List<LogLine> lines) {
    Optional<DataField> time = field(frame, FieldType.TIME);
    Optional<DataField> text = field(frame, FieldType.STRING);
    if (time.isEmpty() || text.isEmpty()) {
      return;
    }
    for (int row = 0; row < frame.length(); row++) {
      double millis = time.get().values().number(row);
      Map<String, String> labels = labels(frame, text.get(), row);
      String line = string(text.get().values().get(row));
      String timeText =
          options.isTrue("showTime") && !Double.isNaN(millis)
              ? TIME.format(Instant.ofEpochMilli((long) millis).atZone(context.zone()))
              : "";
      String labelText =
          options.isTrue("showLabels")
              ? labels.entrySet().stream()
                  .map(label -> label.getKey() + "=" + label.getValue())
                  .collect(Collectors.joining(" "))
              : "";
      lines.add(new LogLine(millis, timeText, level(frame, labels, row, line), labelText, line));
    }
  }

  private static Optional<DataField> field(DataFrame frame, FieldType type) {
    return frame.fields().stream().filter(field -> field.type() == type).findFirst();
  }

  /** The labels of the text field, or those of a field {@code labels} with an object per row. */
  private static Map<String, String> labels(DataFrame frame, DataField text, int row) {
    Map<String, String> labels = new TreeMap<>(text.labels().orElse(Map.of()));
    frame.fields().stream()
        .filter(field -> field.name().equals("labels") && row < field.values().size())
        .map(field -> field.values().get(row))
        .filter(Cell.JsonCell.class::isInstance)
        .map(cell -> ((Cell.JsonCell) cell).value())
        .filter(JsonObject.class::isInstance)
        .forEach(
            json ->
                ((JsonObject) json)
                    .members()
                    .forEach(
                        (name, value) ->
                            labels.put(
                                name,
                                value instanceof JsonString string
                                    ? string.value()
                                    : value.toString())));
    return labels;
  }

  private static String level(DataFrame frame, Map<String, String> labels, int row, String line) {
    for (String name : LEVEL_NAMES) {
      Optional<String> level =
          frame.fields().stream()
              .filter(field -> field.name().equals(name) && field.type() == FieldType.STRING)
              .map(field -> string(field.values().get(row)))
              .findFirst()
              .or(() -> Optional.ofNullable(labels.get(name)));
      if (level.isPresent()) {
        return normalized(level.get());
      }
    }
    Matcher matcher = LEVEL.matcher(line);
    return matcher.find() ? normalized(matcher.group(1)) : "unknown";
  }

  private static String normalized(String level) {
    String lower = level.toLowerCase(Locale.ROOT);
    if (lower.startsWith("emerg")
        || lower.startsWith("fatal")
        || lower.startsWith("crit")
        || lower.equals("alert")) {
      return "critical";
    }
    if (lower.startsWith("err")) {
      return "error";
    }
    if (lower.startsWith("warn")) {
      return "warning";
    }
    if (lower.startsWith("info") || lower.equals("notice")) {
      return "info";
    }
    if (lower.startsWith("d") && lower.endsWith("bug")) {
      return "debug";
    }
    return lower.equals("trace") ? "trace" : "unknown";
  }

  private static String string(Cell cell) {
    return cell instanceof Cell.StringCell string ? string.value() : "";
  }
}
