package io.panelwright.exposition;

/** A character that the format does not allow at its place. */
final class LineSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int index;
  private final String hint;

  /**
   * @param index of the character in the text
   */
  LineSyntaxException(int index, String message, String hint) {
    super(message, null, false, false);
    this.index = index;
    this.hint = hint;
  }

  int index() {
    return index;
  }

  String hint() {
    return hint;
  }
}
