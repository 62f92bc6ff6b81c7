package io.panelwright.policy.variable;

import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Text;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every variable changes something. */
final class VariableIsUsed implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "variable-unused",
          "nothing uses the variable",
          """
          People choose a value at the top of the dashboard, nothing changes, and they take what they
          see for what they chose. Use the variable in the queries that should follow it, or remove
          it.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "textbox", "name": "job"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "sum(up)"}]}]}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "textbox", "name": "job"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "sum(up{job=\\"$job\\"})"}]}]}
              """));

  /** Grafana adds their filters to all queries of their datasource. */
  private static final Set<String> ALWAYS_USED = Set.of("adhoc", "groupby");

  private static final Pattern USABLE = Pattern.compile("\\w+");

  private static final int VARIABLE_DEPTH = 3;

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    if (usesAll(subject)) {
      return;
    }
    Set<String> used = used(subject);
    for (Subject.PlacedVariable variable : subject.variables()) {
      String name = variable.view().name();
      if (!used.contains(name) && !ALWAYS_USED.contains(variable.view().type())) {
        boolean usable = USABLE.matcher(name).matches();
        report.add(
            Report.of(
                this,
                variable.where(),
                usable
                    ? "nothing uses \"" + name + "\""
                    : "nothing can use \"" + name + "\": a name has letters, digits and _ only",
                usable
                    ? "use it in the queries that should follow it, or remove it"
                    : "rename it"));
      }
    }
  }

  /** Whether a link hands over all variables, or a panel is out of sight in a library. */
  private static boolean usesAll(Subject subject) {
    JsonObject json = subject.document().json();
    return json.array("links").objects().anyMatch(link -> link.isTrue("includeVars"))
        || subject.panels().stream().anyMatch(panel -> panel.view().json().has("libraryPanel"))
        || subject.panels().stream()
            .flatMap(panel -> panel.view().json().array("links").objects())
            .anyMatch(link -> link.isTrue("includeVars"))
        || subject.texts().stream().anyMatch(text -> text.value().contains("__all_variables"));
  }

  private static Set<String> used(Subject subject) {
    Map<List<String>, String> owners = new HashMap<>();
    subject.variables().forEach(v -> owners.put(v.where().pointer(), v.view().name()));
    Set<String> used = new HashSet<>();
    for (Text text : subject.texts()) {
      String owner = owners.getOrDefault(variable(text.where().pointer()), "");
      if (text.key().equals("repeat")) {
        used.add(text.value());
      }
      Variables.in(text.value()).stream()
          .map(Variable::name)
          .filter(name -> !name.equals(owner))
          .forEach(used::add);
    }
    return used;
  }

  /** Of a place inside {@code templating, list, 3} the variable's own. */
  private static List<String> variable(List<String> pointer) {
    return pointer.subList(0, Math.min(VARIABLE_DEPTH, pointer.size()));
  }
}
