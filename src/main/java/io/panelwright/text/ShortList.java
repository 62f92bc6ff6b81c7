package io.panelwright.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Lists of names in messages: all of a few, the first of many. */
public final class ShortList {

  /** Up to this number, all names are listed. */
  private static final int MAX_COMPLETE = 8;

  private static final int MAX_SHOWN = 6;

  private ShortList() {}

  /** {@code a, b, c}; of more than eight names the first six and the number of the others. */
  public static String format(Collection<String> names) {
    return isComplete(names) ? String.join(", ", names) : format(names, MAX_SHOWN);
  }

  /** {@code a, b and 3 more}: at most {@code max} names, and the number of the others. */
  public static String format(Collection<String> names, int max) {
    List<String> shown = names.stream().limit(max).toList();
    int others = names.size() - shown.size();
    return String.join(", ", shown) + (others > 0 ? " and " + others + " more" : "");
  }

  /** Whether {@link #format(Collection)} lists all names. */
  public static boolean isComplete(Collection<String> names) {
    return names.size() <= MAX_COMPLETE;
  }

  /** {@link #format(Collection)}; of more than eight names those that resemble a word most. */
  public static String nearest(String word, Collection<String> names) {
    if (isComplete(names)) {
      return format(names);
    }
    String lower = Suggestions.normalize(word);
    List<String> sorted =
        names.stream()
            .map(name -> new DistantName(name, relativeDistance(lower, name)))
            .sorted(Comparator.comparingDouble(DistantName::distance))
            .map(DistantName::name)
            .toList();
    return format(sorted);
  }

  /** A name with its distance, which is computed once, not for each comparison. */
  private record DistantName(String name, double distance) {}

  /** From 0 for equal words to 1; an absolute distance would prefer short names. */
  private static double relativeDistance(String word, String name) {
    String lower = Suggestions.normalize(name);
    int longest = Math.max(1, Math.max(word.length(), lower.length()));
    return (double) Suggestions.distance(word, lower) / longest;
  }
}
