package io.panelwright.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Prints plain text as a Javadoc comment, wrapped as in google-java-format. */
final class JavadocPrinter {

  private final String indent;
  private final StringBuilder text = new StringBuilder();
  private int column;

  private JavadocPrinter(int indent) {
    this.indent = " ".repeat(indent);
  }

  /** Returns the comment with indent and line end; empty for an empty text. */
  static String print(String plain, int indent) {
    List<List<String>> paragraphs =
        Arrays.stream(plain.split("\\R\\s*\\R"))
            .map(JavadocPrinter::words)
            .filter(words -> !words.isEmpty())
            .toList();
    if (paragraphs.isEmpty()) {
      return "";
    }
    JavadocPrinter javadoc = new JavadocPrinter(indent);
    String line = "/** " + String.join(" ", paragraphs.get(0)) + " */";
    if (paragraphs.size() == 1 && indent + line.length() <= Doc.MAX_WIDTH) {
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
      if (column + 1 + word.length() > Doc.MAX_WIDTH) {
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
            .filter(c -> !StringEscaper.isInvisible(c))
            .mapToObj(JavadocPrinter::escaped)
            .collect(Collectors.joining());
    String escapedText = visible.replace("*/", "*&#47;");
    return Arrays.stream(escapedText.split(" +")).filter(word -> !word.isEmpty()).toList();
  }

  /** Escapes characters with a meaning in HTML, Javadoc or Java. */
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
