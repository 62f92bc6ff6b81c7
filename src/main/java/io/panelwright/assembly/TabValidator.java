package io.panelwright.assembly;

import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Validates that the sections of a tab are adjacent; otherwise two tabs would share a title. */
final class TabValidator {

  private TabValidator() {}

  static List<Finding> validate(Dashboard dashboard) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<String> previous = Optional.empty();
    for (Section section : dashboard.sections()) {
      Optional<String> tab = section.v2Settings().tab();
      boolean starts = tab.isPresent() && !tab.equals(previous);
      if (starts && !seen.add(tab.get())) {
        findings.add(split(section, tab.get()));
      }
      previous = tab;
    }
    return findings;
  }

  private static Finding split(Section section, String tab) {
    return Finding.error(
        "tab-split",
        section.site().place().child(section.title()),
        "the tab \"" + tab + "\" is interrupted by sections outside it",
        "move the sections of the tab together, or change its title");
  }
}
