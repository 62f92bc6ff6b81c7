package io.panelwright.assemble;

import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sections of one tab must stand together, or there would be two tabs of one title. */
final class Tabs {

  private Tabs() {}

  static List<Finding> findings(Dashboard dashboard) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<String> before = Optional.empty();
    for (Section section : dashboard.sections()) {
      Optional<String> tab = section.arrangement().tab();
      boolean begins = tab.isPresent() && !tab.equals(before);
      if (begins && !seen.add(tab.get())) {
        findings.add(split(section, tab.get()));
      }
      before = tab;
    }
    return findings;
  }

  private static Finding split(Section section, String tab) {
    return Finding.error(
        "split-tab",
        section.site().place().inside(section.title()),
        "the tab \"" + tab + "\" began further up, and sections of no tab or another are between",
        "put the sections of one tab together, or give it another title");
  }
}
