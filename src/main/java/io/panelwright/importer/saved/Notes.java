package io.panelwright.importer.saved;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was changed, in words, each with the places where it was. */
public final class Notes {

  private final Map<String, List<String>> places = new LinkedHashMap<>();

  /** Notes one change. */
  public void add(String what, String place) {
    places.computeIfAbsent(what, key -> new ArrayList<>()).add(place);
  }

  /** All changes, in the order in which they came up first. */
  public Map<String, List<String>> all() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    places.forEach((what, where) -> copy.put(what, List.copyOf(where)));
    return copy;
  }
}
