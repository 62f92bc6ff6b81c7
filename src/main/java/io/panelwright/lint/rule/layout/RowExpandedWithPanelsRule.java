package io.panelwright.lint.rule.layout;

import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports expanded rows that contain panels, which Grafana does not show. */
final class RowExpandedWithPanelsRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "row-expanded-with-panels",
          "an expanded row contains panels",
          """
          Grafana reads the panels inside a row only if the row is collapsed. It ignores the panels
          inside an expanded row, so the row is empty, and the panels are lost when the dashboard is
          saved. Generators such as grafonnet produce such rows. Put the panels behind the row in
          the list "panels" of the dashboard, or set "collapsed" to true.
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "row", "title": "Requests", "collapsed": false, "panels": [
                  {"id": 2, "type": "stat", "title": "Requests per second"}]}]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "row", "title": "Requests", "collapsed": false, "panels": []},
                {"id": 2, "type": "stat", "title": "Requests per second"}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel row : context.rows()) {
      long panels = row.view().json().array("panels").objects().count();
      if (panels > 0 && !row.view().json().isTrue("collapsed")) {
        reporter.add(
            ViolationReporter.violation(
                this,
                row.location().at("panels"),
                "the row is expanded but contains "
                    + SeverityCounts.plural(panels, "panel")
                    + ", which Grafana does not show",
                "move the panels behind the row, or set \"collapsed\": true"));
      }
    }
  }
}
