package io.panelwright.json;

import java.util.List;
import java.util.Map;

/**
 * Writes JSON as ECMAScript's {@code JSON.stringify(value, null, 2)} does, which is the format of
 * Grafana's UI: indented by two spaces, {@code []} and {@code {}} for empty values. Only quotes,
 * backslashes, control characters and lone surrogates are escaped.
 */
public final class JsonWriter {

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out = new StringBuilder();
  private final Layout layout;

  /** Columns of a line; inner values that fit are written on one line. */
  private final int columns;

  private enum Layout {
    COMPACT,
    SPACED,
    INDENTED
  }

  private JsonWriter(Layout layout, int columns) {
    this.layout = layout;
    this.columns = columns;
  }

  /** The value on several lines, with a final newline. */
  public static String pretty(Json value) {
    var writer = new JsonWriter(Layout.INDENTED, 0);
    writer.write(value, 0);
    return writer.out.append('\n').toString();
  }

  /**
   * The value on several lines, as a person would write it: inner objects and arrays that fit are
   * on one line. Without a final newline.
   *
   * @param columns the length of a line
   */
  public static String readable(Json value, int columns) {
    var writer = new JsonWriter(Layout.INDENTED, columns);
    writer.write(value, 0);
    return writer.out.toString();
  }

  /** The value on one line, without white space. */
  public static String compact(Json value) {
    var writer = new JsonWriter(Layout.COMPACT, 0);
    writer.write(value, 0);
    return writer.out.toString();
  }

  private void write(Json value, int depth) {
    if (depth > 0 && columns > 0 && isContainer(value)) {
      String line = line(value);
      int column = out.length() - out.lastIndexOf("\n") - 1;
      if (column + line.length() + 1 <= columns) {
        out.append(line);
        return;
      }
    }
    if (value instanceof JsonObject object) {
      object(object.members(), depth);
    } else if (value instanceof JsonArray array) {
      array(array.items(), depth);
    } else if (value instanceof JsonString string) {
      quote(string.value());
    } else {
      out.append(value);
    }
  }

  private static boolean isContainer(Json value) {
    return value instanceof JsonObject || value instanceof JsonArray;
  }

  /** The value on one line, with a space after each comma and colon. */
  private static String line(Json value) {
    var writer = new JsonWriter(Layout.SPACED, 0);
    writer.write(value, 0);
    return writer.out.toString();
  }

  private void object(Map<String, Json> members, int depth) {
    if (members.isEmpty()) {
      out.append("{}");
      return;
    }
    char before = '{';
    for (var member : members.entrySet()) {
      out.append(before);
      separate(before, depth);
      quote(member.getKey());
      out.append(layout == Layout.COMPACT ? ":" : ": ");
      write(member.getValue(), depth + 1);
      before = ',';
    }
    newLine(depth);
    out.append('}');
  }

  private void array(List<Json> items, int depth) {
    if (items.isEmpty()) {
      out.append("[]");
      return;
    }
    char before = '[';
    for (Json item : items) {
      out.append(before);
      separate(before, depth);
      write(item, depth + 1);
      before = ',';
    }
    newLine(depth);
    out.append(']');
  }

  /** Separates an item from the one before. */
  private void separate(char before, int depth) {
    if (layout == Layout.SPACED && before == ',') {
      out.append(' ');
    }
    newLine(depth + 1);
  }

  private void newLine(int depth) {
    if (layout == Layout.INDENTED) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void quote(String text) {
    out.append('"');
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        out.append(text, start, i);
        character(text, i);
        start = i + 1;
      }
    }
    out.append(text, start, text.length()).append('"');
  }

  private void character(String text, int index) {
    char c = text.charAt(index);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || isLoneSurrogate(text, index)) {
          escape(c);
        } else {
          out.append(c);
        }
      }
    }
  }

  private void escape(char c) {
    out.append("\\u")
        .append(HEX[c >> 12])
        .append(HEX[c >> 8 & 15])
        .append(HEX[c >> 4 & 15])
        .append(HEX[c & 15]);
  }

  private static boolean isLoneSurrogate(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
