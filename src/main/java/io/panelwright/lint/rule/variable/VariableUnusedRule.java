package io.panelwright.lint.rule.variable;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.GrafanaVariable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reports variables that nothing uses. */
final class VariableUnusedRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "variable-unused",
          "nothing uses the variable",
          """
          Selecting a value at the top of the dashboard changes nothing, although the panels seem to
          show the selected value. Use the variable in the queries, or remove it.
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

  /** Types whose filters Grafana adds to all queries of their datasource. */
  private static final Set<String> ALWAYS_USED = Set.of("adhoc", "groupby");

  private static final Pattern USABLE = Pattern.compile("\\w+");

  private static final int VARIABLE_DEPTH = 3;

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    if (usesAll(context)) {
      return;
    }
    Set<String> used = used(context);
    for (LintContext.LocatedVariable variable : context.variables()) {
      String name = variable.view().name();
      if (!used.contains(name) && !ALWAYS_USED.contains(variable.view().type())) {
        boolean usable = USABLE.matcher(name).matches();
        reporter.add(
            ViolationReporter.violation(
                this,
                variable.location(),
                usable
                    ? "nothing uses \"" + name + "\""
                    : "nothing can use \"" + name + "\": names consist of letters, digits and _",
                usable ? "use it in queries, or remove it" : "rename the variable"));
      }
    }
  }

  /** Whether a link passes all variables, or a library panel may use them. */
  private static boolean usesAll(LintContext context) {
    JsonObject json = context.document().json();
    return json.array("links").objects().anyMatch(link -> link.isTrue("includeVars"))
        || context.panels().stream().anyMatch(panel -> panel.view().json().has("libraryPanel"))
        || context.panels().stream()
            .flatMap(panel -> panel.view().json().array("links").objects())
            .anyMatch(link -> link.isTrue("includeVars"))
        || context.strings().stream().anyMatch(text -> text.value().contains("__all_variables"));
  }

  private static Set<String> used(LintContext context) {
    Map<JsonPointer, String> owners = new HashMap<>();
    context.variables().forEach(v -> owners.put(v.location().pointer(), v.view().name()));
    Set<String> used = new HashSet<>();
    context.strings().stream()
        .filter(text -> text.key().equals("repeat"))
        .forEach(text -> used.add(text.value()));
    for (TextWithVariables found : TextWithVariables.ALL.of(context)) {
      String owner = owners.getOrDefault(variable(found.text().location().pointer()), "");
      found.variables().stream()
          .map(GrafanaVariable::name)
          .filter(name -> !name.equals(owner))
          .forEach(used::add);
    }
    return used;
  }

  /** The pointer of the variable that contains a location in {@code templating, list}. */
  private static JsonPointer variable(JsonPointer pointer) {
    return pointer.prefix(Math.min(VARIABLE_DEPTH, pointer.size()));
  }
}
