package io.panelwright.policy.panel;

import io.panelwright.document.TargetView;
import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.List;
import java.util.Optional;

/** A panel that shows values has a query for them. */
final class PanelAsksSomething implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "panel-targets",
          "a panel that shows values asks for none",
          """
          The panel says "No data" for ever. Give it a query, or take it away.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      if (panel.showsValues() && !hasOtherSource(panel)) {
        complaint(panel, subject)
            .ifPresent(
                complaint ->
                    report.add(
                        Report.of(
                            this, panel.where(), complaint, "give it a query, or remove it")));
      }
    }
  }

  /** A library panel's queries are in the library, a snapshot's values are in the file. */
  private static boolean hasOtherSource(Placed panel) {
    JsonObject json = panel.view().json();
    return json.has("libraryPanel") || json.has("snapshotData");
  }

  private static Optional<String> complaint(Placed panel, Subject subject) {
    List<TargetView> targets = panel.view().targets();
    if (targets.isEmpty()) {
      return Optional.of("the panel has no query");
    }
    return targets.stream().allMatch(target -> isEmpty(target, panel, subject))
        ? Optional.of("the panel's query is empty")
        : Optional.empty();
  }

  /** Only of Prometheus do we know that a query is in {@code expr}. */
  private static boolean isEmpty(TargetView target, Placed panel, Subject subject) {
    return target.expr().filter(String::isBlank).isPresent()
        && subject
            .datasources()
            .isPrometheus(target.datasource().or(() -> panel.view().datasource()));
  }
}
