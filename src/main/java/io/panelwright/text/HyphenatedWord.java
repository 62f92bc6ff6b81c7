package io.panelwright.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A word with hyphens, such as {@code metric-unknown}.
 *
 * @param parts between the hyphens, without blank ones
 */
record HyphenatedWord(String text, List<String> parts) {

  /** The minimum share of common parts among all parts of two similar words. */
  private static final double MIN_SHARE = 0.4;

  /** The similarity of two parts that differ by typing errors. */
  private static final double MISSPELT = 0.9;

  HyphenatedWord {
    parts = List.copyOf(parts);
  }

  static HyphenatedWord parse(String text) {
    return new HyphenatedWord(
        text, Arrays.stream(text.split("-")).filter(part -> !part.isBlank()).toList());
  }

  /** The length of the longest part in UTF-16 units. */
  int longestPart() {
    return parts.stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The share of common parts in any order, from 0 to 1. It is 0 unless the other word has all
   * parts of this one, or at least two of them and {@link #MIN_SHARE} of all.
   */
  double similarity(HyphenatedWord other) {
    List<String> rest = new ArrayList<>(other.parts);
    int common = 0;
    double sum = 0;
    for (String part : parts) {
      double best = rest.stream().mapToDouble(o -> similarity(part, o)).max().orElse(0);
      if (best > 0) {
        rest.remove(
            rest.stream().filter(o -> similarity(part, o) == best).findFirst().orElseThrow());
        common++;
        sum += best;
      }
    }
    double share = common == 0 ? 0 : sum / (parts.size() + other.parts.size() - common);
    return common == parts.size() || common >= 2 && share >= MIN_SHARE ? share : 0;
  }

  private static double similarity(String part, String other) {
    if (part.equals(other)) {
      return 1;
    }
    return Suggestions.distance(part, other) <= part.length() / 3 ? MISSPELT : 0;
  }
}
