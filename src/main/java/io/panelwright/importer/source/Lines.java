package io.panelwright.importer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a layout is printed to. Notes the strings for which a line became too long. */
final class Lines {

  /** A literal that is shorter makes no better text block. */
  private static final int SHORT = 24;

  /** More than what stands behind a text block can need. */
  private static final int MOST_ROOM = 20;

  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Integer> tooLong = new TreeMap<>();

  /** Strings of the current line that could give way. */
  private final List<Layout.Literal> literals = new ArrayList<>();

  private final List<Layout.Block> blocks = new ArrayList<>();

  private int start;
  private int column;

  /** Begins with a line of that indent. */
  Lines(int indent) {
    begin(indent);
  }

  /** Where the next text goes, as google-java-format counts: nothing fits behind a text block. */
  int column() {
    return column;
  }

  void append(String part) {
    text.append(part);
    column += part.length();
  }

  void literal(Layout.Literal literal) {
    literals.add(literal);
    append(literal.text());
  }

  /** Ends the line and begins one with that indent. */
  void end(int indent) {
    check();
    text.append('\n');
    begin(indent);
  }

  /** A text block stands as far to the right as the line it begins in. */
  void block(Layout.Block block) {
    int indent = indent();
    text.append(TextBlock.DELIMITER);
    List<String> lines = TextBlock.lines(block.value(), Layout.LIMIT - indent, block.room());
    for (String line : lines) {
      end(line.isEmpty() ? 0 : indent);
      append(line);
    }
    blocks.add(block);
    column += block.width();
  }

  /** The strings that want another form: by their index, how much room they are to leave. */
  Map<Integer, Integer> tooLong() {
    check();
    return tooLong;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void begin(int indent) {
    start = text.length();
    text.append(" ".repeat(indent));
    column = indent;
    literals.clear();
    blocks.clear();
  }

  private int indent() {
    int end = start;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end - start;
  }

  private void check() {
    int over = text.length() - start - Layout.LIMIT;
    if (over <= 0) {
      return;
    }
    blocks.stream()
        .filter(block -> block.room() < MOST_ROOM)
        .forEach(block -> tooLong.put(block.index(), block.room() + over));
    literals.stream()
        .filter(literal -> literal.width() > SHORT)
        .forEach(literal -> tooLong.put(literal.index(), 0));
  }
}
