package io.panelwright.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant. */
public final class Nearest {

  /** Words longer than this are cut before they are compared: hostile input stays cheap. */
  private static final int LONGEST = 80;

  private Nearest() {}

  /**
   * The candidate with the fewest typing slips from {@code word}, case aside, when they are few
   * enough to be slips; the first of equals in alphabetical order.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String lower = cut(word);
    return candidates.stream()
        .sorted()
        .map(candidate -> new Scored(candidate, distance(lower, cut(candidate))))
        .filter(scored -> scored.distance <= Math.max(1, lower.length() / 3))
        .min(Comparator.comparingInt(Scored::distance))
        .map(Scored::word);
  }

  /** {@code ; did you mean "…"?} or nothing. */
  public static String hint(String word, Collection<String> candidates) {
    return to(word, candidates).map(near -> "; did you mean \"" + near + "\"?").orElse("");
  }

  private record Scored(String word, int distance) {}

  private static String cut(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
  }

  /** Edits, a swap of two neighbours counting as one (optimal string alignment). */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
