package io.panelwright.resource;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the classic form cannot say of a dashboard, and what becomes of it. */
final class ClassicLosses {

  private static final String NEXT = "write it as v2 (--form v2), or take it out";

  private final Dashboard dashboard;
  private final List<Finding> findings = new ArrayList<>();

  private ClassicLosses(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  static List<Finding> of(Dashboard dashboard) {
    var losses = new ClassicLosses(dashboard);
    Optional<Section> above = Optional.empty();
    for (Section section : dashboard.sections()) {
      losses.section(section);
      losses.header(section, above);
      section.panels().forEach(panel -> losses.panel(panel, section));
      above = section.look().header() ? Optional.of(section) : above;
    }
    return losses.findings;
  }

  private void section(Section section) {
    Place place = place(section);
    Section.Arrangement arrangement = section.arrangement();
    arrangement
        .tab()
        .ifPresent(
            tab -> lost(place, "has no tabs: of the tab \"" + tab + "\" only its rows remain"));
    arrangement
        .autoGrid()
        .ifPresent(grid -> lost(place, "has no auto grid: its panels get fixed places"));
    arrangement
        .rendering()
        .ifPresent(rendering -> lost(place, "has no conditions: the section is always shown"));
    for (Variable variable : arrangement.variables()) {
      lost(
          variable.site().place().inside(section.title()),
          "has no variables of sections: $" + variable.name() + " becomes the dashboard's");
    }
  }

  /**
   * A row goes on until the next.
   *
   * @param above the last one with a row
   */
  private void header(Section section, Optional<Section> above) {
    if (!section.look().header() && above.isPresent()) {
      findings.add(
          Finding.warning(
                  "section-without-header",
                  place(section),
                  "without a header its panels stand below those of \""
                      + above.get().title()
                      + "\" and belong to that row",
                  "give it a header, put it first, or write it as v2 (--form v2)")
              .within(dashboard.title()));
    }
  }

  private void panel(Panel panel, Section section) {
    Place place =
        panel
            .spec()
            .name()
            .site()
            .place()
            .inside(section.title())
            .inside(panel.spec().name().title());
    panel
        .spec()
        .layout()
        .rendering()
        .ifPresent(rendering -> lost(place, "has no conditions: the panel is always shown"));
  }

  private static Place place(Section section) {
    return section.site().place().inside(section.title());
  }

  private void lost(Place place, String what) {
    findings.add(
        Finding.warning("lost-in-classic", place, "the classic form " + what, NEXT)
            .within(dashboard.title()));
  }
}
