package io.panelwright.lint.rule.panel;

import io.panelwright.dashboard.TargetView;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.List;
import java.util.Optional;

/** Reports panels of values without a query. */
final class PanelQueryMissingRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-query-missing",
          "a panel that shows values has no query",
          """
          The panel always shows "No data". Add a query, or remove the panel.
          """,
          Example.panel(
              """
              {"type": "stat", "targets": []}
              """),
          Example.panel(
              """
              {"type": "stat", "targets": [{"refId": "A", "expr": "up"}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel : context.panels()) {
      if (panel.showsValues() && !hasOtherSource(panel)) {
        message(panel, context)
            .ifPresent(
                message ->
                    reporter.add(
                        ViolationReporter.violation(
                            this, panel.location(), message, "add a query, or remove the panel")));
      }
    }
  }

  /** Whether the data is elsewhere: in the library of a library panel, or in a snapshot. */
  private static boolean hasOtherSource(LocatedPanel panel) {
    JsonObject json = panel.view().json();
    return json.has("libraryPanel") || json.has("snapshotData");
  }

  private static Optional<String> message(LocatedPanel panel, LintContext context) {
    List<TargetView> targets = panel.view().targets();
    if (targets.isEmpty()) {
      return Optional.of("the panel has no query");
    }
    return targets.stream().allMatch(target -> isEmpty(target, panel, context))
        ? Optional.of("the panel's query is empty")
        : Optional.empty();
  }

  /** Whether a Prometheus query is empty; other datasources do not use {@code expr}. */
  private static boolean isEmpty(TargetView target, LocatedPanel panel, LintContext context) {
    return target.expr().filter(String::isBlank).isPresent()
        && context.languages().ofTarget(panel.view(), target) != QueryLanguage.OTHER;
  }
}
