package io.panelwright.lint.rule.panel;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports panels that show the same as another panel. */
final class PanelDuplicateRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-duplicate",
          "the dashboard shows the same panel twice",
          """
          Both panels have the same queries and display settings. One of them was copied and not
          changed, and later changes may reach only one of the copies. Keep one, or change what the
          copy shows. (A stat panel of an overview may be repeated in its section with another title.)
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Targets",
                 "targets": [{"refId": "A", "expr": "count(up)"}]},
                {"id": 2, "type": "stat", "title": "Targets",
                 "targets": [{"refId": "A", "expr": "count(up)"}]}
              ]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Targets",
                 "targets": [{"refId": "A", "expr": "count(up)"}]},
                {"id": 2, "type": "stat", "title": "Targets down",
                 "targets": [{"refId": "A", "expr": "count(up == 0)"}]}
              ]}
              """));

  /** Keys that do not change how a panel's data looks. */
  private static final List<String> IGNORED_KEYS =
      List.of("id", "gridPos", "pluginVersion", "title", "description", "links", "transparent");

  /** Keys of queries and of the processing of their results. */
  private static final List<String> QUERY_KEYS =
      List.of(
          "type",
          "title",
          "datasource",
          "targets",
          "transformations",
          "timeFrom",
          "timeShift",
          "repeat");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Map<String, LocatedPanel> seen = new HashMap<>();
    for (LocatedPanel panel : context.panels()) {
      if (!panel.view().targets().isEmpty() && !panel.isRepetition()) {
        check(panel, seen, reporter);
      }
    }
  }

  private void check(
      LocatedPanel panel, Map<String, LocatedPanel> seen, ViolationReporter reporter) {
    JsonObject json = withoutRefIds(panel.view().json());
    JsonPointer section = panel.section().location().pointer();
    String displayKey =
        "display " + section + " " + CanonicalJson.sortWithoutNulls(displayContent(json));
    Optional<LocatedPanel> twin = firstOf(displayKey, panel, seen);
    if (!panel.view().title().isBlank()) {
      twin =
          twin.or(
              () ->
                  firstOf(
                      "query " + CanonicalJson.sortWithoutNulls(queryContent(json)), panel, seen));
    }
    twin.ifPresent(
        first ->
            reporter.add(
                ViolationReporter.violation(
                    this,
                    panel.location(),
                    "shows the same as panel " + name(first, panel),
                    "remove one of the panels, or change what it shows")));
  }

  /** The first panel with this key; empty if this panel is the first. */
  private static Optional<LocatedPanel> firstOf(
      String key, LocatedPanel panel, Map<String, LocatedPanel> seen) {
    return Optional.ofNullable(seen.putIfAbsent(key, panel));
  }

  private static String name(LocatedPanel first, LocatedPanel panel) {
    boolean elsewhere = !first.section().location().equals(panel.section().location());
    String section = first.section().title().isBlank() ? "the top" : first.section().title();
    return "\"" + first.name() + "\"" + (elsewhere ? " in \"" + section + "\"" : "");
  }

  /** The content of a panel that is visible to readers. */
  private static JsonObject displayContent(JsonObject panel) {
    JsonObject displayKey = panel;
    for (String key : IGNORED_KEYS) {
      displayKey = displayKey.without(key);
    }
    return displayKey;
  }

  /** The queries of a panel and the selection of values from the results. */
  private static JsonObject queryContent(JsonObject panel) {
    JsonObject question =
        Json.object().with("reduce", panel.object("options").object("reduceOptions"));
    for (String key : QUERY_KEYS) {
      question = question.with(key, panel.get(key).orElse(JsonNull.NULL));
    }
    return question;
  }

  /** Removes the refIds, which do not affect the display. */
  private static JsonObject withoutRefIds(JsonObject panel) {
    List<Json> targets =
        panel.array("targets").objects().<Json>map(target -> target.without("refId")).toList();
    return panel.with("targets", new JsonArray(targets));
  }
}
