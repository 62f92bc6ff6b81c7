package io.panelwright.json;

/** A JSON syntax error with its position. */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  JsonException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** The line, counted from 1. */
  public int line() {
    return line;
  }

  /** The column, counted from 1 in UTF-16 units. */
  public int column() {
    return column;
  }
}
