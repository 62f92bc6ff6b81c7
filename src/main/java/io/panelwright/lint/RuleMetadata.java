package io.panelwright.lint;

import io.panelwright.diagnostic.Severity;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The code, severity, explanation and examples of a rule.
 *
 * @param code stable, lower case with hyphens; used in configuration and reports
 * @param severity the default severity
 * @param summary the problem, in one line without a final full stop
 * @param explanation the effect on the dashboard and how to fix it; a few sentences
 * @param bad an example with a violation
 * @param good an example without violations
 * @param enabledByDefault whether the rule runs unless configured; false for team conventions
 */
public record RuleMetadata(
    String code,
    Severity severity,
    String summary,
    String explanation,
    Example bad,
    Example good,
    boolean enabledByDefault) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public RuleMetadata {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("\"" + code + "\" is not a valid rule code");
    }
    Objects.requireNonNull(severity, "severity");
    if (summary.isBlank() || summary.endsWith(".") || summary.contains("\n")) {
      throw new IllegalArgumentException(code + ": a summary is one line without a full stop");
    }
    explanation = explanation.strip();
    Objects.requireNonNull(bad, "bad");
    Objects.requireNonNull(good, "good");
  }

  /** Creates a rule with severity error; its violations stop rendering. */
  public static RuleMetadata error(
      String code, String summary, String why, Example bad, Example good) {
    return new RuleMetadata(code, Severity.ERROR, summary, why, bad, good, true);
  }

  /** Creates a rule with severity warning. */
  public static RuleMetadata warning(
      String code, String summary, String why, Example bad, Example good) {
    return new RuleMetadata(code, Severity.WARNING, summary, why, bad, good, true);
  }

  /** Returns the same rule, off unless configured: a team convention. */
  public RuleMetadata disabledByDefault() {
    return new RuleMetadata(code, severity, summary, explanation, bad, good, false);
  }

  /** Returns the same rule with another severity. */
  public RuleMetadata withSeverity(Severity other) {
    return new RuleMetadata(code, other, summary, explanation, bad, good, enabledByDefault);
  }
}
