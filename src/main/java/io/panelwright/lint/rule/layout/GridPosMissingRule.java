package io.panelwright.lint.rule.layout;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.List;
import java.util.stream.Stream;

/** Reports panels without a complete grid position. */
final class GridPosMissingRule implements Rule {

  private static final List<String> KEYS = List.of("x", "y", "w", "h");

  /** Schema versions before 16 have rows with a width for each panel instead. */
  private static final long FIRST_VERSION = 16;

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "grid-pos-missing",
          "a panel has no grid position, or an incomplete one",
          """
          Grafana puts a panel without a position in the top left corner, six columns wide, over
          other panels. Set all of x, y, w and h.
          """,
          Example.dashboard(
              """
              {"panels": [{"id": 1, "type": "stat", "title": "Requests",
                "gridPos": {"h": 8, "w": 12}}]}
              """),
          Example.dashboard(
              """
              {"panels": [{"id": 1, "type": "stat", "title": "Requests",
                "gridPos": {"h": 8, "w": 12, "x": 0, "y": 0}}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    JsonObject dashboard = context.document().json();
    if (dashboard.integer("schemaVersion").orElse(FIRST_VERSION) < FIRST_VERSION) {
      return;
    }
    Stream.concat(context.rows().stream(), context.panels().stream())
        .filter(panel -> panel.location().pointer().token(0).equals("panels"))
        .forEach(panel -> check(panel, reporter));
  }

  private void check(LocatedPanel panel, ViolationReporter reporter) {
    JsonObject gridPos = panel.view().json().object("gridPos");
    List<String> missing = KEYS.stream().filter(key -> gridPos.integer(key).isEmpty()).toList();
    if (!missing.isEmpty()) {
      reporter.add(
          ViolationReporter.violation(
              this,
              panel.location().at("gridPos"),
              missing.size() == KEYS.size()
                  ? "the panel has no gridPos"
                  : "gridPos has no " + String.join(", ", missing),
              "set x and y from 0, a width w of at most 24, and a height h"));
    }
  }
}
