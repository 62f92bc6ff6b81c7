package io.panelwright.json;

import io.panelwright.json.WrittenArrayBuilder.WrittenItems;
import java.util.List;
import java.util.Optional;

/**
 * Writes JSON as ECMAScript's {@code JSON.stringify(value, null, 2)} does, which is the format of
 * Grafana's UI: indented by two spaces, {@code []} and {@code {}} for empty values. Only quotes,
 * backslashes, control characters and lone surrogates are escaped.
 */
public final class JsonWriter {

  private final JsonUtf8Buffer out;
  private final Layout layout;

  /** Columns of a line; inner values that fit are written on one line. */
  private final int columns;

  /** The texts of keys, for whole files. */
  private final Optional<JsonKeyTexts> keys;

  private enum Layout {
    COMPACT,
    SPACED,
    INDENTED
  }

  private JsonWriter(Layout layout, int columns) {
    this.out = new JsonUtf8Buffer(layout == Layout.INDENTED ? 8192 : 128);
    this.layout = layout;
    this.columns = columns;
    this.keys = isFile() ? Optional.of(new JsonKeyTexts()) : Optional.empty();
  }

  /** The value on several lines, with a final newline. */
  public static String pretty(Json value) {
    return prettyText(value).toString();
  }

  /** {@link #pretty} as UTF-8, which saves two copies of a long text. */
  public static byte[] prettyBytes(Json value) {
    return prettyText(value).bytes();
  }

  /** A writer of whole files. */
  static JsonWriter ofFile() {
    return new JsonWriter(Layout.INDENTED, 0);
  }

  /** The text up to now. */
  JsonUtf8Buffer text() {
    return out;
  }

  private static JsonUtf8Buffer prettyText(Json value) {
    JsonWriter writer = ofFile();
    writer.write(value, 0);
    writer.out.newLine(0);
    return writer.out;
  }

  /**
   * The value on several lines, as a person would write it: inner objects and arrays that fit are
   * on one line. Without a final newline.
   *
   * @param columns the length of a line
   */
  public static String readable(Json value, int columns) {
    return text(value, Layout.INDENTED, columns);
  }

  /** The value on one line, without white space. */
  public static String compact(Json value) {
    return text(value, Layout.COMPACT, 0);
  }

  private static String text(Json value, Layout layout, int columns) {
    var writer = new JsonWriter(layout, columns);
    writer.write(value, 0);
    return writer.out.toString();
  }

  private void write(Json value, int depth) {
    if (value instanceof JsonString string) {
      out.string(string.value());
    } else if (value instanceof JsonObject object) {
      if (depth == 0 || !writeOnLine(value)) {
        object(object.memberMap(), depth);
      }
    } else if (value instanceof JsonArray array) {
      if (depth == 0 || !writeOnLine(value)) {
        array(array.items(), depth);
      }
    } else {
      out.ascii(value.toString());
    }
  }

  /** Whether the text has the format of whole files. */
  private boolean isFile() {
    return layout == Layout.INDENTED && columns == 0;
  }

  /** Writes the value on the current line if it fits, with a space after each comma and colon. */
  private boolean writeOnLine(Json value) {
    if (columns == 0) {
      return false;
    }
    var line = new JsonWriter(Layout.SPACED, 0);
    line.write(value, 0);
    boolean fits = out.column() + line.out.column() + 1 <= columns;
    if (fits) {
      out.append(line.out);
    }
    return fits;
  }

  private void object(MemberMap members, int depth) {
    String[] names = members.keys();
    if (names.length == 0) {
      out.ascii("{}");
      return;
    }
    out.ascii('{');
    for (int i = 0; i < names.length; i++) {
      separate(i, depth);
      key(names[i]);
      write(members.value(i), depth + 1);
    }
    end('}', depth);
  }

  private void key(String name) {
    if (keys.isPresent()) {
      keys.get().append(name, out);
      return;
    }
    out.string(name);
    out.ascii(layout == Layout.COMPACT ? ":" : ": ");
  }

  private void array(List<Json> items, int depth) {
    if (items.isEmpty()) {
      out.ascii("[]");
      return;
    }
    out.ascii('[');
    if (items instanceof WrittenItems written && isFile() && depth == WrittenItems.DEPTH) {
      out.appendChunks(written.text());
    } else {
      for (int i = 0; i < items.size(); i++) {
        item(i, items.get(i), depth);
      }
    }
    end(']', depth);
  }

  /** Writes an item of an array. */
  void item(int index, Json value, int depth) {
    separate(index, depth);
    write(value, depth + 1);
  }

  /** Separates an item from the one before. */
  private void separate(int index, int depth) {
    if (index > 0) {
      out.ascii(',');
    }
    if (layout == Layout.INDENTED) {
      out.newLine(depth + 1);
    } else if (index > 0 && layout == Layout.SPACED) {
      out.ascii(' ');
    }
  }

  private void end(char bracket, int depth) {
    if (layout == Layout.INDENTED) {
      out.newLine(depth);
    }
    out.ascii(bracket);
  }
}
