package io.panelwright.codegen;

import java.util.List;

/** Strings as Java source. */
public final class JavaText {

  /** Longer strings become text blocks. */
  private static final int MAX_LITERAL = 90;

  /** The columns of a text block, with room for its indent. */
  private static final int BLOCK_WIDTH = Doc.MAX_WIDTH - 6;

  private JavaText() {}

  /** A literal, or a text block without indent if the string is long or has several lines. */
  public static String string(String value) {
    String literal = StringEscaper.quote(value);
    boolean isLong = TextBlock.isMultiline(value) || literal.length() > MAX_LITERAL;
    return isLong && TextBlock.isRepresentable(value) ? block(value) : literal;
  }

  /** A literal on one line. */
  public static String literal(String value) {
    return StringEscaper.quote(value);
  }

  /** A text block without indent. */
  public static String block(String value) {
    List<String> lines = TextBlock.lines(value, BLOCK_WIDTH, 1);
    return TextBlock.DELIMITER + "\n" + String.join("\n", lines);
  }
}
