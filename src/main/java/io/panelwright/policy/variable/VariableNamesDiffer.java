package io.panelwright.policy.variable;

import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Subject.PlacedVariable;
import java.util.HashSet;
import java.util.Set;

/** No two variables have the same name. */
final class VariableNamesDiffer implements Policy {

  private static final Rule RULE =
      Rule.error(
          "variable-name-duplicate",
          "two variables have the same name",
          """
          A query that names the variable gets the value of one of them, and people may be changing the
          other. Rename or remove one.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [
                {"type": "textbox", "name": "job"}, {"type": "constant", "name": "job"}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [
                {"type": "textbox", "name": "job"}, {"type": "constant", "name": "cluster"}]}}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Set<String> seen = new HashSet<>();
    for (PlacedVariable variable : subject.variables()) {
      String name = variable.view().name();
      if (!seen.add(name)) {
        report.add(
            Report.of(
                this,
                variable.where().at("name"),
                "another variable has the name \"" + name + "\", too",
                "rename or remove one of them"));
      }
    }
  }
}
