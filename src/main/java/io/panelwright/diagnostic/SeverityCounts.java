package io.panelwright.diagnostic;

import java.util.Collection;
import java.util.StringJoiner;

/** The number of findings of each severity. */
public record SeverityCounts(long errors, long warnings, long infos) {

  /** Counts distinct findings. */
  public static SeverityCounts count(Collection<Finding> findings) {
    return new SeverityCounts(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFO));
  }

  private static long count(Collection<Finding> findings, Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).distinct().count();
  }

  /** {@code 2 errors, 1 warning}: always the errors, the others only if there are any. */
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
