package io.panelwright.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Merges the changes of a list into another version of it. */
final class ListMerger {

  private static final int NONE = -1;

  private final List<Slot> slots = new ArrayList<>();
  private final Map<Integer, Integer> baseOfOurs = new HashMap<>();
  private final Map<Integer, Integer> baseOfTheirs = new HashMap<>();
  private final Map<Integer, Integer> theirsOfBase = new HashMap<>();
  private final Map<Integer, Integer> theirsOfOurs = new HashMap<>();

  private ListMerger() {}

  /** Whether the items with these indexes differ. */
  @FunctionalInterface
  interface Difference {
    boolean differ(int base, int theirs);
  }

  /** Merges an item. */
  @FunctionalInterface
  interface ItemMerger<T> {
    T merge(T ours, T base, T theirs);
  }

  /**
   * An item of the merged list.
   *
   * @param ours its index in our list; -1 if only theirs has it
   * @param base its index in the base; -1 if the item is new
   * @param theirs its index in their list; -1 if only ours has it
   */
  record Slot(int ours, int base, int theirs) {

    boolean hasOurs() {
      return ours != NONE;
    }

    boolean hasBase() {
      return base != NONE;
    }

    boolean hasTheirs() {
      return theirs != NONE;
    }

    /** Whether all three lists have the item. */
    boolean isCommon() {
      return hasOurs() && hasBase() && hasTheirs();
    }

    /** The item: merged if all have it; one that both added is theirs. */
    <T> T merge(List<T> own, List<T> old, List<T> other, ItemMerger<T> merger) {
      if (isCommon()) {
        return merger.merge(own.get(ours), old.get(base), other.get(theirs));
      }
      return hasTheirs() ? other.get(theirs) : own.get(ours);
    }
  }

  /**
   * Merges lists: what theirs removed is removed, what theirs added follows its predecessor, and an
   * item that ours removed is back if theirs changed it.
   *
   * @param baseToOurs base before, ours after
   * @param baseToTheirs base before, theirs after
   * @param oursToTheirs ours before, theirs after: pairs what both added
   */
  static <T> List<Slot> merge(
      ItemMatcher<T> baseToOurs,
      ItemMatcher<T> baseToTheirs,
      ItemMatcher<T> oursToTheirs,
      Difference difference) {
    var merger = new ListMerger();
    baseToOurs.pairs().forEach(p -> merger.baseOfOurs.put(p.indexAfter(), p.indexBefore()));
    baseToTheirs
        .pairs()
        .forEach(
            p -> {
              merger.baseOfTheirs.put(p.indexAfter(), p.indexBefore());
              merger.theirsOfBase.put(p.indexBefore(), p.indexAfter());
            });
    oursToTheirs.pairs().stream()
        .filter(p -> !merger.baseOfOurs.containsKey(p.indexBefore()))
        .filter(p -> !merger.baseOfTheirs.containsKey(p.indexAfter()))
        .forEach(p -> merger.theirsOfOurs.put(p.indexBefore(), p.indexAfter()));
    merger.addOurs(baseToOurs.sizeAfter());
    if (!baseToTheirs.moved().isEmpty()) {
      merger.reorder();
    }
    merger.insertTheirs(baseToTheirs.sizeAfter(), difference);
    return merger.slots;
  }

  private void addOurs(int size) {
    for (int i = 0; i < size; i++) {
      int base = baseOfOurs.getOrDefault(i, NONE);
      int theirs =
          base == NONE ? theirsOfOurs.getOrDefault(i, NONE) : theirsOfBase.getOrDefault(base, NONE);
      if (base == NONE || theirs != NONE) {
        slots.add(new Slot(i, base, theirs));
      }
    }
  }

  /** Puts the common items into their order; the others keep their places. */
  private void reorder() {
    List<Integer> places =
        IntStream.range(0, slots.size()).filter(i -> slots.get(i).hasTheirs()).boxed().toList();
    List<Slot> ordered =
        places.stream()
            .map(slots::get)
            .sorted((a, b) -> Integer.compare(a.theirs, b.theirs))
            .toList();
    for (int i = 0; i < places.size(); i++) {
      slots.set(places.get(i), ordered.get(i));
    }
  }

  private void insertTheirs(int size, Difference difference) {
    for (int t = 0; t < size; t++) {
      int theirs = t;
      int base = baseOfTheirs.getOrDefault(t, NONE);
      boolean present = slots.stream().anyMatch(slot -> slot.theirs == theirs);
      if (!present && (base == NONE || difference.differ(base, t))) {
        slots.add(placeAfter(t), new Slot(NONE, base, t));
      }
    }
  }

  /** The place behind the nearest item before it in their list. */
  private int placeAfter(int theirs) {
    for (int t = theirs - 1; t >= 0; t--) {
      for (int i = 0; i < slots.size(); i++) {
        if (slots.get(i).theirs == t) {
          return i + 1;
        }
      }
    }
    return 0;
  }
}
