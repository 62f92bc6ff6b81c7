package io.panelwright.importer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Strings as text blocks. Lines that are too long go on in the next behind a backslash. */
final class TextBlock {

  static final String DELIMITER = "\"\"\"";

  /** However deep a text block stands, its lines have room for this. */
  private static final int LEAST_WIDTH = 20;

  /** Behind these even a long word may go on in the next line. */
  private static final String SEPARATORS = ",;({|&/?";

  /** Ends of lines that only Java's check of text blocks takes for such, and warns of. */
  private static final String ODD_ENDS = "\u0085\u2028\u2029";

  private final int width;
  private final int lastWidth;
  private final List<String> lines = new ArrayList<>();

  private boolean isIndented = true;

  /** A character of the string, and how it is written. */
  private record Sign(int character, String text) {

    /** White space that is none of the string's when it stands at the edge of a line. */
    boolean isBare() {
      return text.equals(" ") || character > 0x7f && Character.isWhitespace(character);
    }
  }

  private TextBlock(int width, int lastWidth) {
    this.width = width;
    this.lastWidth = lastWidth;
  }

  /** Whether a string may be one. */
  static boolean suits(String value) {
    return value.chars().noneMatch(c -> ODD_ENDS.indexOf(c) >= 0);
  }

  /** Whether a string has several lines. */
  static boolean isWanted(String value) {
    int end = value.indexOf('\n');
    return end >= 0 && end < value.length() - 1;
  }

  /**
   * The lines below the opening delimiter, without indents.
   *
   * @param width how long a line may be
   * @param room columns to leave free behind the closing delimiter
   */
  static List<String> lines(String value, int width, int room) {
    int columns = Math.max(width, LEAST_WIDTH);
    int last = Math.max(columns - room - DELIMITER.length(), 1);
    return new TextBlock(columns, last).lines(value.split("\n", -1));
  }

  private List<String> lines(String[] texts) {
    int last = texts.length - 1;
    for (int i = 0; i < last; i++) {
      List<Sign> signs = signs(texts[i], false);
      String end = endsBare(signs) ? "\\n\\" : "";
      wrap(signs, width - end.length());
      endLast(end);
    }
    if (texts[last].isEmpty()) {
      lines.add(DELIMITER);
      return lines;
    }
    List<Sign> signs = signs(texts[last], true);
    wrap(signs, lastWidth);
    if (isIndented || endsBare(signs)) {
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

  private static boolean endsBare(List<Sign> signs) {
    return !signs.isEmpty() && signs.get(signs.size() - 1).isBare();
  }

  /** One line of the string. */
  private static List<Sign> signs(String text, boolean last) {
    List<Sign> signs = new ArrayList<>();
    int[] characters = text.codePoints().toArray();
    int quotes = 0;
    for (int i = 0; i < characters.length; i++) {
      int character = characters[i];
      boolean end = i == characters.length - 1;
      quotes = character == '"' ? quotes + 1 : 0;
      if (quotes == DELIMITER.length() || quotes > 0 && end && last) {
        signs.add(new Sign(character, "\\\""));
        quotes = 0;
      } else if (character == ' ' && end) {
        signs.add(new Sign(character, "\\s"));
      } else {
        signs.add(new Sign(character, StringLiteral.character(character)));
      }
    }
    return signs;
  }

  /** Adds a line of the string as one line of the block, or as several. */
  private void wrap(List<Sign> line, int lastWidth) {
    List<Sign> rest = line;
    while (length(rest) > lastWidth && rest.size() > 1) {
      int cut = cut(rest);
      add(rest.subList(0, cut), "\\");
      rest = rest.subList(cut, rest.size());
    }
    add(rest, "");
  }

  /** Java takes away what all lines are indented by; an empty one does not count. */
  private void add(List<Sign> line, String end) {
    isIndented &= line.isEmpty() || line.get(0).isBare();
    lines.add(line.stream().map(Sign::text).collect(Collectors.joining("", "", end)));
  }

  /** Where the next line begins: with a word if possible, else behind a sign, else anywhere. */
  private int cut(List<Sign> line) {
    int word = 0;
    int part = 0;
    int cut = 1;
    int columns = line.get(0).text.length();
    while (cut + 1 < line.size() && columns + line.get(cut).text.length() < width) {
      columns += line.get(cut).text.length();
      int before = line.get(cut).character;
      cut++;
      if (before == ' ' && !line.get(cut).isBare()) {
        word = cut;
      } else if (SEPARATORS.indexOf(before) >= 0) {
        part = cut;
      }
    }
    return word > cut / 2 ? word : part > cut / 2 ? part : cut;
  }

  private int length(List<Sign> line) {
    int columns = 0;
    for (int i = 0; i < line.size() && columns <= width; i++) {
      columns += line.get(i).text.length();
    }
    return columns;
  }
}
