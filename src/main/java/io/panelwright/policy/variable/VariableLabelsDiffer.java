package io.panelwright.policy.variable;

import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Subject.PlacedVariable;
import java.util.HashSet;
import java.util.Set;

/** No two variables look the same to whoever chooses a value. */
final class VariableLabelsDiffer implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "variable-label-duplicate",
          "two variables have the same label",
          """
          Nobody can tell which of the two lists at the top of the dashboard is which. Say in the
          labels what differs.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [
                {"type": "textbox", "name": "source", "label": "Cluster"},
                {"type": "textbox", "name": "target", "label": "Cluster"}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [
                {"type": "textbox", "name": "source", "label": "From cluster"},
                {"type": "textbox", "name": "target", "label": "To cluster"}]}}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Set<String> seen = new HashSet<>();
    for (PlacedVariable variable : subject.variables()) {
      JsonObject json = variable.view().json();
      String label = json.string("label").orElse("").strip();
      boolean shown = json.integer("hide").orElse(0L) == 0;
      if (shown && !label.isEmpty() && !seen.add(label)) {
        report.add(
            Report.of(
                this,
                variable.where().at("label"),
                "another variable is labelled \"" + label + "\", too",
                "say in the labels what differs"));
      }
    }
  }
}
