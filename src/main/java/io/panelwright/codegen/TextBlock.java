package io.panelwright.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints strings as text blocks. Long lines continue after a backslash at the line end. */
final class TextBlock {

  static final String DELIMITER = "\"\"\"";

  /** Minimum width of lines, for text blocks with any indent. */
  private static final int MIN_WIDTH = 20;

  /** Characters after which a line may break inside a long run of text. */
  private static final String SEPARATORS = ",;({|&/?";

  /** Characters that only Java's check of text blocks treats as line ends, with a warning. */
  private static final String UNICODE_LINE_ENDS = "\u0085\u2028\u2029";

  private final int width;
  private final int lastWidth;
  private final List<String> lines = new ArrayList<>();

  private boolean isIndented = true;

  /** A character of the string and its notation in the source. */
  private record EscapedCharacter(int character, String text) {

    /** Whether Java would strip this white space at the start or end of a line. */
    boolean isStrippable() {
      return text.equals(" ") || character > 0x7f && Character.isWhitespace(character);
    }
  }

  private TextBlock(int width, int lastWidth) {
    this.width = width;
    this.lastWidth = lastWidth;
  }

  /** Whether a string can be a text block. */
  static boolean isRepresentable(String value) {
    return value.chars().noneMatch(c -> UNICODE_LINE_ENDS.indexOf(c) >= 0);
  }

  /** Whether a string has several lines. */
  static boolean isMultiline(String value) {
    int end = value.indexOf('\n');
    return end >= 0 && end < value.length() - 1;
  }

  /**
   * Returns the lines below the opening delimiter, without indents.
   *
   * @param width maximum columns of a line
   * @param room columns to leave free after the closing delimiter
   */
  static List<String> lines(String value, int width, int room) {
    int columns = Math.max(width, MIN_WIDTH);
    int last = Math.max(columns - room - DELIMITER.length(), 1);
    return new TextBlock(columns, last).lines(value.split("\n", -1));
  }

  private List<String> lines(String[] texts) {
    int last = texts.length - 1;
    for (int i = 0; i < last; i++) {
      List<EscapedCharacter> characters = escapedCharacters(texts[i], false);
      String end = endsStrippable(characters) ? "\\n\\" : "";
      wrap(characters, width - end.length());
      endLast(end);
    }
    if (texts[last].isEmpty()) {
      lines.add(DELIMITER);
      return lines;
    }
    List<EscapedCharacter> characters = escapedCharacters(texts[last], true);
    wrap(characters, lastWidth);
    if (isIndented || endsStrippable(characters)) {
      endLast("\\");
      lines.add(DELIMITER);
    } else {
      endLast(DELIMITER);
    }
    return lines;
  }

  private void endLast(String end) {
    int last = lines.size() - 1;
    lines.set(last, lines.get(last) + end);
  }

  private static boolean endsStrippable(List<EscapedCharacter> characters) {
    return !characters.isEmpty() && characters.get(characters.size() - 1).isStrippable();
  }

  /** Returns one line of the string. */
  private static List<EscapedCharacter> escapedCharacters(String text, boolean last) {
    List<EscapedCharacter> escaped = new ArrayList<>();
    int[] characters = text.codePoints().toArray();
    int quotes = 0;
    for (int i = 0; i < characters.length; i++) {
      int character = characters[i];
      boolean end = i == characters.length - 1;
      quotes = character == '"' ? quotes + 1 : 0;
      if (quotes == DELIMITER.length() || quotes > 0 && end && last) {
        escaped.add(new EscapedCharacter(character, "\\\""));
        quotes = 0;
      } else if (character == ' ' && end) {
        escaped.add(new EscapedCharacter(character, "\\s"));
      } else {
        escaped.add(new EscapedCharacter(character, StringEscaper.escape(character)));
      }
    }
    return escaped;
  }

  /** Adds a line of the string as one or several lines of the block. */
  private void wrap(List<EscapedCharacter> line, int lastWidth) {
    List<EscapedCharacter> rest = line;
    while (length(rest) > lastWidth && rest.size() > 1) {
      int cut = cut(rest);
      add(rest.subList(0, cut), "\\");
      rest = rest.subList(cut, rest.size());
    }
    add(rest, "");
  }

  /** Java strips the common indent of all lines; empty lines do not count. */
  private void add(List<EscapedCharacter> line, String end) {
    isIndented &= line.isEmpty() || line.get(0).isStrippable();
    lines.add(line.stream().map(EscapedCharacter::text).collect(Collectors.joining("", "", end)));
  }

  /**
   * Returns the start of the next line: after a space if possible, then after a separator, then
   * anywhere.
   */
  private int cut(List<EscapedCharacter> line) {
    int space = 0;
    int part = 0;
    int cut = 1;
    int columns = line.get(0).text.length();
    while (cut + 1 < line.size() && columns + line.get(cut).text.length() < width) {
      columns += line.get(cut).text.length();
      int before = line.get(cut).character;
      cut++;
      if (before == ' ' && !line.get(cut).isStrippable()) {
        space = cut;
      } else if (SEPARATORS.indexOf(before) >= 0) {
        part = cut;
      }
    }
    return space > cut / 2 ? space : part > cut / 2 ? part : cut;
  }

  private int length(List<EscapedCharacter> line) {
    int columns = 0;
    for (int i = 0; i < line.size() && columns <= width; i++) {
      columns += line.get(i).text.length();
    }
    return columns;
  }
}
