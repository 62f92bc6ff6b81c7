package io.panelwright.lint.rule.layout;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.List;

/** Reports once per dashboard that panels have no id. */
final class PanelIdMissingRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-id-missing",
          "panels have no id",
          """
          Grafana numbers such panels by their order when it loads the dashboard. An inserted panel
          changes the ids of all panels after it, so links, alert rules and annotations refer to
          other panels. Give each panel a fixed id.
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Requests"},
                {"type": "stat", "title": "Errors"}
              ]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Requests"},
                {"id": 2, "type": "stat", "title": "Errors"}
              ]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    List<LocatedPanel> without =
        context.panels().stream().filter(panel -> panel.view().id().isEmpty()).toList();
    if (!without.isEmpty()) {
      reporter.add(
          ViolationReporter.violation(
              this,
              without.get(0).location(),
              message(without.size() - 1),
              "give each panel a unique id"));
    }
  }

  private static String message(int others) {
    String more = others == 1 ? "nor has one other panel" : "nor have " + others + " other panels";
    return "the panel has no id" + (others == 0 ? "" : ", " + more);
  }
}
