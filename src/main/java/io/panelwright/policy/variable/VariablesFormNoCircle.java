package io.panelwright.policy.variable;

import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No variable needs itself by way of others. */
final class VariablesFormNoCircle implements Policy {

  private static final Rule RULE =
      Rule.error(
          "variable-cycle",
          "variables wait for each other",
          """
          Grafana fills a variable after those that its query names. In a circle each waits for the
          other: their lists stay empty and the panels load for ever. Let one of them be filled
          without the others. (A variable that names itself does no harm: Grafana lets it pass.)
          """,
          Example.dashboard(
              """
              {"templating": {"list": [
                {"type": "query", "name": "job", "datasource": {"type": "prometheus", "uid": "prom"},
                 "query": "label_values(up{instance=~\\"$instance\\"}, job)"},
                {"type": "query", "name": "instance",
                 "datasource": {"type": "prometheus", "uid": "prom"},
                 "query": "label_values(up{job=~\\"$job\\"}, instance)"}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [
                {"type": "query", "name": "job", "datasource": {"type": "prometheus", "uid": "prom"},
                 "query": "label_values(up, job)"},
                {"type": "query", "name": "instance",
                 "datasource": {"type": "prometheus", "uid": "prom"},
                 "query": "label_values(up{job=~\\"$job\\"}, instance)"}]}}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Map<String, Where> places = new HashMap<>();
    subject.variables().forEach(v -> places.putIfAbsent(v.view().name(), v.where()));
    for (List<String> circle : Needs.of(subject).circles()) {
      String first = circle.get(0);
      report.add(
          Report.of(
              this,
              places.get(first),
              String.join(" needs ", circle) + " needs " + first,
              "fill one of them without the others"));
    }
  }
}
