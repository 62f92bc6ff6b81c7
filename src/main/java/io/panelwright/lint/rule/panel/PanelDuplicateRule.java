package io.panelwright.lint.rule.panel;

import io.panelwright.dashboard.CanonicalKey;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private static final Set<String> IGNORED_KEYS =
      Set.of("id", "gridPos", "pluginVersion", "title", "description", "links", "transparent");

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

  /**
   * What a panel shows or queries.
   *
   * @param section in which no other panel may show the same; empty for queries
   */
  private record Content(Optional<JsonPointer> section, CanonicalKey json) {}

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Map<Content, LocatedPanel> seen = new HashMap<>();
    for (LocatedPanel panel : context.panels()) {
      if (!panel.view().targets().isEmpty() && !panel.isRepetition()) {
        check(panel, seen, reporter);
      }
    }
  }

  private void check(
      LocatedPanel panel, Map<Content, LocatedPanel> seen, ViolationReporter reporter) {
    JsonObject json = withoutRefIds(panel.view().json());
    JsonPointer section = panel.section().location().pointer();
    Optional<LocatedPanel> twin = firstOf(display(section, json), panel, seen);
    if (!panel.view().title().isBlank()) {
      twin = twin.or(() -> firstOf(queries(json), panel, seen));
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

  /** The first panel with this content; empty if this panel is the first. */
  private static Optional<LocatedPanel> firstOf(
      Content content, LocatedPanel panel, Map<Content, LocatedPanel> seen) {
    return Optional.ofNullable(seen.putIfAbsent(content, panel));
  }

  private static String name(LocatedPanel first, LocatedPanel panel) {
    boolean elsewhere = !first.section().location().equals(panel.section().location());
    String section = first.section().title().isBlank() ? "the top" : first.section().title();
    return "\"" + first.name() + "\"" + (elsewhere ? " in \"" + section + "\"" : "");
  }

  /** The content of a panel that is visible to readers. */
  private static Content display(JsonPointer section, JsonObject panel) {
    Map<String, Json> shown = new LinkedHashMap<>(panel.members());
    shown.keySet().removeAll(IGNORED_KEYS);
    return new Content(Optional.of(section), CanonicalKey.of(new JsonObject(shown)));
  }

  /** The queries of a panel and the selection of values from the results. */
  private static Content queries(JsonObject panel) {
    Map<String, Json> queries = new LinkedHashMap<>();
    queries.put("reduce", panel.object("options").object("reduceOptions"));
    for (String key : QUERY_KEYS) {
      panel.get(key).ifPresent(value -> queries.put(key, value));
    }
    return new Content(Optional.empty(), CanonicalKey.of(new JsonObject(queries)));
  }

  /** Removes the refIds, which do not affect the display. */
  private static JsonObject withoutRefIds(JsonObject panel) {
    List<Json> targets =
        panel.array("targets").objects().<Json>map(target -> target.without("refId")).toList();
    return panel.with("targets", new JsonArray(targets));
  }
}
