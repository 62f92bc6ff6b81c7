package io.panelwright.promql;

import java.util.List;
import java.util.Optional;

/**
 * The result of parsing a text.
 *
 * @param expr empty if there are errors
 * @param errors in the order of Prometheus: at most one syntax error, or all type errors
 */
public record ParseResult(String text, Optional<Expr> expr, List<ParseError> errors) {

  public ParseResult {
    errors = List.copyOf(errors);
  }

  /** Whether there are no errors. */
  public boolean isValid() {
    return errors.isEmpty();
  }

  /**
   * The first error as Prometheus prints it, such as {@code 1:5: parse error: …}; columns count
   * bytes of UTF-8. Empty without errors.
   */
  public String firstErrorMessage() {
    return errors.isEmpty() ? "" : errorMessage(errors.get(0));
  }

  /** An error as Prometheus prints it. */
  public String errorMessage(ParseError error) {
    return place(error) + ": parse error: " + error.message();
  }

  private String place(ParseError error) {
    if (text.isEmpty()) {
      return "unknown position";
    }
    String prefix = text.substring(0, Math.min(error.span().start(), text.length()));
    long line = prefix.chars().filter(c -> c == '\n').count() + 1;
    return line
        + ":"
        + (GoStringQuoting.utf8Length(prefix.substring(prefix.lastIndexOf('\n') + 1)) + 1);
  }
}
