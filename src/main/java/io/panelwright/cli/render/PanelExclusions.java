package io.panelwright.cli.render;

import io.panelwright.assembly.Assembly;
import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.panel.RuleExclusion;
import io.panelwright.lint.Exclusion;
import io.panelwright.lint.ExclusionScope;
import io.panelwright.text.Position;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.List;

/**
 * The exclusions of rules beside the panels of rendered dashboards.
 *
 * @param exclusions of known rules
 * @param findings exclusions of unknown rules
 */
record PanelExclusions(List<Exclusion> exclusions, List<Finding> findings) {

  PanelExclusions {
    exclusions = List.copyOf(exclusions);
    findings = List.copyOf(findings);
  }

  /**
   * @param codes of all rules
   */
  static PanelExclusions collect(DraftRun run, List<String> codes) {
    List<Exclusion> exclusions = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (DashboardDraft draft : run.drafts()) {
      Assembly assembly = draft.assembly();
      String uid = draft.uid();
      for (PlacedPanel panel : panels(assembly)) {
        for (RuleExclusion exclusion : panel.exclusions()) {
          if (codes.contains(exclusion.rule())) {
            exclusions.add(exclusion(run, exclusion, uid, panel));
          } else {
            findings.add(
                run.names().fromRoot(unknown(exclusion, location(draft, exclusion, panel), codes)));
          }
        }
      }
    }
    return new PanelExclusions(exclusions, findings);
  }

  private static List<PlacedPanel> panels(Assembly assembly) {
    return assembly.sections().stream().flatMap(section -> section.panels().stream()).toList();
  }

  private static Exclusion exclusion(
      DraftRun run, RuleExclusion exclusion, String uid, PlacedPanel panel) {
    Position position =
        exclusion
            .site()
            .place()
            .position()
            .map(run.names()::fromRoot)
            .orElse(new Position(uid, 0, 0));
    return new Exclusion(
        exclusion.rule(),
        new ExclusionScope.OfPanel(uid, panel.id()),
        exclusion.reason(),
        position);
  }

  private static Location location(
      DashboardDraft draft, RuleExclusion exclusion, PlacedPanel panel) {
    return exclusion.site().place().child(draft.title()).child(panel.title());
  }

  private static Finding unknown(RuleExclusion exclusion, Location location, List<String> codes) {
    return Finding.error(
        "rule-unknown",
        location,
        "no rule is called \""
            + exclusion.rule()
            + "\""
            + Suggestions.didYouMean(exclusion.rule(), codes),
        "list the rules: panelwright lint --list");
  }
}
