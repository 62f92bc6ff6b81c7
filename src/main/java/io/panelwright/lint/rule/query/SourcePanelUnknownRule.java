package io.panelwright.lint.rule.query;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.PanelView;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.LocatedTarget;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports queries that use the data of a panel that does not exist. */
final class SourcePanelUnknownRule implements Rule {

  /** Grafana's name for the data of other panels. */
  private static final String DASHBOARD = "-- Dashboard --";

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "source-panel-unknown",
          "a query uses the data of a panel that does not exist",
          """
          With the datasource "-- Dashboard --" a panel shows the query results of another panel. If
          that panel was removed or got another id, this panel stays empty. Use the id of a panel of
          the same dashboard.
          """,
          Example.dashboard(
              """
              {"panels": [{"id": 1, "type": "table", "title": "Targets",
                "datasource": {"type": "datasource", "uid": "-- Dashboard --"},
                "targets": [{"refId": "A", "panelId": 7}]}]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 7, "type": "timeseries", "title": "Up",
                 "targets": [{"refId": "A", "expr": "up"}]},
                {"id": 1, "type": "table", "title": "Targets",
                 "datasource": {"type": "datasource", "uid": "-- Dashboard --"},
                 "targets": [{"refId": "A", "panelId": 7}]}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Set<Long> ids =
        context.panels().stream()
            .map(LocatedPanel::view)
            .flatMap(panel -> panel.id().stream())
            .collect(Collectors.toSet());
    for (LocatedPanel panel : context.panels()) {
      for (LocatedTarget target : context.targets(panel)) {
        Optional<Long> panelId = target.view().json().integer("panelId");
        if (panelId.isPresent() && takesFromPanel(panel.view(), target) && !isOne(panelId, ids)) {
          reporter.add(
              ViolationReporter.violation(
                  this,
                  target.location().at("panelId"),
                  "the query uses the data of panel " + panelId.get() + ", which does not exist",
                  "use the id of a panel of this dashboard"));
        }
      }
    }
  }

  private static boolean isOne(Optional<Long> panelId, Set<Long> ids) {
    return panelId.filter(ids::contains).isPresent();
  }

  private static boolean takesFromPanel(PanelView panel, LocatedTarget target) {
    return target
        .view()
        .datasource()
        .or(panel::datasource)
        .map(DatasourceRef::uid)
        .filter(DASHBOARD::equals)
        .isPresent();
  }
}
