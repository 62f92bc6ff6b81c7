package io.panelwright.resource;

import io.panelwright.assemble.Assembly.PlacedSection;
import io.panelwright.dsl.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A section as its author wrote it, and what was made of it.
 *
 * @param section with its panels in order
 * @param placed with the same panels in the same order
 */
record Part(Section section, PlacedSection placed) {

  /** The title of its tab. */
  Optional<String> tab() {
    return section.arrangement().tab();
  }

  /** Whether nothing would be missing if its panels stood there alone. */
  boolean isBare() {
    return !section.look().header()
        && section.arrangement().rendering().isEmpty()
        && section.arrangement().variables().isEmpty();
  }

  /** Whether it needs no row when it is alone in its tab; a row can be closed, a tab cannot. */
  boolean isWholeTab() {
    boolean titled = section.look().header() && !tab().equals(Optional.of(section.title()));
    return !titled && !section.look().collapsed();
  }

  /** Neighbours that have the same in common. */
  static List<List<Part>> runs(List<Part> parts, Function<Part, Object> common) {
    List<List<Part>> runs = new ArrayList<>();
    Optional<Object> before = Optional.empty();
    for (Part part : parts) {
      Optional<Object> now = Optional.of(common.apply(part));
      if (!now.equals(before)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(part);
      before = now;
    }
    return runs;
  }
}
