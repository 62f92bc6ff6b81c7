package io.panelwright.lint.rule.query;

import io.panelwright.dashboard.TargetView;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.LocatedTarget;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.List;

/** Reports empty queries of panels that have other queries. */
final class QueryEmptyRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "query-empty",
          "one of the panel's queries is empty",
          """
          A query that was added in Grafana's editor and never written shows nothing, and makes a
          missing line harder to explain. Remove it.
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
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel : context.panels()) {
      List<LocatedTarget> targets = context.targets(panel);
      List<LocatedTarget> empty =
          targets.stream().filter(t -> isEmpty(t.view(), panel, context)).toList();
      if (empty.size() < targets.size()) {
        for (LocatedTarget target : empty) {
          reporter.add(
              ViolationReporter.violation(
                      this, target.location(), "the query is empty", "remove the query")
                  .withFix(Fix.remove(target.location())));
        }
      }
    }
  }

  private static boolean isEmpty(TargetView target, LocatedPanel panel, LintContext context) {
    return target.expr().filter(String::isBlank).isPresent()
        && context.languages().ofTarget(panel.view(), target) != QueryLanguage.OTHER
        && !target.json().has("expression")
        && !target.json().has("panelId");
  }
}
