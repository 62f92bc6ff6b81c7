package io.panelwright.policy.variable;

import io.panelwright.json.Json;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Text;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.util.List;
import java.util.Set;

/** Variables are written ${x}, not [[x]]. */
final class VariableSyntaxIsCurrent implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "variable-brackets",
          "a variable is written in the deprecated way [[x]]",
          """
          Grafana announced long ago that it will drop double brackets, and already puts no value for
          [[__rate_interval]] and its like into queries. Write ${x}.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "textbox", "name": "job"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "sum(up{job=\\"[[job]]\\"})"}]}]}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "textbox", "name": "job"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "sum(up{job=\\"${job}\\"})"}]}]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Set<String> declared = Declared.names(subject);
    for (Text text : subject.texts()) {
      List<Variable> old =
          Variables.in(text.value()).stream()
              .filter(variable -> isOld(variable, declared))
              .toList();
      if (!old.isEmpty()) {
        Variable first = old.get(0);
        report.add(
            Report.of(this, text.where(), first.text() + " is deprecated", "write " + today(first))
                .in(text.value(), first.span())
                .fixedBy(Fix.set(text.where(), Json.of(today(text.value(), old)))));
      }
    }
  }

  /** Other things are written in double brackets, too: only a known name is a variable. */
  private static boolean isOld(Variable variable, Set<String> declared) {
    return variable.text().startsWith("[[")
        && (declared.contains(variable.name()) || Variable.isBuiltIn(variable.name()));
  }

  private static String today(Variable variable) {
    String text = variable.text();
    return "${" + text.substring(2, text.length() - 2) + "}";
  }

  private static String today(String text, List<Variable> old) {
    StringBuilder changed = new StringBuilder();
    int done = 0;
    for (Variable variable : old) {
      changed.append(text, done, variable.span().start()).append(today(variable));
      done = variable.span().end();
    }
    return changed.append(text.substring(done)).toString();
  }
}
