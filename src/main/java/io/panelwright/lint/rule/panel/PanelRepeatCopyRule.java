package io.panelwright.lint.rule.panel;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports saved copies of repeated panels and rows, which Grafana drops. */
final class PanelRepeatCopyRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-repeat-copy",
          "a saved copy of a repeated panel or row",
          """
          Earlier versions of Grafana saved the copies that "repeat" makes. Grafana drops panels
          with "repeatPanelId" when it loads a dashboard and makes the copies again, so an edit of a
          copy has no effect. Delete the copies. To keep one, remove its "repeatPanelId".
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "node", "query": "n1,n2"}]},
               "panels": [
                {"id": 1, "type": "stat", "title": "Load of $node", "repeat": "node"},
                {"id": 2, "type": "stat", "title": "Load of $node", "repeatPanelId": 1}]}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "node", "query": "n1,n2"}]},
               "panels": [
                {"id": 1, "type": "stat", "title": "Load of $node", "repeat": "node"}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    List<LocatedPanel> all =
        Stream.concat(context.rows().stream(), context.panels().stream()).toList();
    for (LocatedPanel panel : all) {
      original(panel)
          .filter(id -> panel.view().json().string("repeat").isEmpty())
          .ifPresent(id -> reporter.add(violation(panel, id, all)));
    }
  }

  private static Optional<Long> original(LocatedPanel panel) {
    return panel.view().json().integer("repeatPanelId").filter(id -> id != 0);
  }

  private Violation violation(LocatedPanel copy, long id, List<LocatedPanel> all) {
    Optional<LocatedPanel> original =
        all.stream().filter(panel -> panel.view().id().equals(Optional.of(id))).findFirst();
    String kind = copy.view().isRow() ? "row" : "panel";
    return ViolationReporter.violation(
        this,
        copy.location().at("repeatPanelId"),
        "the " + kind + " is a saved copy of " + kind + " " + id + ", which Grafana drops",
        original.isPresent()
            ? "delete it, and edit the original: panel " + id
            : "delete it, or remove \"repeatPanelId\": no panel has the id " + id);
  }
}
