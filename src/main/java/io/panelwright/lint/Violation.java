package io.panelwright.lint;

import io.panelwright.promql.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A violation of a rule at one location of a dashboard.
 *
 * @param message the actual and the expected value, quoted, without a final full stop
 * @param hint one step that the reader can take
 * @param fragment the text with the violation, if any
 * @param fix a safe fix that needs no decision by the user
 */
public record Violation(
    RuleMetadata rule,
    DashboardLocation location,
    String message,
    String hint,
    Optional<Fragment> fragment,
    Optional<Fix> fix) {

  public Violation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(location, "where");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "next");
  }

  /** A part of a text, such as a query. */
  public record Fragment(String text, Span span) {}

  /** Returns the same violation with the text that contains it. */
  public Violation withFragment(String text, Span span) {
    return new Violation(rule, location, message, hint, Optional.of(new Fragment(text, span)), fix);
  }

  /** Returns the same violation with a fix. */
  public Violation withFix(Fix safe) {
    return new Violation(rule, location, message, hint, fragment, Optional.of(safe));
  }

  /** Returns the same violation with the configured rule. */
  public Violation withRule(RuleMetadata configured) {
    return new Violation(configured, location, message, hint, fragment, fix);
  }
}
