package io.panelwright.lint.rule.layout;

import io.panelwright.dashboard.GridPos;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;

/** Reports panels outside the grid's 24 columns or without a size. */
final class PanelOutsideGridRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "panel-outside-grid",
          "a panel extends beyond the grid's 24 columns",
          """
          The grid has columns 0 to 23. Grafana shrinks or moves a panel that extends beyond them
          and pushes other panels down, so the layout differs from the file. A panel without width
          or height is invisible. Keep x + w at 24 or less.
          """,
          Example.panel(
              """
              {"title": "Requests", "gridPos": {"h": 8, "w": 12, "x": 16, "y": 0}}
              """),
          Example.panel(
              """
              {"title": "Requests", "gridPos": {"h": 8, "w": 8, "x": 16, "y": 0}}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel : context.panels()) {
      panel
          .view()
          .gridPos()
          .flatMap(PanelOutsideGridRule::message)
          .ifPresent(
              message ->
                  reporter.add(
                      ViolationReporter.violation(
                          this,
                          panel.location().at("gridPos"),
                          message,
                          "keep x and y at 0 or more, w and h at 1 or more, x + w at 24 or less")));
    }
  }

  private static Optional<String> message(GridPos position) {
    if (position.w() < 1 || position.h() < 1) {
      return Optional.of("the panel is " + position.w() + " wide and " + position.h() + " high");
    }
    if (position.x() < 0 || position.y() < 0) {
      return Optional.of("the panel is at x=" + position.x() + ", y=" + position.y());
    }
    long end = (long) position.x() + position.w();
    return end > GridPos.COLUMNS
        ? Optional.of(
            "the panel extends to column "
                + end
                + " of "
                + GridPos.COLUMNS
                + " (x="
                + position.x()
                + ", w="
                + position.w()
                + ")")
        : Optional.empty();
  }
}
