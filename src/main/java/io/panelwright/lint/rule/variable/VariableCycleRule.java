package io.panelwright.lint.rule.variable;

import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports variables that depend on each other in a cycle. */
final class VariableCycleRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "variable-cycle",
          "variables depend on each other in a cycle",
          """
          Grafana loads a variable after the variables in its query. In a cycle each waits for
          another: their options stay empty and the panels never finish loading. Remove one of the
          dependencies. (A variable in its own query is ignored by Grafana and not reported.)
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
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Map<String, DashboardLocation> places = new HashMap<>();
    context.variables().forEach(v -> places.putIfAbsent(v.view().name(), v.location()));
    for (List<String> cycle : VariableDependencies.collect(context).cycles()) {
      String first = cycle.get(0);
      reporter.add(
          ViolationReporter.violation(
              this,
              places.get(first),
              String.join(" depends on ", cycle) + " depends on " + first,
              "remove the other variables from one of the queries"));
    }
  }
}
