package io.panelwright.policy.house;

import io.panelwright.json.Json;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Where;
import java.util.Optional;

/** The values of a query variable are those of the time range that people look at. */
final class VariablesFollowTheTimeRange implements Policy {

  private static final long ON_TIME_RANGE = 2;

  private static final Rule RULE =
      Rule.warning(
              "house-reload-on-time-change",
              "the values of a variable do not follow the time range",
              """
              Whoever goes back to last night's incident is offered today's instances. With refresh 2
              Grafana asks for the values whenever the time range changes.
              """,
              Example.dashboard(
                  """
                  {"templating": {"list": [{"type": "query", "name": "job", "refresh": 1,
                    "query": "label_values(up, job)"}]}}
                  """),
              Example.dashboard(
                  """
                  {"templating": {"list": [{"type": "query", "name": "job", "refresh": 2,
                    "query": "label_values(up, job)"}]}}
                  """))
          .off();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Subject.PlacedVariable variable : subject.variables()) {
      Optional<Long> refresh = variable.view().json().integer("refresh");
      if (variable.view().type().equals("query") && !refresh.equals(Optional.of(ON_TIME_RANGE))) {
        Where where = variable.where().at("refresh");
        report.add(
            Report.of(this, where, "the values do not follow the time range", "set refresh to 2")
                .fixedBy(Fix.set(where, Json.of(ON_TIME_RANGE))));
      }
    }
  }
}
