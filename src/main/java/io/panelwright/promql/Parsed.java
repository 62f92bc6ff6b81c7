package io.panelwright.promql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What came of a text.
 *
 * @param expr empty when there are errors
 * @param errors in the order in which Prometheus finds them: one for syntax, all for types
 */
public record Parsed(String text, Optional<Expr> expr, List<ParseError> errors) {

  public Parsed {
    errors = List.copyOf(errors);
  }

  /** Whether it is right. */
  public boolean isValid() {
    return errors.isEmpty();
  }

  /**
   * The first error as Prometheus prints it, such as {@code 1:5: parse error: …}; columns count
   * bytes of UTF-8. Empty without errors.
   */
  public String error() {
    return errors.isEmpty() ? "" : message(errors.get(0));
  }

  /** One of its errors as Prometheus prints it. */
  public String message(ParseError error) {
    return place(error) + ": parse error: " + error.message();
  }

  private String place(ParseError error) {
    if (text.isEmpty()) {
      return "unknown position";
    }
    String before = text.substring(0, Math.min(error.span().start(), text.length()));
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (bytes(before.substring(before.lastIndexOf('\n') + 1)) + 1);
  }

  /** How many bytes of UTF-8 a text has. */
  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
