package io.panelwright.yaml.node;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Map;
import java.util.Optional;

/** Writes JSON values as YAML in blocks; equal values give equal text. */
public final class YamlWriter {

  /** Maximum line length, unless a single value is longer. */
  private static final int MAX_WIDTH = 100;

  /** Maximum length of a simple key; YAML's own limit is 1024. */
  private static final int MAX_KEY_LENGTH = 500;

  private final YamlLayout layout;
  private final StringBuilder out = new StringBuilder();

  private YamlWriter(YamlLayout layout) {
    this.layout = layout;
  }

  /** Writes a document. */
  public static String write(JsonObject document, YamlLayout layout) {
    var writer = new YamlWriter(layout);
    writer.members(document, 0);
    return writer.out.toString();
  }

  /** Writes one member of an object, indented by this number of columns. */
  public static String member(String key, Json value, YamlLayout layout, int indent) {
    var writer = new YamlWriter(layout);
    writer.indent(indent);
    writer.members(Json.object().with(key, value), indent);
    return writer.out.toString();
  }

  /**
   * Writes one item of a list, its dash indented by this number of columns.
   *
   * @param key the key of the list, for the layout
   */
  public static String item(String key, Json item, YamlLayout layout, int indent) {
    var writer = new YamlWriter(layout);
    writer.items(key, Json.array(item), indent);
    return writer.out.toString();
  }

  /** Writes the members of an object, the first one at the current column. */
  private void members(JsonObject object, int indent) {
    boolean first = true;
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      if (!first) {
        indent(indent);
      }
      first = false;
      String key = YamlScalarWriter.line(member.getKey());
      if (key.length() > MAX_KEY_LENGTH) {
        out.append("? ").append(key).append('\n');
        indent(indent);
        key = "";
      }
      out.append(key).append(':');
      value(member.getKey(), member.getValue(), indent);
    }
  }

  /** Writes a value after its key. */
  private void value(String key, Json value, int indent) {
    int column = column();
    Optional<String> line =
        onOneLine(key, value).filter(text -> column + text.length() < MAX_WIDTH);
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
      if (!first && layout.spacedItemKeys().contains(key)) {
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
        layout.flowItemKeys().contains(key)
            ? YamlScalarWriter.flow(item, true).filter(text -> indent + text.length() < MAX_WIDTH)
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

  /** Returns short lists, and short objects whose texts need no quotes, on one line. */
  private Optional<String> onOneLine(String key, Json value) {
    if (layout.isBlock(key)) {
      return Optional.empty();
    }
    return value instanceof JsonArray || value instanceof JsonObject
        ? YamlScalarWriter.flow(value, value instanceof JsonArray)
        : Optional.empty();
  }

  /** Writes a scalar or an empty collection. */
  private void scalar(Json value, int indent) {
    if (value instanceof JsonString text) {
      Optional<String> block = YamlScalarWriter.block(text.value(), " ".repeat(indent));
      out.append(' ').append(block.orElseGet(() -> YamlScalarWriter.line(text.value()) + "\n"));
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
