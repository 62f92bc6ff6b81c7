package io.panelwright.policy.query;

import io.panelwright.document.DatasourceRef;
import io.panelwright.document.TargetView;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Target;
import java.util.List;
import java.util.Optional;

/** No query of a panel is empty. A panel with no other one is the affair of another rule. */
final class TargetHasQuery implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "query-empty",
          "one of the panel's queries is empty",
          """
          Somebody added a query in Grafana's editor and never wrote it. It shows nothing, and
          whoever looks for the reason of a gap must rule it out first. Remove it.
          """,
          Example.panel(
              """
              {"targets": [{"refId": "A", "expr": "up"}, {"refId": "B", "expr": ""}]}
              """),
          Example.panel(
              """
              {"targets": [{"refId": "A", "expr": "up"}]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      List<Target> targets = subject.targets(panel);
      List<Target> empty = targets.stream().filter(t -> isEmpty(t.view(), panel, subject)).toList();
      if (empty.size() < targets.size()) {
        for (Target target : empty) {
          report.add(
              Report.of(this, target.where(), "the query is empty", "remove it")
                  .fixedBy(Fix.remove(target.where())));
        }
      }
    }
  }

  private static boolean isEmpty(TargetView target, Placed panel, Subject subject) {
    Optional<DatasourceRef> asked = target.datasource().or(() -> panel.view().datasource());
    return target.expr().filter(String::isBlank).isPresent()
        && subject.datasources().isPrometheus(asked)
        && !target.json().has("expression")
        && !target.json().has("panelId");
  }
}
