package io.panelwright.policy.house;

import io.panelwright.document.DatasourceRef;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.Optional;
import java.util.Set;

/** A panel asks the datasource that people choose. */
final class PanelsFollowTheDatasourceVariable implements Policy {

  private static final Set<String> TYPES = Set.of("singlestat", "graph", "table", "timeseries");

  private static final Rule RULE =
      Rule.warning(
              "house-panel-datasource",
              "a panel does not ask the datasource variable",
              """
              In a dashboard for many installations a panel with a fixed datasource shows nothing
              elsewhere, and does not change with the others when people choose another one.
              """,
              Example.dashboard(
                  """
                  {"templating": {"list": [
                     {"type": "datasource", "name": "datasource", "query": "prometheus"}]},
                   "panels": [{"id": 1, "type": "timeseries", "title": "Up",
                     "datasource": {"type": "prometheus", "uid": "prom"}}]}
                  """),
              Example.dashboard(
                  """
                  {"templating": {"list": [
                     {"type": "datasource", "name": "datasource", "query": "prometheus"}]},
                   "panels": [{"id": 1, "type": "timeseries", "title": "Up",
                     "datasource": {"type": "prometheus", "uid": "${datasource}"}}]}
                  """))
          .off();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      Optional<DatasourceRef> asked = panel.view().datasource();
      if (TYPES.contains(panel.view().type())
          && asked.flatMap(subject.datasources()::variable).isEmpty()) {
        report.add(
            Report.of(
                this,
                panel.where().at("datasource"),
                "the panel asks "
                    + asked.map(ref -> "\"" + ref.uid() + "\"").orElse("the default datasource"),
                "let it ask a datasource variable"));
      }
    }
  }
}
