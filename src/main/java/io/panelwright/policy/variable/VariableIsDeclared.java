package io.panelwright.policy.variable;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every variable that a query, title, link, repeat or datasource names is declared. */
final class VariableIsDeclared implements Policy {

  private static final Rule RULE =
      Rule.error(
          "variable-undeclared",
          "the dashboard does not declare the variable",
          """
          Grafana leaves a variable that it does not know as it is: the query asks for the text
          "$job" and finds nothing, the datasource is not found, the title shows a dollar sign. The
          name is misspelt, or longer than meant: "$node_cpu" is not "${node}_cpu".
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "textbox", "name": "job"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "datasource": {"type": "prometheus", "uid": "prom"},
                 "targets": [{"refId": "A", "expr": "up{job=\\"$jobs\\"}"}]}]}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "textbox", "name": "job"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "datasource": {"type": "prometheus", "uid": "prom"},
                 "targets": [{"refId": "A", "expr": "up{job=\\"$job\\"}"}]}]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  /** A name is told once a panel, however often the panel uses it. */
  private record Told(List<String> place, String name) {}

  @Override
  public void check(Subject subject, Report report) {
    Set<String> declared = Declared.names(subject);
    Set<Told> told = new HashSet<>();
    for (Use use : Uses.of(subject)) {
      if (!isKnown(use, declared) && told.add(new Told(use.text().where().names(), use.name()))) {
        report.add(violation(use, declared));
      }
    }
  }

  private static boolean isKnown(Use use, Set<String> declared) {
    return Variable.isReserved(use.name())
        ? !use.text().key().equals("expr") || Variable.isBuiltIn(use.name())
        : declared.contains(use.name());
  }

  private Violation violation(Use use, Set<String> declared) {
    String name = "\"" + use.name() + "\"";
    String message =
        Variable.isReserved(use.name())
            ? "Grafana has no variable " + name
            : "no variable " + name + " is declared" + Nearest.hint(use.name(), declared);
    return Report.of(this, use.text().where(), message, "declare it, or correct the name")
        .in(use.text().value(), use.span());
  }
}
