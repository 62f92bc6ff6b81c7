package io.panelwright.diagnostic;

import java.util.Collection;
import java.util.StringJoiner;

/** How many findings there are of each severity. */
public record Counts(long errors, long warnings, long infos) {

  /** Counts findings; equal ones count once. */
  public static Counts of(Collection<Finding> findings) {
    return new Counts(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFO));
  }

  private static long count(Collection<Finding> findings, Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).distinct().count();
  }

  /** {@code 2 errors, 1 warning}: errors always, the others where there are some. */
  @Override
  public String toString() {
    var text = new StringJoiner(", ").add(plural(errors, "error"));
    if (warnings > 0) {
      text.add(plural(warnings, "warning"));
    }
    if (infos > 0) {
      text.add(plural(infos, "info"));
    }
    return text.toString();
  }

  /** {@code 1 file}, {@code 2 files}. */
  public static String plural(long n, String word) {
    return n + " " + word + (n == 1 ? "" : "s");
  }
}
