package io.panelwright.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * Positions of a text's characters in the notation of that text: a YAML or JSON scalar.
 *
 * <p>Characters other than white space have the same order in a scalar and in its value, so they
 * are matched one by one. Indentation and folded lines differ in white space only.
 */
final class TextAlignment {

  private final int start;
  private final int[] indexes;

  private TextAlignment(int start, int[] indexes) {
    this.start = start;
    this.indexes = indexes;
  }

  /**
   * Aligns a value with its notation.
   *
   * @param source the text that contains the notation
   * @param start the first character of the notation
   * @param value the text that the notation has
   */
  static TextAlignment align(String source, int start, String value) {
    int[] indexes = new int[value.length() + 1];
    Notation notation = Notation.at(source, start);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean space = Character.isWhitespace(c);
      Optional<Integer> found = space ? Optional.empty() : notation.next(c);
      if (!space && found.isEmpty()) {
        // The notation has a form that is unknown here: the rest is at the last known place.
        Arrays.fill(indexes, i, indexes.length, notation.index);
        return new TextAlignment(start, indexes);
      }
      indexes[i] = found.orElse(notation.index);
    }
    indexes[value.length()] = notation.index;
    return new TextAlignment(start, indexes);
  }

  /** The index in the source of a character of the value. */
  int sourceIndex(int index) {
    return index < 0 || index >= indexes.length ? start : indexes[index];
  }

  /** Walks through the notation of a scalar. */
  private static final class Notation {

    private final String source;
    private final char quote;
    private int index;

    /** The quote is a space for text without quotes. */
    private Notation(String source, int index, char quote) {
      this.source = source;
      this.index = index;
      this.quote = quote;
    }

    static Notation at(String source, int start) {
      int at = start;
      // Anchors and tags are before the value.
      while (at < source.length() && (source.charAt(at) == '&' || source.charAt(at) == '!')) {
        at = skipSpace(source, skipWord(source, at));
      }
      char first = at < source.length() ? source.charAt(at) : ' ';
      if (first == '|' || first == '>') {
        int line = source.indexOf('\n', at);
        return new Notation(source, line < 0 ? source.length() : line + 1, ' ');
      }
      boolean quoted = first == '"' || first == '\'';
      return new Notation(source, quoted ? at + 1 : at, quoted ? first : ' ');
    }

    private static int skipWord(String source, int at) {
      int end = at;
      while (end < source.length() && !Character.isWhitespace(source.charAt(end))) {
        end++;
      }
      return end;
    }

    private static int skipSpace(String source, int at) {
      int end = at;
      while (end < source.length() && Character.isWhitespace(source.charAt(end))) {
        end++;
      }
      return end;
    }

    /** The index of the next character; empty if the notation has another one there. */
    Optional<Integer> next(char wanted) {
      while (index < source.length()) {
        int at = index;
        char c = source.charAt(at);
        if (quote == '"' && c == '\\') {
          char escaped = escape();
          if (escaped == wanted) {
            return Optional.of(at);
          }
          if (!Character.isWhitespace(escaped)) {
            return Optional.empty();
          }
          continue;
        }
        index++;
        if (c == wanted) {
          // A doubled quote of a text in single quotes is one character.
          boolean doubled =
              quote == '\''
                  && c == quote
                  && index < source.length()
                  && source.charAt(index) == '\'';
          index += doubled ? 1 : 0;
          return Optional.of(at);
        }
        if (!Character.isWhitespace(c) && c != '\uFEFF') {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }

    /** The character of an escape sequence, which ends before the new index. */
    private char escape() {
      char kind = index + 1 < source.length() ? source.charAt(index + 1) : ' ';
      int digits = kind == 'u' ? 4 : kind == 'x' ? 2 : kind == 'U' ? 8 : 0;
      int end = Math.min(source.length(), index + 2 + digits);
      String hex = source.substring(Math.min(index + 2, end), end);
      index = end;
      if (digits > 0) {
        return hex.matches("[0-9a-fA-F]+") ? (char) Integer.parseUnsignedInt(hex, 16) : ' ';
      }
      return "nrtbfNLP_ev0a".indexOf(kind) >= 0 ? ' ' : kind;
    }
  }
}
