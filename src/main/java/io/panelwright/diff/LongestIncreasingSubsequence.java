package io.panelwright.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the longest increasing subsequence of a list of numbers. */
public final class LongestIncreasingSubsequence {

  private LongestIncreasingSubsequence() {}

  /** For each number whether it belongs to the subsequence; patience sorting in n log n. */
  public static List<Boolean> find(List<Integer> numbers) {
    List<Integer> tops = new ArrayList<>();
    List<Integer> topIndexes = new ArrayList<>();
    List<Integer> previous = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int index = Collections.binarySearch(tops, numbers.get(i));
      int pile = index < 0 ? -index - 1 : index;
      previous.add(pile == 0 ? -1 : topIndexes.get(pile - 1));
      if (pile == tops.size()) {
        tops.add(numbers.get(i));
        topIndexes.add(i);
      } else {
        tops.set(pile, numbers.get(i));
        topIndexes.set(pile, i);
      }
    }
    List<Boolean> increasing = new ArrayList<>(Collections.nCopies(numbers.size(), false));
    int index = topIndexes.isEmpty() ? -1 : topIndexes.get(topIndexes.size() - 1);
    while (index >= 0) {
      increasing.set(index, true);
      index = previous.get(index);
    }
    return increasing;
  }
}
