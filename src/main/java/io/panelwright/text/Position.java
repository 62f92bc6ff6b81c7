package io.panelwright.text;

import java.util.Comparator;
import java.util.Objects;

/**
 * A position in a source file.
 *
 * @param file a path with {@code /}, relative to the project or to its source folder
 * @param line counted from 1
 * @param column counted from 1 in UTF-16 units; 0 if only the line is known
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  public Position {
    Objects.requireNonNull(file, "file");
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + (column > 0 ? ":" + column : "");
  }
}
