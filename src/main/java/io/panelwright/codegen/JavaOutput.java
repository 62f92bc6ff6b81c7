package io.panelwright.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Output of a layout. Records the strings that make a line too long. */
final class JavaOutput {

  /** Shorter literals do not become text blocks. */
  private static final int MIN_TEXT_BLOCK_LENGTH = 24;

  /** More columns than the text after a text block can need. */
  private static final int MAX_ROOM = 20;

  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Integer> overlongStrings = new TreeMap<>();

  /** Strings of the current line that can become text blocks. */
  private final List<Doc.Literal> literals = new ArrayList<>();

  private final List<Doc.Block> blocks = new ArrayList<>();

  private int start;
  private int column;

  /** Starts with a line of this indent. */
  JavaOutput(int indent) {
    beginLine(indent);
  }

  /** The next column, as google-java-format counts: nothing fits after a text block. */
  int column() {
    return column;
  }

  void append(String part) {
    text.append(part);
    column += part.length();
  }

  void literal(Doc.Literal literal) {
    literals.add(literal);
    append(literal.text());
  }

  /** Ends the line and starts one with this indent. */
  void newLine(int indent) {
    checkWidth();
    text.append('\n');
    beginLine(indent);
  }

  /** Indents a text block as much as the line that it starts in. */
  void block(Doc.Block block) {
    int indent = indent();
    text.append(TextBlock.DELIMITER);
    List<String> lines = TextBlock.lines(block.value(), Doc.MAX_WIDTH - indent, block.room());
    for (String line : lines) {
      newLine(line.isEmpty() ? 0 : indent);
      append(line);
    }
    blocks.add(block);
    column += block.width();
  }

  /** Indents a text block of a source as much as the line that it starts in. */
  void block(Doc.SourceBlock block) {
    int indent = indent();
    text.append(block.texts().get(0));
    for (String line : block.texts().subList(1, block.texts().size())) {
      newLine(line.isEmpty() ? 0 : indent);
      append(line);
    }
    column += block.width();
  }

  /** Returns the strings that need another notation, by index, with the columns to leave free. */
  Map<Integer, Integer> overlongStrings() {
    checkWidth();
    return overlongStrings;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void beginLine(int indent) {
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

  private void checkWidth() {
    int over = text.length() - start - Doc.MAX_WIDTH;
    if (over <= 0) {
      return;
    }
    blocks.stream()
        .filter(block -> block.room() < MAX_ROOM)
        .forEach(block -> overlongStrings.put(block.index(), block.room() + over));
    literals.stream()
        .filter(literal -> literal.width() > MIN_TEXT_BLOCK_LENGTH)
        .forEach(literal -> overlongStrings.put(literal.index(), 0));
  }
}
