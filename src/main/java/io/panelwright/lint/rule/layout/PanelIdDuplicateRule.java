package io.panelwright.lint.rule.layout;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports panels of a dashboard that have the same id. */
final class PanelIdDuplicateRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "panel-id-duplicate",
          "two panels have the same id",
          """
          Grafana assigns one of them another id when it loads the dashboard. Links, alert rules and
          annotations with that id then refer to the wrong panel, or to none. Give each panel,
          including rows, a unique id.
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 2, "type": "stat", "title": "Requests"},
                {"id": 2, "type": "stat", "title": "Errors"}
              ]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 2, "type": "stat", "title": "Requests"},
                {"id": 3, "type": "stat", "title": "Errors"}
              ]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Map<Long, LocatedPanel> seen = new HashMap<>();
    Stream.concat(context.rows().stream(), context.panels().stream())
        .forEach(panel -> check(panel, seen, reporter));
  }

  private void check(LocatedPanel panel, Map<Long, LocatedPanel> seen, ViolationReporter reporter) {
    Optional<Long> id = panel.view().id();
    LocatedPanel first = id.map(number -> seen.putIfAbsent(number, panel)).orElse(null);
    if (first != null) {
      reporter.add(
          ViolationReporter.violation(
              this,
              panel.location().at("id"),
              "id " + id.get() + " is also used by \"" + first.name() + "\"",
              "use an id that no other panel has"));
    }
  }
}
