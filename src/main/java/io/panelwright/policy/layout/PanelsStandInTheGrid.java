package io.panelwright.policy.layout;

import io.panelwright.document.GridPos;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.Optional;

/** Panels stand within the grid's 24 columns and are at least one unit wide and high. */
final class PanelsStandInTheGrid implements Policy {

  private static final Rule RULE =
      Rule.error(
          "panel-outside-grid",
          "a panel reaches beyond the grid's 24 columns",
          """
          The grid has the columns 0 to 23. Grafana squeezes or moves a panel that reaches beyond,
          and pushes its neighbours down, so that the dashboard looks otherwise than written. A panel
          without width or height cannot be seen at all. Keep x + w at 24 or less.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      panel
          .view()
          .gridPos()
          .flatMap(PanelsStandInTheGrid::complaint)
          .ifPresent(
              complaint ->
                  report.add(
                      Report.of(
                          this,
                          panel.where().at("gridPos"),
                          complaint,
                          "keep x and y at 0 or more, w and h at 1 or more, x + w at 24 or less")));
    }
  }

  private static Optional<String> complaint(GridPos place) {
    if (place.w() < 1 || place.h() < 1) {
      return Optional.of("the panel is " + place.w() + " wide and " + place.h() + " high");
    }
    if (place.x() < 0 || place.y() < 0) {
      return Optional.of("the panel stands at x=" + place.x() + ", y=" + place.y());
    }
    long end = (long) place.x() + place.w();
    return end > GridPos.COLUMNS
        ? Optional.of(
            "the panel reaches to column "
                + end
                + " of "
                + GridPos.COLUMNS
                + " (x="
                + place.x()
                + ", w="
                + place.w()
                + ")")
        : Optional.empty();
  }
}
