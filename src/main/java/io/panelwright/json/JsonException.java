package io.panelwright.json;

/** A text that is not JSON, and where it stops being so. */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  JsonException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  /** Counted from 1, in UTF-16 units. */
  public int column() {
    return column;
  }
}
