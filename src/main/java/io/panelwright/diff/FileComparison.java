package io.panelwright.diff;

import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.text.TerminalSanitizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Comparison of two dashboard files.
 *
 * @param before the name of the first file; empty if the dashboard was added
 * @param after the name of the second file; empty if the dashboard was removed
 * @param sameBytes whether the files have the same bytes
 */
public record FileComparison(String before, String after, DashboardDiff diff, boolean sameBytes) {

  /** Both names, or one if they are equal or one is empty. */
  public String name() {
    if (before.isEmpty() || before.equals(after)) {
      return TerminalSanitizer.sanitize(after);
    }
    return TerminalSanitizer.sanitize(after.isEmpty() ? before : before + " → " + after);
  }

  /** The number of errors and warnings, such as {@code " (1 warning)"}; empty if there are none. */
  String warnings() {
    SeverityCounts counts = diff.counts();
    List<String> parts = new ArrayList<>();
    if (counts.errors() > 0) {
      parts.add(SeverityCounts.plural(counts.errors(), "error"));
    }
    if (counts.warnings() > 0) {
      parts.add(SeverityCounts.plural(counts.warnings(), "warning"));
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  /** A one-line summary of the diff. */
  public String summary() {
    if (!diff.isEmpty()) {
      return diff.summary() + warnings();
    }
    return sameBytes ? "same, byte for byte" : "same, though not byte for byte";
  }
}
