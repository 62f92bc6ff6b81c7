package io.panelwright.diagnostic;

/** Texts for a terminal of 80 columns. */
public final class Paragraph {

  private static final int WIDTH = 80;

  private Paragraph() {}

  /**
   * The words in lines of at most 80 columns where they allow it, each ending in a newline.
   *
   * @param indent of the first line
   * @param hanging indent of the others
   */
  public static String of(String text, int indent, int hanging) {
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
