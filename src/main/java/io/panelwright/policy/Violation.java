package io.panelwright.policy;

import io.panelwright.promql.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule that a dashboard breaks at one place.
 *
 * @param message what was found and what was expected, values quoted, without a final stop
 * @param next one step that the reader can take
 * @param fragment the text that breaks it, where there is one
 * @param fix what mends it without anybody thinking
 */
public record Violation(
    Rule rule,
    Where where,
    String message,
    String next,
    Optional<Fragment> fragment,
    Optional<Fix> fix) {

  public Violation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(next, "next");
  }

  /** A part of a text, such as a query. */
  public record Fragment(String text, Span span) {}

  /** The same with the faulty text. */
  public Violation in(String text, Span span) {
    return new Violation(rule, where, message, next, Optional.of(new Fragment(text, span)), fix);
  }

  /** The same with a fix. */
  public Violation fixedBy(Fix safe) {
    return new Violation(rule, where, message, next, fragment, Optional.of(safe));
  }

  /** The same of a rule as somebody configured it. */
  public Violation of(Rule configured) {
    return new Violation(configured, where, message, next, fragment, fix);
  }
}
