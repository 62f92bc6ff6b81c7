package io.panelwright.diff;

import io.panelwright.diagnostic.Printable;

/**
 * Two dashboards that were compared.
 *
 * @param before the name of the first; empty where it was not there
 * @param after the name of the second; empty where it is no more
 * @param sameBytes whether the texts are the same, too
 */
public record Compared(String before, String after, Difference difference, boolean sameBytes) {

  /** Both names, or one where one will do. */
  String name() {
    if (before.isEmpty() || before.equals(after)) {
      return Printable.of(after);
    }
    return Printable.of(after.isEmpty() ? before : before + " → " + after);
  }

  /** What differs, in a few words. */
  String summary() {
    if (!difference.isEmpty()) {
      return difference.summary();
    }
    return sameBytes ? "same, byte for byte" : "same, though not byte for byte";
  }
}
