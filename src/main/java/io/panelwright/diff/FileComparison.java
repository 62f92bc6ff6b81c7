package io.panelwright.diff;

import io.panelwright.text.TerminalSanitizer;

/**
 * Comparison of two dashboard files.
 *
 * @param before the name of the first file; empty if the dashboard was added
 * @param after the name of the second file; empty if the dashboard was removed
 * @param sameBytes whether the files have the same bytes
 */
public record FileComparison(String before, String after, DashboardDiff diff, boolean sameBytes) {

  /** Both names, or one if they are equal or one is empty. */
  String name() {
    if (before.isEmpty() || before.equals(after)) {
      return TerminalSanitizer.sanitize(after);
    }
    return TerminalSanitizer.sanitize(after.isEmpty() ? before : before + " → " + after);
  }

  /** A one-line summary of the diff. */
  String summary() {
    if (!diff.isEmpty()) {
      return diff.summary();
    }
    return sameBytes ? "same, byte for byte" : "same, though not byte for byte";
  }
}
