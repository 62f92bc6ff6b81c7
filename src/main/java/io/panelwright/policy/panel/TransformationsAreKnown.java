package io.panelwright.policy.panel;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.List;

/** A panel's transformations are Grafana's. */
final class TransformationsAreKnown implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "transformation-unknown",
          "Grafana has no such transformation",
          """
          Grafana leaves a transformation out that it does not know and shows the answers untouched:
          all columns, unsorted, unjoined. Correct its id.
          """,
          Example.panel(
              """
              {"type": "table", "transformations": [{"id": "organise", "options": {}}]}
              """),
          Example.panel(
              """
              {"type": "table", "transformations": [{"id": "organize", "options": {}}]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    List<String> known = subject.vocabulary().transformations();
    for (Placed panel : subject.panels()) {
      JsonArray transformations = panel.view().json().array("transformations");
      for (int i = 0; i < transformations.size(); i++) {
        if (transformations.items().get(i) instanceof JsonObject transformation) {
          String id = transformation.string("id").orElse("");
          if (!known.contains(id)) {
            report.add(
                Report.of(
                    this,
                    panel.where().at("transformations", i, "id"),
                    "Grafana knows no transformation \"" + id + "\"" + Nearest.hint(id, known),
                    "correct its id"));
          }
        }
      }
    }
  }
}
