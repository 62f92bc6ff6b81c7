package io.panelwright.importer.source;

import io.panelwright.importer.source.Expression.Call;
import io.panelwright.importer.source.Expression.Text;
import java.util.ArrayList;
import java.util.List;

/** Strings that are longer than a constant of a class file may be, put together at run time. */
final class LongText {

  /** A constant's length in bytes has 16 bits, and the compiler takes one byte less. */
  private static final int LIMIT = 0xfffe;

  private static final int MOST_BYTES = 3;

  private LongText() {}

  static boolean isNeeded(String value) {
    return value.length() > LIMIT / MOST_BYTES && end(value, 0) < value.length();
  }

  /** {@code String.join("", …)} of its pieces. */
  static Call join(String value) {
    List<Expression> arguments = new ArrayList<>(List.of(new Text("")));
    int start = 0;
    while (start < value.length()) {
      int end = end(value, start);
      arguments.add(new Text(value.substring(start, end)));
      start = end;
    }
    return new Call(
        "java.lang.String", "join", List.of("CharSequence", "CharSequence..."), arguments);
  }

  /** As far as a constant reaches, to the end of a line if there is one. */
  private static int end(String value, int start) {
    int bytes = 0;
    int end = start;
    while (end < value.length()) {
      int character = value.codePointAt(end);
      bytes += bytes(character);
      if (bytes > LIMIT) {
        int line = value.lastIndexOf('\n', end - 1) + 1;
        return line > start ? line : end;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  /** Of a character in a class file: two where UTF-8 has one for 0, six for a surrogate pair. */
  private static int bytes(int character) {
    if (character > 0xffff) {
      return 2 * MOST_BYTES;
    }
    if (character > 0x7ff) {
      return MOST_BYTES;
    }
    return character > 0 && character < 0x80 ? 1 : 2;
  }
}
