package io.panelwright.format;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.variable.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports the settings of a dashboard that the classic format lacks. */
final class ClassicLossCollector {

  private static final String NEXT = "write it as v2 (--api v2), or remove it";

  private final Dashboard dashboard;
  private final List<Finding> findings = new ArrayList<>();

  private ClassicLossCollector(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  static List<Finding> collect(Dashboard dashboard) {
    var losses = new ClassicLossCollector(dashboard);
    Optional<Section> above = Optional.empty();
    for (Section section : dashboard.sections()) {
      losses.section(section);
      losses.header(section, above);
      section.panels().forEach(panel -> losses.panel(panel, section));
      above = section.rowSettings().header() ? Optional.of(section) : above;
    }
    return losses.findings;
  }

  private void section(Section section) {
    Location place = place(section);
    Section.V2Settings settings = section.v2Settings();
    settings
        .tab()
        .ifPresent(
            tab -> addLoss(place, "has no tabs: of the tab \"" + tab + "\" only its rows remain"));
    settings
        .autoGrid()
        .ifPresent(grid -> addLoss(place, "has no auto grid: its panels get fixed places"));
    settings
        .rendering()
        .ifPresent(rendering -> addLoss(place, "has no conditions: the section is always shown"));
    for (Variable variable : settings.variables()) {
      addLoss(
          variable.site().place().child(section.title()),
          "has no variables of sections: $" + variable.name() + " becomes the dashboard's");
    }
  }

  /**
   * Reports a section without a header below an expanded row, which goes on until the next one. The
   * panels of a collapsed row are inside it, so that those after it stay apart.
   *
   * @param above the last section with a header
   */
  private void header(Section section, Optional<Section> above) {
    boolean expanded = above.filter(row -> !row.rowSettings().collapsed()).isPresent();
    if (!section.rowSettings().header() && expanded) {
      findings.add(
          Finding.warning(
                  "section-without-header",
                  place(section),
                  "without a header its panels follow those of \""
                      + above.get().title()
                      + "\" and belong to that row",
                  "give it a header, put it first, or write it as v2 (--api v2)")
              .within(dashboard.title()));
    }
  }

  private void panel(Panel panel, Section section) {
    Location place =
        panel
            .spec()
            .identity()
            .site()
            .place()
            .child(section.title())
            .child(panel.spec().identity().title());
    panel
        .spec()
        .placement()
        .rendering()
        .ifPresent(rendering -> addLoss(place, "has no conditions: the panel is always shown"));
  }

  private static Location place(Section section) {
    return section.site().place().child(section.title());
  }

  private void addLoss(Location place, String loss) {
    findings.add(
        Finding.warning("classic-unsupported", place, "the classic format " + loss, NEXT)
            .within(dashboard.title()));
  }
}
