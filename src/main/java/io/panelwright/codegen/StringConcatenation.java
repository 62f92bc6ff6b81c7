package io.panelwright.codegen;

import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import java.util.ArrayList;
import java.util.List;

/** Concatenates strings at run time that exceed the limit of a constant in a class file. */
final class StringConcatenation {

  /** The length of a constant in bytes has 16 bits, and the compiler accepts one byte less. */
  private static final int MAX_CONSTANT_BYTES = 0xfffe;

  private static final int MAX_CHARACTER_BYTES = 3;

  private StringConcatenation() {}

  static boolean isNeeded(String value) {
    return value.length() > MAX_CONSTANT_BYTES / MAX_CHARACTER_BYTES
        && end(value, 0) < value.length();
  }

  /** Creates {@code String.join("", …)} of the parts. */
  static StaticCall join(String value) {
    List<JavaExpression> arguments = new ArrayList<>(List.of(new StringLiteral("")));
    int start = 0;
    while (start < value.length()) {
      int end = end(value, start);
      arguments.add(new StringLiteral(value.substring(start, end)));
      start = end;
    }
    return new StaticCall(
        "java.lang.String", "join", List.of("CharSequence", "CharSequence..."), arguments);
  }

  /** The end of the next part: after a line end if there is one within the limit. */
  private static int end(String value, int start) {
    int bytes = 0;
    int end = start;
    while (end < value.length()) {
      int character = value.codePointAt(end);
      bytes += bytes(character);
      if (bytes > MAX_CONSTANT_BYTES) {
        int line = value.lastIndexOf('\n', end - 1) + 1;
        return line > start ? line : end;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  /** Bytes of a character in a class file: 2 for 0 (UTF-8 has 1), 6 for a surrogate pair. */
  private static int bytes(int character) {
    if (character > 0xffff) {
      return 2 * MAX_CHARACTER_BYTES;
    }
    if (character > 0x7ff) {
      return MAX_CHARACTER_BYTES;
    }
    return character > 0 && character < 0x80 ? 1 : 2;
  }
}
