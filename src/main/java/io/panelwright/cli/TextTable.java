package io.panelwright.cli;

import io.panelwright.text.TextWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows in columns for a terminal of 80 columns.
 *
 * <p>A column is as wide as its widest cell. The last cell of a row may be longer than its column;
 * beyond the terminal it is wrapped below its own start.
 */
public final class TextTable {

  private static final int WIDTH = 80;
  private static final Pattern ESCAPE_SEQUENCE = Pattern.compile("\u001b\\[[0-9;]*m");

  private final int indent;
  private final List<Integer> rightAligned;
  private final List<Integer> widths = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private boolean wrapped = true;

  /**
   * Creates an empty table.
   *
   * @param indent of all rows, in columns
   * @param rightAligned the columns of numbers, from 0
   */
  public TextTable(int indent, Integer... rightAligned) {
    this.indent = indent;
    this.rightAligned = List.of(rightAligned);
  }

  /** Makes a column at least this wide, so that several tables look alike. */
  public TextTable minimumWidth(int column, int width) {
    widen(column, width);
    return this;
  }

  /** Keeps every row on one line, for cells that a user copies, such as command lines. */
  public TextTable withoutWrapping() {
    wrapped = false;
    return this;
  }

  /** Adds a row; an empty row becomes an empty line. */
  public TextTable row(String... cells) {
    rows.add(List.of(cells));
    for (int column = 0; column < cells.length - 1; column++) {
      widen(column, width(cells[column]));
    }
    return this;
  }

  private void widen(int column, int width) {
    while (widths.size() <= column) {
      widths.add(0);
    }
    widths.set(column, Math.max(widths.get(column), width));
  }

  /** The rows, each ending in a newline and none in a blank. */
  public String format() {
    var text = new StringBuilder();
    rows.forEach(row -> text.append(format(row)));
    return text.toString();
  }

  private String format(List<String> row) {
    if (row.isEmpty()) {
      return "\n";
    }
    var line = new StringBuilder(" ".repeat(indent));
    int last = row.size() - 1;
    for (int column = 0; column < last; column++) {
      line.append(pad(column, row.get(column))).append(gap(column + 1));
    }
    int start = width(line.toString());
    if (!wrapped || start + width(row.get(last)) <= WIDTH) {
      return line.append(row.get(last)).toString().stripTrailing() + "\n";
    }
    return line + TextWrapper.wrap(row.get(last), start, start).substring(start);
  }

  private String gap(int column) {
    return rightAligned.contains(column) ? " " : "  ";
  }

  private String pad(int column, String cell) {
    String blanks = " ".repeat(Math.max(0, widths.get(column) - width(cell)));
    return rightAligned.contains(column) ? blanks + cell : cell + blanks;
  }

  /** The columns that a text takes on a terminal, without escape sequences. */
  private static int width(String text) {
    String visible = ESCAPE_SEQUENCE.matcher(text).replaceAll("");
    return visible.codePointCount(0, visible.length());
  }
}
