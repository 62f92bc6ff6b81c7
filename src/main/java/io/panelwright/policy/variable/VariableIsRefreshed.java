package io.panelwright.policy.variable;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Subject.PlacedVariable;
import io.panelwright.policy.Where;

/** The values of a query variable are asked anew, at least when the dashboard opens. */
final class VariableIsRefreshed implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "variable-never-refreshed",
          "the list of a variable's values is never asked anew",
          """
          Grafana offers the values that were there when somebody last saved the dashboard: new
          instances cannot be chosen, and those long gone can. Let the list be asked when the
          dashboard opens (1) or whenever the time range changes (2).
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "query", "name": "job", "refresh": 0,
                "datasource": {"type": "prometheus", "uid": "prom"},
                "query": "label_values(up, job)"}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "query", "name": "job", "refresh": 1,
                "datasource": {"type": "prometheus", "uid": "prom"},
                "query": "label_values(up, job)"}]}}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (PlacedVariable variable : subject.variables()) {
      if (variable.view().type().equals("query") && isNever(variable)) {
        Where where = variable.where().at("refresh");
        report.add(
            Report.of(this, where, "the values are never asked anew", "set refresh to 1 or 2")
                .fixedBy(Fix.set(where, Json.of(1))));
      }
    }
  }

  /** Old dashboards say {@code false}. */
  static boolean isNever(PlacedVariable variable) {
    Json refresh = variable.view().json().get("refresh").orElse(JsonNull.NULL);
    return refresh.equals(Json.of(0)) || refresh.equals(Json.of(false));
  }
}
