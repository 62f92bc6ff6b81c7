package io.panelwright.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes JSON values as YAML in blocks, as a person would; always the same for the same value. */
final class YamlWriter {

  /** Where a line ends at the latest, unless one value alone is longer. */
  private static final int WIDTH = 100;

  /** Beyond this a key needs the long form; YAML's own limit is 1024. */
  private static final int LONG_KEY = 500;

  /** Lists whose items stand on a line each, where they fit. */
  private static final Set<String> LINES =
      Set.of(
          "steps",
          "mappings",
          "links",
          "dataLinks",
          "adhocFilters",
          "showWhen",
          "showWhenAny",
          "hideWhen",
          "hideWhenAny");

  /** Lists whose items are set apart by an empty line. */
  private static final Set<String> APART = Set.of("sections", "panels");

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  /** The text of a document. */
  static String write(JsonObject document) {
    var writer = new YamlWriter();
    writer.members(document, 0);
    return writer.out.toString();
  }

  /** Members of an object, the first one where the writer stands. */
  private void members(JsonObject object, int indent) {
    boolean first = true;
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      if (!first) {
        indent(indent);
      }
      first = false;
      String key = YamlScalars.line(member.getKey());
      if (key.length() > LONG_KEY) {
        out.append("? ").append(key).append('\n');
        indent(indent);
        key = "";
      }
      out.append(key).append(':');
      value(member.getKey(), member.getValue(), indent);
    }
  }

  /** A value behind its key. */
  private void value(String key, Json value, int indent) {
    int column = column();
    Optional<String> line = onOneLine(key, value).filter(text -> column + text.length() < WIDTH);
    if (line.isPresent()) {
      out.append(' ').append(line.get()).append('\n');
    } else if (value instanceof JsonObject object && !object.isEmpty()) {
      out.append('\n');
      indent(indent + 2);
      members(object, indent + 2);
    } else if (value instanceof JsonArray array && !array.isEmpty()) {
      out.append('\n');
      items(key, array, indent + 2);
    } else {
      scalar(value, indent + 2);
    }
  }

  private void items(String key, JsonArray array, int indent) {
    boolean first = true;
    for (Json item : array.items()) {
      if (!first && APART.contains(key)) {
        out.append('\n');
      }
      first = false;
      indent(indent);
      out.append('-');
      item(key, item, indent);
    }
  }

  private void item(String key, Json item, int indent) {
    Optional<String> line =
        LINES.contains(key)
            ? YamlScalars.flow(item, true).filter(text -> indent + text.length() < WIDTH)
            : Optional.empty();
    if (line.isPresent()) {
      out.append(' ').append(line.get()).append('\n');
    } else if (item instanceof JsonObject object && !object.isEmpty()) {
      out.append(' ');
      members(object, indent + 2);
    } else if (item instanceof JsonArray array && !array.isEmpty()) {
      out.append('\n');
      items("", array, indent + 2);
    } else {
      scalar(item, indent + 2);
    }
  }

  /** Short lists, and short objects whose texts need no quotes. */
  private static Optional<String> onOneLine(String key, Json value) {
    boolean lines = LINES.contains(key) || APART.contains(key) || key.equals("queries");
    if (lines || key.equals("raw")) {
      return Optional.empty();
    }
    return value instanceof JsonArray || value instanceof JsonObject
        ? YamlScalars.flow(value, value instanceof JsonArray)
        : Optional.empty();
  }

  /** A single value, or something empty. */
  private void scalar(Json value, int indent) {
    if (value instanceof JsonString text) {
      Optional<String> block = YamlScalars.block(text.value(), " ".repeat(indent));
      out.append(' ').append(block.orElseGet(() -> YamlScalars.line(text.value()) + "\n"));
    } else {
      out.append(' ').append(value).append('\n');
    }
  }

  private void indent(int columns) {
    out.append(" ".repeat(columns));
  }

  private int column() {
    return out.length() - out.lastIndexOf("\n") - 1;
  }
}
