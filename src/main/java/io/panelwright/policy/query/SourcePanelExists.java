package io.panelwright.policy.query;

import io.panelwright.document.DatasourceRef;
import io.panelwright.document.PanelView;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Target;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A query that takes another panel's data names a panel of the dashboard. */
final class SourcePanelExists implements Policy {

  /** Grafana's name for the data of other panels. */
  private static final String DASHBOARD = "-- Dashboard --";

  private static final Rule RULE =
      Rule.error(
          "panel-source",
          "a query takes the data of a panel that does not exist",
          """
          With the datasource "-- Dashboard --" a panel shows the answer to another panel's queries.
          When that panel was removed or got another id, this one stays empty. Name the id of a
          panel of the same dashboard.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Set<Long> ids =
        subject.panels().stream()
            .map(Placed::view)
            .flatMap(panel -> panel.id().stream())
            .collect(Collectors.toSet());
    for (Placed panel : subject.panels()) {
      for (Target target : subject.targets(panel)) {
        Optional<Long> wanted = target.view().json().integer("panelId");
        if (wanted.isPresent() && takesFromPanel(panel.view(), target) && !isOne(wanted, ids)) {
          report.add(
              Report.of(
                  this,
                  target.where().at("panelId"),
                  "the query takes the data of panel " + wanted.get() + ", which does not exist",
                  "name the id of a panel of this dashboard"));
        }
      }
    }
  }

  private static boolean isOne(Optional<Long> wanted, Set<Long> ids) {
    return wanted.filter(ids::contains).isPresent();
  }

  private static boolean takesFromPanel(PanelView panel, Target target) {
    return target
        .view()
        .datasource()
        .or(panel::datasource)
        .map(DatasourceRef::uid)
        .filter(DASHBOARD::equals)
        .isPresent();
  }
}
