package io.panelwright.text;

import java.util.ArrayList;
import java.util.List;

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
    return wrap(words(text), indent, hanging);
  }

  /**
   * Wraps a text after a prefix on the same line, such as a file name, which is never broken.
   *
   * @param hanging indent of all lines but the first
   */
  public static String wrapAfter(String prefix, String text, int hanging) {
    List<String> words = new ArrayList<>(List.of(prefix));
    words.addAll(words(text));
    return wrap(words, 0, hanging);
  }

  private static List<String> words(String text) {
    return List.of(text.split("[ \\n]+"));
  }

  private static String wrap(List<String> words, int indent, int hanging) {
    var wrapped = new StringBuilder(" ".repeat(indent));
    int column = indent;
    boolean first = true;
    for (String word : words) {
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
