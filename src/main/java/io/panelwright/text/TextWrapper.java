package io.panelwright.text;

/** Wraps text for a terminal of 80 columns. */
public final class TextWrapper {

  private static final int WIDTH = 80;

  private TextWrapper() {}

  /**
   * Wraps at spaces and newlines. Every line ends in a newline; a longer word has its own line.
   *
   * @param indent of the first line
   * @param hanging indent of the others
   */
  public static String wrap(String text, int indent, int hanging) {
    var wrapped = new StringBuilder(" ".repeat(indent));
    int column = indent;
    boolean first = true;
    for (String word : text.split("[ \\n]+")) {
      int width = word.codePointCount(0, word.length());
      if (!first && column + 1 + width > WIDTH) {
        wrapped.append('\n').append(" ".repeat(hanging));
        column = hanging;
      } else if (!first) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += width;
      first = false;
    }
    return wrapped.append('\n').toString();
  }
}
