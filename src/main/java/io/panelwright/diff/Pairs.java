package io.panelwright.diff;

import io.panelwright.document.Canonical;
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

/** Which items of two lists belong together, found pass by pass, the surest first. */
final class Pairs<T> {

  private static final int NOBODY = -1;

  private final List<T> before;
  private final List<T> after;
  private final List<Integer> partnerOfBefore;
  private final List<Integer> partnerOfAfter;

  Pairs(List<T> before, List<T> after) {
    this.before = before;
    this.after = after;
    this.partnerOfBefore = nobody(before.size());
    this.partnerOfAfter = nobody(after.size());
  }

  private static List<Integer> nobody(int size) {
    return new ArrayList<>(Collections.nCopies(size, NOBODY));
  }

  /** Items by what they say. */
  static Pairs<Json> ofEqual(List<Json> before, List<Json> after) {
    var pairs = new Pairs<>(before, after);
    pairs.pass(item -> Optional.of(content(item)));
    return pairs;
  }

  /** The same text for values that say the same, but for the spelling of numbers. */
  static String content(Json json) {
    return JsonWriter.compact(Canonical.sorted(json));
  }

  /** Two items that belong together. */
  record Pair<T>(T before, T after, int placeBefore, int placeAfter) {}

  /** Pairs items with equal keys, in order; those without a key stay alone. */
  void pass(Function<T, Optional<?>> key) {
    pass(key, key);
  }

  /** The same with other keys for each side. */
  void pass(Function<T, Optional<?>> keyBefore, Function<T, Optional<?>> keyAfter) {
    Map<Object, Deque<Integer>> waiting = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      if (partnerOfAfter.get(j) == NOBODY) {
        int place = j;
        keyAfter
            .apply(after.get(j))
            .ifPresent(k -> waiting.computeIfAbsent(k, x -> new ArrayDeque<>()).add(place));
      }
    }
    for (int i = 0; i < before.size(); i++) {
      if (partnerOfBefore.get(i) == NOBODY) {
        int place = i;
        keyBefore
            .apply(before.get(i))
            .map(waiting::get)
            .map(Deque::poll)
            .ifPresent(partner -> pair(place, partner));
      }
    }
  }

  private void pair(int i, int j) {
    partnerOfBefore.set(i, j);
    partnerOfAfter.set(j, i);
  }

  /** All pairs, in the order of what there is now. */
  List<Pair<T>> all() {
    List<Pair<T>> pairs = new ArrayList<>();
    for (int j = 0; j < after.size(); j++) {
      int i = partnerOfAfter.get(j);
      if (i != NOBODY) {
        pairs.add(new Pair<>(before.get(i), after.get(j), i, j));
      }
    }
    return pairs;
  }

  /** Places of items that are no more. */
  List<Integer> removed() {
    return alone(partnerOfBefore);
  }

  /** Places of items that were not there. */
  List<Integer> added() {
    return alone(partnerOfAfter);
  }

  private static List<Integer> alone(List<Integer> partners) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      if (partners.get(i) == NOBODY) {
        places.add(i);
      }
    }
    return places;
  }

  /** Whether nobody came or went, but the order is another one. */
  boolean isReordered() {
    return removed().isEmpty()
        && added().isEmpty()
        && all().stream().anyMatch(pair -> pair.placeBefore() != pair.placeAfter());
  }

  /** The pairs that must have been moved, so that the others keep their order. */
  List<Pair<T>> moved() {
    List<Pair<T>> pairs = all();
    List<Boolean> kept = Rising.longest(pairs.stream().map(Pair::placeBefore).toList());
    List<Pair<T>> moved = new ArrayList<>();
    for (int k = 0; k < pairs.size(); k++) {
      if (!kept.get(k)) {
        moved.add(pairs.get(k));
      }
    }
    return moved;
  }
}
