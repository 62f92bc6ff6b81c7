package io.panelwright.json;

import java.util.Arrays;

/** The characters of a JSON text that is being written. */
final class JsonCharacters {

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /** The longest escape: four hexadecimal digits after a backslash and u. */
  private static final int MAX_ESCAPE_LENGTH = 6;

  private char[] out = new char[128];
  private int size;
  private int lineStart;

  /** The number of characters on the current line. */
  int column() {
    return size - lineStart;
  }

  void append(char c) {
    reserve(1);
    out[size++] = c;
  }

  void append(String text) {
    reserve(text.length());
    copy(text);
  }

  private void copy(String text) {
    text.getChars(0, text.length(), out, size);
    size += text.length();
  }

  /** Starts a line that is indented by two spaces for each level of depth. */
  void newLine(int depth) {
    reserve(1 + 2 * depth);
    out[size++] = '\n';
    lineStart = size;
    for (int end = size + 2 * depth; size < end; size++) {
      out[size] = ' ';
    }
  }

  /** Appends a JSON string. */
  void quote(String text) {
    reserve(text.length() + 2);
    out[size++] = '"';
    int start = size;
    copy(text);
    for (int i = start; i < size; i++) {
      if (isSpecial(out[i])) {
        size = i;
        escape(text, i - start);
        break;
      }
    }
    append('"');
  }

  private static boolean isSpecial(char c) {
    return c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c);
  }

  /** Appends the rest of a string, of which some characters need an escape. */
  private void escape(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      reserve(MAX_ESCAPE_LENGTH);
      char c = text.charAt(i);
      if (isSpecial(c)) {
        special(text, i);
      } else {
        out[size++] = c;
      }
    }
  }

  private void special(String text, int index) {
    char c = text.charAt(index);
    switch (c) {
      case '"' -> append("\\\"");
      case '\\' -> append("\\\\");
      case '\b' -> append("\\b");
      case '\f' -> append("\\f");
      case '\n' -> append("\\n");
      case '\r' -> append("\\r");
      case '\t' -> append("\\t");
      default -> {
        if (c < ' ' || isLoneSurrogate(text, index)) {
          hexadecimal(c);
        } else {
          append(c);
        }
      }
    }
  }

  private void hexadecimal(char c) {
    append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      append(HEX[c >> shift & 15]);
    }
  }

  private static boolean isLoneSurrogate(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }

  private void reserve(int length) {
    if (out.length - size < length) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, size + length));
    }
  }

  @Override
  public String toString() {
    return new String(out, 0, size);
  }
}
