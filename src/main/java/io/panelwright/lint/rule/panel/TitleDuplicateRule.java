package io.panelwright.lint.rule.panel;

import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.HashSet;
import java.util.Set;

/** Reports panels of one type in a section that have the same title. */
final class TitleDuplicateRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "title-duplicate",
          "two panels of a section have the same title",
          """
          References such as "see Latency" and links from alerts are ambiguous. Use different
          titles.
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Latency"},
                {"id": 2, "type": "stat", "title": "Latency"}
              ]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Latency p50"},
                {"id": 2, "type": "stat", "title": "Latency p99"}
              ]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  /** The unique key of a panel. A graph and a stat panel may have the same title. */
  private record Name(DashboardLocation section, String type, String title) {}

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Set<Name> seen = new HashSet<>();
    for (LocatedPanel panel : context.panels()) {
      String title = panel.view().title().strip();
      Name name = new Name(panel.section().location(), panel.view().type(), title);
      if (panel.showsValues() && !title.isEmpty() && !panel.isRepetition() && !seen.add(name)) {
        reporter.add(
            ViolationReporter.violation(
                this,
                panel.location().at("title"),
                "another "
                    + panel.view().type()
                    + " of the section also has the title \""
                    + title
                    + "\"",
                "use different titles"));
      }
    }
  }
}
