package io.panelwright.promql;

import java.util.Objects;
import java.util.Optional;

/**
 * A label matcher, such as {@code job=~"a|b"}.
 *
 * @param label {@code __name__} for a metric name that is written as a string
 * @param value unquoted; can contain variables
 * @param span from the name to the value
 * @param valueSpan the value with its quotes
 */
public record LabelMatcher(
    LabelName label, Op op, String value, QuoteStyle quotes, Span span, Span valueSpan) {

  /** The label with the metric name. */
  public static final String METRIC_NAME = "__name__";

  public LabelMatcher {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(op, "op");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(quotes, "quotes");
  }

  /** The name of the label; can contain variables. */
  public String name() {
    return label.text();
  }

  /** This matcher with another operator and value. */
  public LabelMatcher with(Op newOp, String newValue) {
    return new LabelMatcher(label, newOp, newValue, quotes, span, valueSpan);
  }

  /** The comparison of a matcher. */
  public enum Op {
    EQUAL("="),
    NOT_EQUAL("!="),
    REGEX("=~"),
    NOT_REGEX("!~");

    private final String text;

    Op(String text) {
      this.text = text;
    }

    /** The operator in PromQL. */
    public String text() {
      return text;
    }

    /** Whether the value is a regular expression. */
    public boolean isRegex() {
      return this == REGEX || this == NOT_REGEX;
    }

    /** Whether it selects series that the value does not match. */
    public boolean isNegative() {
      return this == NOT_EQUAL || this == NOT_REGEX;
    }
  }

  /** The span of the operator in the text of the query. */
  public Span operatorSpan(String text) {
    int start = text.lastIndexOf(op.text(), valueSpan.start());
    return Span.of(start, start + op.text().length());
  }

  /** Whether it matches the metric name. */
  public boolean isOnName() {
    return name().equals(METRIC_NAME);
  }

  /** The error of a regular expression in the words of Prometheus; empty if it is valid. */
  public static Optional<String> findRegexError(String regex) {
    return Regex.findError(regex);
  }

  /** Whether a label value matches; regular expressions are RE2 and anchored. */
  public boolean matches(String label) {
    return switch (op) {
      case EQUAL -> label.equals(value);
      case NOT_EQUAL -> !label.equals(value);
      case REGEX -> Regex.matches(value, label);
      case NOT_REGEX -> !Regex.matches(value, label);
    };
  }
}
