package io.panelwright.diff;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.json.Json;
import io.panelwright.json.JsonWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Pairs the items of two lists in several passes, the most certain key first. */
final class ItemMatcher<T> {

  private static final int UNMATCHED = -1;

  private final List<T> before;
  private final List<T> after;
  private final List<Integer> partnerOfBefore;
  private final List<Integer> partnerOfAfter;

  ItemMatcher(List<T> before, List<T> after) {
    this.before = before;
    this.after = after;
    this.partnerOfBefore = unmatched(before.size());
    this.partnerOfAfter = unmatched(after.size());
  }

  private static List<Integer> unmatched(int size) {
    return new ArrayList<>(Collections.nCopies(size, UNMATCHED));
  }

  /** Pairs items with the same content. */
  static ItemMatcher<Json> matchEqual(List<Json> before, List<Json> after) {
    var pairs = new ItemMatcher<>(before, after);
    pairs.matchBy(item -> Optional.of(canonicalText(item)));
    return pairs;
  }

  /** A text that is equal for equal values, except for the spelling of numbers. */
  static String canonicalText(Json json) {
    return JsonWriter.compact(CanonicalJson.sortWithoutNulls(json));
  }

  /** Two matching items with their indexes. */
  record Pair<T>(T before, T after, int indexBefore, int indexAfter) {}

  /** Pairs items with equal keys, in order; items without a key remain unmatched. */
  void matchBy(Function<T, Optional<?>> key) {
    matchBy(key, key);
  }

  /** Pairs items like {@link #matchBy(Function)}, with a different key for each side. */
  void matchBy(Function<T, Optional<?>> keyBefore, Function<T, Optional<?>> keyAfter) {
    Map<Object, Deque<Integer>> candidates = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      if (partnerOfAfter.get(j) == UNMATCHED) {
        int index = j;
        keyAfter
            .apply(after.get(j))
            .ifPresent(k -> candidates.computeIfAbsent(k, x -> new ArrayDeque<>()).add(index));
      }
    }
    for (int i = 0; i < before.size(); i++) {
      if (partnerOfBefore.get(i) == UNMATCHED) {
        int index = i;
        keyBefore
            .apply(before.get(i))
            .map(candidates::get)
            .map(Deque::poll)
            .ifPresent(partner -> pair(index, partner));
      }
    }
  }

  private void pair(int i, int j) {
    partnerOfBefore.set(i, j);
    partnerOfAfter.set(j, i);
  }

  /** All pairs, in the order of the second list. */
  List<Pair<T>> pairs() {
    List<Pair<T>> pairs = new ArrayList<>();
    for (int j = 0; j < after.size(); j++) {
      int i = partnerOfAfter.get(j);
      if (i != UNMATCHED) {
        pairs.add(new Pair<>(before.get(i), after.get(j), i, j));
      }
    }
    return pairs;
  }

  /** Indexes in the first list of items without a partner. */
  List<Integer> removed() {
    return unmatchedIndices(partnerOfBefore);
  }

  /** Indexes in the second list of items without a partner. */
  List<Integer> added() {
    return unmatchedIndices(partnerOfAfter);
  }

  private static List<Integer> unmatchedIndices(List<Integer> partners) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      if (partners.get(i) == UNMATCHED) {
        indices.add(i);
      }
    }
    return indices;
  }

  /** The number of items in the second list. */
  int sizeAfter() {
    return after.size();
  }

  /** Whether all items are paired and only the order differs. */
  boolean isReordered() {
    return removed().isEmpty()
        && added().isEmpty()
        && pairs().stream().anyMatch(pair -> pair.indexBefore() != pair.indexAfter());
  }

  /** The smallest number of pairs without which the order is the same. */
  List<Pair<T>> moved() {
    List<Pair<T>> pairs = pairs();
    List<Boolean> kept =
        LongestIncreasingSubsequence.find(pairs.stream().map(Pair::indexBefore).toList());
    List<Pair<T>> moved = new ArrayList<>();
    for (int k = 0; k < pairs.size(); k++) {
      if (!kept.get(k)) {
        moved.add(pairs.get(k));
      }
    }
    return moved;
  }
}
