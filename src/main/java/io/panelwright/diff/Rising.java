package io.panelwright.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The longest part of a list of numbers that rises. */
final class Rising {

  private Rising() {}

  /** For each number whether it belongs to the part; n log n, as the patience game is played. */
  static List<Boolean> longest(List<Integer> numbers) {
    List<Integer> tops = new ArrayList<>();
    List<Integer> topPlaces = new ArrayList<>();
    List<Integer> previous = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int found = Collections.binarySearch(tops, numbers.get(i));
      int pile = found < 0 ? -found - 1 : found;
      previous.add(pile == 0 ? -1 : topPlaces.get(pile - 1));
      if (pile == tops.size()) {
        tops.add(numbers.get(i));
        topPlaces.add(i);
      } else {
        tops.set(pile, numbers.get(i));
        topPlaces.set(pile, i);
      }
    }
    List<Boolean> rising = new ArrayList<>(Collections.nCopies(numbers.size(), false));
    int place = topPlaces.isEmpty() ? -1 : topPlaces.get(topPlaces.size() - 1);
    while (place >= 0) {
      rising.set(place, true);
      place = previous.get(place);
    }
    return rising;
  }
}
