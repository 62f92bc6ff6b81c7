package io.panelwright.lint;

import java.util.regex.Pattern;

/** A pattern in which {@code *} matches any text and {@code ?} any character. */
public record Wildcard(String text) {

  /** Whether the pattern matches a value. */
  public boolean matches(String value) {
    StringBuilder regex = new StringBuilder();
    text.codePoints().forEach(c -> regex.append(part(c)));
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(value).matches();
  }

  private static String part(int c) {
    return switch (c) {
      case '*' -> ".*";
      case '?' -> ".";
      default -> Pattern.quote(Character.toString(c));
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
