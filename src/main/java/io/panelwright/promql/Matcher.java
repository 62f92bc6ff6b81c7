package io.panelwright.promql;

import java.util.Objects;

/**
 * A condition on a label, such as {@code job=~"a|b"}.
 *
 * @param name of the label, {@code __name__} for a metric name that is written as a string; may
 *     have variables in it
 * @param value unquoted; may have variables in it
 * @param span from the name to the value
 * @param valueSpan the value as written, with its quotes
 */
public record Matcher(String name, Op op, String value, Span span, Span valueSpan) {

  /** The label that holds a metric's name. */
  public static final String METRIC_NAME = "__name__";

  public Matcher {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(op, "op");
    Objects.requireNonNull(value, "value");
  }

  /** How a label is compared. */
  public enum Op {
    EQUAL("="),
    NOT_EQUAL("!="),
    REGEX("=~"),
    NOT_REGEX("!~");

    private final String text;

    Op(String text) {
      this.text = text;
    }

    /** As it is written. */
    public String text() {
      return text;
    }

    /** Whether the value is a regular expression. */
    public boolean isRegex() {
      return this == REGEX || this == NOT_REGEX;
    }

    /** Whether it keeps what the value does not match. */
    public boolean isNegative() {
      return this == NOT_EQUAL || this == NOT_REGEX;
    }
  }

  /** Where its operator stands in the text that it was read from. */
  public Span opSpan(String text) {
    int start = text.lastIndexOf(op.text(), valueSpan.start());
    return Span.of(start, start + op.text().length());
  }

  /** Whether it is on the metric's name. */
  public boolean isOnName() {
    return name.equals(METRIC_NAME);
  }

  /** Whether a label of this value passes; regular expressions are RE2 and anchored. */
  public boolean matches(String label) {
    return switch (op) {
      case EQUAL -> label.equals(value);
      case NOT_EQUAL -> !label.equals(value);
      case REGEX -> Regex.matches(value, label);
      case NOT_REGEX -> !Regex.matches(value, label);
    };
  }
}
