package io.panelwright.importer.source;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Plain text as a Javadoc comment, wrapped as google-java-format wraps it. */
final class Javadoc {

  private final String indent;
  private final StringBuilder text = new StringBuilder();
  private int column;

  private Javadoc(int indent) {
    this.indent = " ".repeat(indent);
  }

  /** With its indent and the end of its line; nothing when there are no words. */
  static String of(String plain, int indent) {
    List<List<String>> paragraphs =
        Arrays.stream(plain.split("\\R\\s*\\R"))
            .map(Javadoc::words)
            .filter(words -> !words.isEmpty())
            .toList();
    if (paragraphs.isEmpty()) {
      return "";
    }
    Javadoc javadoc = new Javadoc(indent);
    String line = "/** " + String.join(" ", paragraphs.get(0)) + " */";
    if (paragraphs.size() == 1 && indent + line.length() <= Layout.LIMIT) {
      return javadoc.indent + line + "\n";
    }
    return javadoc.lines(paragraphs);
  }

  private String lines(List<List<String>> paragraphs) {
    text.append(indent).append("/**");
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i > 0) {
        text.append('\n').append(indent).append(" *");
      }
      paragraph(paragraphs.get(i), i == 0 ? "" : "<p>");
    }
    return text.append('\n').append(indent).append(" */\n").toString();
  }

  private void paragraph(List<String> words, String tag) {
    newLine();
    append(tag + words.get(0));
    for (String word : words.subList(1, words.size())) {
      if (column + 1 + word.length() > Layout.LIMIT) {
        newLine();
      } else {
        append(" ");
      }
      append(word);
    }
  }

  private void newLine() {
    text.append('\n');
    column = 0;
    append(indent + " * ");
  }

  private void append(String part) {
    text.append(part);
    column += part.length();
  }

  private static List<String> words(String paragraph) {
    String visible =
        paragraph
            .codePoints()
            .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
            .filter(c -> !StringLiteral.isInvisible(c))
            .mapToObj(Javadoc::escaped)
            .collect(Collectors.joining());
    String open = visible.replace("*/", "*&#47;");
    return Arrays.stream(open.split(" +")).filter(word -> !word.isEmpty()).toList();
  }

  /** What HTML, Javadoc or Java would take for more than a character. */
  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '@' -> "&#64;";
      case '\\' -> "&#92;";
      default -> Character.toString(c);
    };
  }
}
