package io.panelwright.sourceedit.yaml;

import io.panelwright.json.Json;
import io.panelwright.yaml.node.NodeConverter;
import java.util.ArrayList;
import java.util.List;

/** Pairs the items of two versions of a list: equal ones, and changed ones between them. */
final class ListAlignment {

  private static final int MAX_TABLE_SIZE = 4_000_000;

  /**
   * An item in both versions; -1 if one of them lacks it.
   *
   * @param before its index in the first version
   * @param after its index in the second version
   */
  record Pair(int before, int after) {}

  private final List<Json> before;
  private final List<Json> after;
  private final List<Pair> pairs = new ArrayList<>();

  private ListAlignment(List<Json> before, List<Json> after) {
    this.before = before.stream().map(NodeConverter::sortMembers).toList();
    this.after = after.stream().map(NodeConverter::sortMembers).toList();
  }

  /** The pairs in the order of the second version; removed items come where they were. */
  static List<Pair> align(List<Json> before, List<Json> after) {
    var alignment = new ListAlignment(before, after);
    alignment.align();
    return alignment.pairs;
  }

  private void align() {
    if ((long) before.size() * after.size() > MAX_TABLE_SIZE) {
      gap(0, before.size(), 0, after.size());
      return;
    }
    int[][] common = common();
    int i = 0;
    int j = 0;
    int gapBefore = 0;
    int gapAfter = 0;
    while (i < before.size() && j < after.size()) {
      if (before.get(i).equals(after.get(j))) {
        gap(gapBefore, i, gapAfter, j);
        pairs.add(new Pair(i++, j++));
        gapBefore = i;
        gapAfter = j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    gap(gapBefore, before.size(), gapAfter, after.size());
  }

  /** Items between equal ones: changed in order, then removed or added. */
  private void gap(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    int i = fromBefore;
    int j = fromAfter;
    while (i < toBefore || j < toAfter) {
      pairs.add(new Pair(i < toBefore ? i : -1, j < toAfter ? j : -1));
      i++;
      j++;
    }
  }

  private int[][] common() {
    int[][] length = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        length[i][j] =
            before.get(i).equals(after.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }
}
