package io.panelwright.format;

import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dsl.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A section of the dsl with the positions of its panels.
 *
 * @param section the section as its author wrote it
 * @param placed the assembled section, with the same panels in the same order
 */
record AssembledSection(Section section, PlacedSection placed) {

  /** The title of the section's tab; empty if it is in none. */
  Optional<String> tab() {
    return section.v2Settings().tab();
  }

  /** Whether the panels look the same without the section. */
  boolean isRedundant() {
    return !section.rowSettings().header()
        && section.v2Settings().rendering().isEmpty()
        && section.v2Settings().variables().isEmpty();
  }

  /** Whether it needs no row if it is alone in its tab; a row can be collapsed, a tab cannot. */
  boolean isWholeTab() {
    boolean titled = section.rowSettings().header() && !tab().equals(Optional.of(section.title()));
    return !titled && !section.rowSettings().collapsed();
  }

  /** Groups neighbouring sections that have the same key. */
  static List<List<AssembledSection>> groupRuns(
      List<AssembledSection> sections, Function<AssembledSection, Object> key) {
    List<List<AssembledSection>> runs = new ArrayList<>();
    Optional<Object> previous = Optional.empty();
    for (AssembledSection section : sections) {
      Optional<Object> current = Optional.of(key.apply(section));
      if (!current.equals(previous)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(section);
      previous = current;
    }
    return runs;
  }
}
