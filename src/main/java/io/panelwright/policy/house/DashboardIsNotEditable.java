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

/** A dashboard that comes from code cannot be edited in the browser. */
final class DashboardIsNotEditable implements Policy {

  private static final Rule RULE =
      Rule.warning(
              "house-uneditable",
              "the dashboard can be edited in the browser",
              """
              Where dashboards come from code, the next rendering overwrites what somebody changed in
              the browser. A dashboard that is not editable says so at once.
              """,
              Example.dashboard(
                  """
                  {"editable": true}
                  """),
              Example.dashboard(
                  """
                  {"editable": false}
                  """))
          .off();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Optional<Json> editable = subject.document().json().get("editable");
    if (!editable.equals(Optional.of(Json.of(false)))) {
      Where where = Where.ROOT.at("editable");
      report.add(
          Report.of(
                  this,
                  where,
                  "the dashboard can be edited in the browser",
                  "set editable to false")
              .fixedBy(Fix.set(where, Json.of(false))));
    }
  }
}
