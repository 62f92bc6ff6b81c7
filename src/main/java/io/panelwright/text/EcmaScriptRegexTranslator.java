package io.panelwright.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates a browser's regular expression without the flag {@code u} to Java's notation. They
 * differ in brackets inside of classes, braces that repeat nothing, line ends, white space, names
 * of groups, and letters that are no escapes.
 */
final class EcmaScriptRegexTranslator {

  private static final String LINE_ENDS = "\\n\\r\\u2028\\u2029";

  private static final String SPACES = "\\s\\x{a0}\\x{feff}\\p{Z}";

  private static final Pattern REPETITION = Pattern.compile("\\{[0-9]+(?:,[0-9]*)?\\}");

  private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<([^=!>][^>]*)>");

  private static final Pattern HEX = Pattern.compile("x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[a-zA-Z]");

  private static final Pattern REFERENCE = Pattern.compile("k<([^>]+)>");

  /** Numbers of named groups. */
  static final class Names {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    boolean isEmpty() {
      return numbers.isEmpty();
    }

    OptionalInt find(String name) {
      Integer number = numbers.get(name);
      return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
  }

  private final String source;
  private final boolean multiline;
  private final boolean dotAll;
  private final StringBuilder out = new StringBuilder();
  private final Names names = new Names();
  private final int groups;
  private int at;

  EcmaScriptRegexTranslator(String source, String flags) {
    this.source = source;
    this.multiline = flags.contains("m");
    this.dotAll = flags.contains("s");
    this.groups = collectGroups();
  }

  Names names() {
    return names;
  }

  /** Counts groups, and numbers those with names. */
  private int collectGroups() {
    int count = 0;
    boolean inClass = false;
    Matcher named = NAMED_GROUP.matcher(source);
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(') {
        boolean hasName = named.region(i, source.length()).lookingAt();
        if (hasName || !source.startsWith("(?", i)) {
          count++;
        }
        if (hasName) {
          names.numbers.put(named.group(1), count);
        }
      }
    }
    return count;
  }

  /** The expression in Java's notation; it may still be invalid. */
  String translate() {
    while (at < source.length()) {
      term();
    }
    return out.toString();
  }

  private void term() {
    char c = source.charAt(at);
    switch (c) {
      case '[' -> characterClass();
      case '\\' -> escape(false);
      case '(' -> group();
      case '{' -> brace();
      case '*', '+', '?' -> quantifier(1);
      case '.' -> append(dotAll ? "[\\s\\S]" : "[^" + LINE_ENDS + "]", 1);
      case '^' -> append(multiline ? "(?:(?<=[" + LINE_ENDS + "])|\\A)" : "\\A", 1);
      case '$' -> append(multiline ? "(?:(?=[" + LINE_ENDS + "])|\\z)" : "\\z", 1);
      case ']', '}' -> append("\\" + c, 1);
      default -> append(Character.toString(c), 1);
    }
  }

  private void append(String text, int length) {
    out.append(text);
    at += length;
  }

  private void group() {
    Matcher named = NAMED_GROUP.matcher(source).region(at, source.length());
    if (named.lookingAt()) {
      append("(", named.group().length());
    } else {
      append("(", 1);
      if (source.startsWith("?", at)) {
        append("?", 1);
      }
    }
  }

  private void brace() {
    Matcher repetition = REPETITION.matcher(source).region(at, source.length());
    if (repetition.lookingAt()) {
      quantifier(repetition.group().length());
    } else {
      append("\\{", 1);
    }
  }

  /** After a quantifier, a plus would be possessive in Java; in browsers it is an error. */
  private void quantifier(int length) {
    append(source.substring(at, at + length), length);
    if (source.startsWith("?", at)) {
      append("?", 1);
    }
    if (at < source.length() && "*+?".indexOf(source.charAt(at)) >= 0) {
      throw new PatternSyntaxException("nothing to repeat", source, at);
    }
  }

  private void characterClass() {
    int start = at + (source.startsWith("^", at + 1) ? 2 : 1);
    if (source.startsWith("]", start)) {
      append(start == at + 2 ? "[\\s\\S]" : "(?!)", start + 1 - at);
      return;
    }
    append(source.substring(at, start), start - at);
    while (at < source.length() && source.charAt(at) != ']') {
      char c = source.charAt(at);
      if (c == '\\') {
        escape(true);
      } else {
        append(c == '[' || c == '&' || c == '^' ? "\\" + c : Character.toString(c), 1);
      }
    }
    append("]", 1);
  }

  private void escape(boolean inClass) {
    if (at + 1 >= source.length()) {
      throw new PatternSyntaxException("\\ at the end", source, at);
    }
    char c = source.charAt(at + 1);
    Matcher hex = HEX.matcher(source).region(at + 1, source.length());
    Matcher reference = REFERENCE.matcher(source).region(at + 1, source.length());
    if (hex.lookingAt()) {
      append("\\" + hex.group(), 1 + hex.group().length());
    } else if (c == 's') {
      append(inClass ? SPACES : "[" + SPACES + "]", 2);
    } else if (c == 'S') {
      append(inClass ? "[^" + SPACES + "]" : "[^" + SPACES + "]", 2);
    } else if (c == 'v') {
      append("\\x0b", 2);
    } else if (c == 'b' && inClass) {
      append("\\x08", 2);
    } else if (c >= '0' && c <= '9') {
      digits(inClass);
    } else if (!inClass && !names.isEmpty() && reference.lookingAt()) {
      reference(reference);
    } else {
      append(isEscape(c) || !isWordCharacter(c) ? "\\" + c : Character.toString(c), 2);
    }
  }

  private void reference(Matcher reference) {
    int number = names.find(reference.group(1)).orElse(0);
    if (number == 0) {
      throw new PatternSyntaxException("no group " + reference.group(1), source, at);
    }
    append("(?:\\" + number + ")", 1 + reference.group().length());
  }

  /** A reference to a group, or a character by its octal number. */
  private void digits(boolean inClass) {
    int end = at + 1;
    while (end < source.length() && end < at + 4 && Character.isDigit(source.charAt(end))) {
      end++;
    }
    int number = Integer.parseInt(source.substring(at + 1, end));
    if (!inClass && number > 0 && number <= groups) {
      append("(?:\\" + number + ")", end - at);
      return;
    }
    String octal = source.substring(at + 1, end).replaceFirst("[89].*", "");
    if (octal.isEmpty()) {
      append(source.substring(at + 1, at + 2), 2);
    } else {
      append(String.format(Locale.ROOT, "\\x{%x}", Integer.parseInt(octal, 8)), 1 + octal.length());
    }
  }

  private static boolean isEscape(char c) {
    return "bBdDwWfnrt".indexOf(c) >= 0;
  }

  private static boolean isWordCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > 127;
  }
}
