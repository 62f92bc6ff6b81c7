package io.panelwright.lint.rule.layout;

import io.panelwright.dashboard.GridPos;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reports panels that the file lists after panels with a later position. */
final class PanelOrderRule implements Rule {

  private static final Comparator<GridPos> READING =
      Comparator.comparingInt(GridPos::y).thenComparingInt(GridPos::x);

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-order",
          "the file lists a panel after others that are below it",
          """
          Grafana sorts panels by position when it loads them. A panel that the file lists under one
          row is then displayed under another, and the first save in the browser reorders the file.
          List panels from top to bottom, and from left to right within a line.
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Errors",
                 "gridPos": {"h": 4, "w": 6, "x": 0, "y": 4}},
                {"id": 2, "type": "stat", "title": "Requests",
                 "gridPos": {"h": 4, "w": 6, "x": 0, "y": 0}}
              ]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 2, "type": "stat", "title": "Requests",
                 "gridPos": {"h": 4, "w": 6, "x": 0, "y": 0}},
                {"id": 1, "type": "stat", "title": "Errors",
                 "gridPos": {"h": 4, "w": 6, "x": 0, "y": 4}}
              ]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    PanelGrid.ALL.of(context).forEach(grid -> check(grid.panels(), reporter));
  }

  private void check(List<LocatedPanel> panels, ViolationReporter reporter) {
    Optional<LocatedPanel> last = Optional.empty();
    for (LocatedPanel panel : panels) {
      if (last.isPresent()
          && READING.compare(PanelGrid.gridPos(panel), PanelGrid.gridPos(last.get())) < 0) {
        reporter.add(
            ViolationReporter.violation(
                this,
                panel.location(),
                "listed after \"" + last.get().name() + "\", but its position is before that panel",
                "move the panel up in the list, or down in the grid"));
      }
      last = Optional.of(panel);
    }
  }
}
