package io.panelwright.lint.rule.variable;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.text.Suggestions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports references to variables that the dashboard does not declare. */
final class VariableUndeclaredRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "variable-undeclared",
          "the dashboard does not declare the variable",
          """
          Grafana does not replace an unknown variable: the query searches for the text "$job" and
          finds nothing, the datasource is not found, and the title shows a dollar sign. The name is
          misspelled, or longer than intended: "$node_cpu" is not "${node}_cpu".
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
  public RuleMetadata metadata() {
    return RULE;
  }

  /** A name within a panel, for one report per panel and name. */
  private record Occurrence(List<String> place, String name) {}

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Set<String> declared = DeclaredVariables.NAMES.of(context);
    Set<Occurrence> reported = new HashSet<>();
    for (VariableReference reference : VariableReferenceCollector.collect(context)) {
      if (!isKnown(reference, declared)
          && reported.add(new Occurrence(reference.text().location().names(), reference.name()))) {
        reporter.add(violation(reference, declared));
      }
    }
  }

  private static boolean isKnown(VariableReference reference, Set<String> declared) {
    return GrafanaVariable.isReserved(reference.name())
        ? !reference.text().key().equals("expr") || GrafanaVariable.isBuiltIn(reference.name())
        : declared.contains(reference.name());
  }

  private Violation violation(VariableReference reference, Set<String> declared) {
    String name = "\"" + reference.name() + "\"";
    String message =
        GrafanaVariable.isReserved(reference.name())
            ? "Grafana has no variable " + name
            : "no variable "
                + name
                + " is declared"
                + Suggestions.didYouMean(reference.name(), declared);
    return ViolationReporter.violation(
            this, reference.text().location(), message, "declare the variable, or correct the name")
        .withFragment(reference.text().value(), reference.span());
  }
}
