package io.panelwright.lint.rule.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a character class of JavaScript, such as {@code [^a-z\d]}. */
final class CharacterClassParser {

  /** Escapes of one character with its number. */
  private static final Pattern NUMBERED =
      Pattern.compile("x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|c([a-zA-Z0-9_])");

  private static final String SETS = "dDsSwW";

  private static final String CONTROLS = "bfnrtv";
  private static final String CONTROL_VALUES = "\b\f\n\r\t\u000B";

  /** The value of a set such as {@code \d}, which is in no order. */
  private static final int SET = -1;

  private final String text;
  private final boolean named;
  private int at;

  private CharacterClassParser(String text, int start, boolean named) {
    this.text = text;
    this.named = named;
    this.at = start;
  }

  /**
   * Returns the offset behind a class.
   *
   * @param start the offset of its bracket
   * @param named whether the expression has named groups, which change the meaning of {@code \k}
   */
  static int parse(String text, int start, boolean named) throws RegexException {
    var parser = new CharacterClassParser(text, start + 1, named);
    parser.parse(start);
    return parser.at;
  }

  private void parse(int start) throws RegexException {
    if (text.startsWith("^", at)) {
      at++;
    }
    while (!text.startsWith("]", at)) {
      if (at >= text.length()) {
        throw new RegexException(start, "the \"[\" has no closing \"]\"");
      }
      int from = at;
      int first = character();
      boolean range = text.startsWith("-", at) && !text.startsWith("]", at + 1);
      if (range && at + 1 < text.length()) {
        at++;
        int last = character();
        if (first > last && last != SET) {
          throw new RegexException(
              from, "the range \"" + text.substring(from, at) + "\" is out of order");
        }
      }
    }
    at++;
  }

  private int character() throws RegexException {
    char c = text.charAt(at++);
    if (c != '\\') {
      return c;
    }
    if (at >= text.length()) {
      throw new RegexException(at - 1, "the \"\\\" at the end escapes nothing");
    }
    Matcher numbered = NUMBERED.matcher(text).region(at, text.length());
    if (numbered.lookingAt()) {
      at = numbered.end();
      return value(numbered);
    }
    char escaped = text.charAt(at++);
    if (escaped == 'k' && named) {
      throw new RegexException(at - 2, "\"\\k\" is not valid in a character class");
    }
    if (SETS.indexOf(escaped) >= 0) {
      return SET;
    }
    int control = CONTROLS.indexOf(escaped);
    return control >= 0 ? CONTROL_VALUES.charAt(control) : escaped;
  }

  private static int value(Matcher numbered) {
    if (numbered.group(1) != null) {
      return Integer.parseInt(numbered.group(1), 16);
    }
    if (numbered.group(2) != null) {
      return Integer.parseInt(numbered.group(2), 16);
    }
    if (numbered.group(3) != null) {
      return Integer.parseInt(numbered.group(3), 8);
    }
    return numbered.group(4).charAt(0) % 32;
  }
}
