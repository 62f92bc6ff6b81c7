package io.panelwright.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Suggestions for misspelled words. */
public final class Suggestions {

  /** Longer words are truncated before the comparison, which bounds its cost for hostile input. */
  private static final int MAX_LENGTH = 80;

  /** Characters by which a change to lower case can lengthen a word, such as that of İ. */
  private static final int LENGTHENED = 2;

  private Suggestions() {}

  /**
   * The candidate with the smallest edit distance to {@code word}, ignoring case. Empty if every
   * distance is more than a third of the word's length, and more than 1. Of equal candidates, the
   * first in alphabetical order.
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    return nearest(word, candidates, normalize(word).length());
  }

  /** {@code ; did you mean "…"?}, or an empty text if no candidate is near. */
  public static String didYouMean(String word, Collection<String> candidates) {
    return suggest(word, candidates).map(near -> "; did you mean \"" + near + "\"?").orElse("");
  }

  /**
   * The candidate for a message. Words with hyphens are compared part by part, independent of the
   * order of the parts: {@code unknown-metric} matches {@code metric-unknown}.
   */
  public static Optional<String> suggest(String word, Collection<String> candidates) {
    HyphenatedWord hyphenated = HyphenatedWord.parse(normalize(word));
    return hyphenated.parts().size() == 1
        ? nearest(word, candidates).or(() -> singleCandidateWithParts(hyphenated, candidates))
        : mostSimilar(hyphenated, candidates)
            .or(() -> nearest(word, candidates, hyphenated.longestPart()));
  }

  private static Optional<String> nearest(
      String word, Collection<String> candidates, int comparedLength) {
    String lower = normalize(word);
    int limit = Math.max(1, comparedLength / 3);
    return candidates.stream()
        .filter(candidate -> haveSimilarLengths(lower, candidate, limit))
        .map(candidate -> new ScoredWord(candidate, distance(lower, normalize(candidate), limit)))
        .filter(scored -> scored.distance <= limit)
        .min(Comparator.comparingInt(ScoredWord::distance).thenComparing(ScoredWord::word))
        .map(ScoredWord::word);
  }

  /** Whether the distance, which is at least the difference of the lengths, may be in the limit. */
  private static boolean haveSimilarLengths(String lower, String candidate, int limit) {
    int length = Math.min(candidate.length(), MAX_LENGTH);
    return Math.abs(lower.length() - length) <= limit + LENGTHENED;
  }

  private static Optional<String> singleCandidateWithParts(
      HyphenatedWord word, Collection<String> candidates) {
    List<String> matching =
        candidates.stream()
            .distinct()
            .filter(candidate -> candidate.indexOf('-') >= 0)
            .filter(c -> HyphenatedWord.parse(normalize(c)).parts().containsAll(word.parts()))
            .limit(2)
            .toList();
    return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
  }

  private static Optional<String> mostSimilar(HyphenatedWord word, Collection<String> candidates) {
    Map<String, Double> similarities = new TreeMap<>();
    for (String candidate : candidates) {
      similarities.put(candidate, word.similarity(HyphenatedWord.parse(normalize(candidate))));
    }
    return similarities.keySet().stream()
        .filter(candidate -> similarities.get(candidate) > 0)
        .min(
            Comparator.comparing((String candidate) -> -similarities.get(candidate))
                .thenComparing(candidate -> distance(word.text(), normalize(candidate))));
  }

  private record ScoredWord(String word, int distance) {}

  static String normalize(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() > MAX_LENGTH ? lower.substring(0, MAX_LENGTH) : lower;
  }

  /** The optimal string alignment distance: a swap of two neighbors is one edit. */
  static int distance(String first, String second) {
    return distance(first, second, Integer.MAX_VALUE);
  }

  /** The distance up to a limit; another number above the limit if it is larger. */
  private static int distance(String first, String second, int limit) {
    char[] a = first.toCharArray();
    char[] b = second.toCharArray();
    int[] beforeLast = new int[b.length + 1];
    int[] last = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      last[j] = j;
    }
    int nearestBefore = 0;
    for (int i = 1; i <= a.length; i++) {
      row[0] = i;
      int nearest = i;
      for (int j = 1; j <= b.length; j++) {
        int cost = a[i - 1] == b[j - 1] ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        nearest = Math.min(nearest, row[j]);
      }
      // A swap reaches back two rows; no row after these can have a smaller distance.
      if (nearest > limit && nearestBefore > limit) {
        return nearest;
      }
      nearestBefore = nearest;
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length];
  }
}
