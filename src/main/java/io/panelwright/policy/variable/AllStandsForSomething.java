package io.panelwright.policy.variable;

import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Subject.PlacedVariable;
import java.util.Optional;

/** "All" of a variable stands for at least one value. */
final class AllStandsForSomething implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "variable-all-empty",
          "\"All\" of a variable stands for nothing",
          """
          "All" means all values of the list, and the list is empty and stays so: a matcher with it
          finds only series that lack the label. Give the variable values, or say in allValue what
          "All" means, such as ".+".
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "job", "includeAll": true,
                "query": "", "options": []}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "job", "includeAll": true,
                "query": "api,web", "options": []}]}}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (PlacedVariable variable : subject.variables()) {
      JsonObject json = variable.view().json();
      if (json.isTrue("includeAll")
          && json.string("allValue").orElse("").isEmpty()
          && !hasOptions(json)
          && isNeverFilled(variable)) {
        report.add(
            Report.of(
                this,
                variable.where(),
                "\"All\" stands for no value: the list is empty",
                "give it values, or an allValue such as \".+\""));
      }
    }
  }

  private static boolean hasOptions(JsonObject json) {
    return json.array("options")
        .objects()
        .anyMatch(option -> !option.string("value").equals(Optional.of("$__all")));
  }

  private static boolean isNeverFilled(PlacedVariable variable) {
    boolean asksNothing = variable.view().query().isBlank();
    return switch (variable.view().type()) {
      case "custom" -> asksNothing;
      case "query" -> VariableIsRefreshed.isNever(variable);
      default -> false;
    };
  }
}
