package io.panelwright.sourceedit;

import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Sections that Grafana shows as one row: a section with a header, and the sections without one
 * below it.
 *
 * @param sections empty if no panel is above the first row
 */
record SectionRegion(List<Part> sections) {

  SectionRegion {
    sections = List.copyOf(sections);
  }

  /** A section as written and as placed. */
  record Part(Section section, PlacedSection placed) {

    boolean contains(long panelId) {
      return placed.panels().stream().anyMatch(panel -> panel.id() == panelId);
    }
  }

  /** The regions from the top; the first one has the sections above all headers, if any. */
  static List<SectionRegion> regions(Dashboard dashboard, List<PlacedSection> placed) {
    List<SectionRegion> regions = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      Section section = dashboard.sections().get(i);
      if (section.rowSettings().header()) {
        regions.add(new SectionRegion(parts));
        parts = new ArrayList<>();
      }
      parts.add(new Part(section, placed.get(i)));
    }
    regions.add(new SectionRegion(parts));
    return regions;
  }

  /** The key of the section with the header; empty for the first region without sections. */
  String key() {
    return sections.isEmpty() ? "" : sections.get(0).placed().key();
  }

  List<Long> panelIds() {
    return sections.stream()
        .flatMap(part -> part.placed().panels().stream())
        .map(panel -> (long) panel.id())
        .toList();
  }
}
