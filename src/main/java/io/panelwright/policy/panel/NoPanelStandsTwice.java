package io.panelwright.policy.panel;

import io.panelwright.document.Canonical;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No panel of a dashboard is a copy of another. */
final class NoPanelStandsTwice implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "panel-twice",
          "the dashboard shows the same panel twice",
          """
          Both ask the same queries and show them in the same way. One of them was copied and never
          changed, or is mended one day while the other is not. Keep one, or make the copy show what
          it was copied for. (Under another title, a tile of an overview may come again in its section.)
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

  /** What may differ although two panels look the same. */
  private static final List<String> APART =
      List.of("id", "gridPos", "pluginVersion", "title", "description", "links", "transparent");

  /** What makes a panel of one title: what it asks and how the answer is worked on. */
  private static final List<String> ASKED =
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Map<String, Placed> seen = new HashMap<>();
    for (Placed panel : subject.panels()) {
      if (!panel.view().targets().isEmpty() && !panel.isRepetition()) {
        check(panel, seen, report);
      }
    }
  }

  private void check(Placed panel, Map<String, Placed> seen, Report report) {
    JsonObject json = withoutLetters(panel.view().json());
    String section = String.join("/", panel.section().where().pointer());
    String look = "look " + section + " " + Canonical.sorted(look(json));
    Optional<Placed> twin = firstOf(look, panel, seen);
    if (!panel.view().title().isBlank()) {
      twin = twin.or(() -> firstOf("question " + Canonical.sorted(question(json)), panel, seen));
    }
    twin.ifPresent(
        first ->
            report.add(
                Report.of(
                    this,
                    panel.where(),
                    "shows the same as " + name(first, panel),
                    "remove one of them, or make it show something else")));
  }

  /** The panel that was the first with this key; empty when this one is. */
  private static Optional<Placed> firstOf(String key, Placed panel, Map<String, Placed> seen) {
    return Optional.ofNullable(seen.putIfAbsent(key, panel));
  }

  private static String name(Placed first, Placed panel) {
    boolean elsewhere = !first.section().where().equals(panel.section().where());
    String section = first.section().title().isBlank() ? "the top" : first.section().title();
    return "\"" + first.name() + "\"" + (elsewhere ? " in \"" + section + "\"" : "");
  }

  /** All that a reader sees of a panel. */
  private static JsonObject look(JsonObject panel) {
    JsonObject look = panel;
    for (String key : APART) {
      look = look.without(key);
    }
    return look;
  }

  /** What a panel asks and which of the answers' values it takes. */
  private static JsonObject question(JsonObject panel) {
    JsonObject question =
        Json.object().with("reduce", panel.object("options").object("reduceOptions"));
    for (String key : ASKED) {
      question = question.with(key, panel.get(key).orElse(JsonNull.NULL));
    }
    return question;
  }

  /** The letters of queries say nothing about what is seen. */
  private static JsonObject withoutLetters(JsonObject panel) {
    List<Json> targets =
        panel.array("targets").objects().<Json>map(target -> target.without("refId")).toList();
    return panel.with("targets", new JsonArray(targets));
  }
}
