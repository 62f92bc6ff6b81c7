package io.panelwright.policy;

import io.panelwright.diagnostic.Severity;
import java.util.Objects;

/**
 * What people may read about a policy.
 *
 * @param code short, stable, in small letters with hyphens; configuration and reports name it
 * @param severity unless configured otherwise
 * @param summary what is wrong, in one line without a final stop
 * @param why what an operator sees when the rule is broken, and what to do about it; a few
 *     sentences
 * @param bad breaks the rule
 * @param good keeps it
 * @param on whether it runs unless configured otherwise; house conventions do not
 */
public record Rule(
    String code,
    Severity severity,
    String summary,
    String why,
    Example bad,
    Example good,
    boolean on) {

  public Rule {
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("\"" + code + "\" is no rule's code");
    }
    Objects.requireNonNull(severity, "severity");
    if (summary.isBlank() || summary.endsWith(".") || summary.contains("\n")) {
      throw new IllegalArgumentException(code + ": a summary is one line without a final stop");
    }
    why = why.strip();
    Objects.requireNonNull(bad, "bad");
    Objects.requireNonNull(good, "good");
  }

  /** A rule whose violations stop rendering. */
  public static Rule error(String code, String summary, String why, Example bad, Example good) {
    return new Rule(code, Severity.ERROR, summary, why, bad, good, true);
  }

  /** A rule whose violations are shown. */
  public static Rule warning(String code, String summary, String why, Example bad, Example good) {
    return new Rule(code, Severity.WARNING, summary, why, bad, good, true);
  }

  /** The same rule, off unless configured: a convention of some houses. */
  public Rule off() {
    return new Rule(code, severity, summary, why, bad, good, false);
  }

  /** The same rule with another severity. */
  public Rule with(Severity other) {
    return new Rule(code, other, summary, why, bad, good, on);
  }
}
