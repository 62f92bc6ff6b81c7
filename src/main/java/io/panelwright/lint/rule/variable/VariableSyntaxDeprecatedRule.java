package io.panelwright.lint.rule.variable;

import io.panelwright.json.Json;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedString;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.GrafanaVariable;
import java.util.List;
import java.util.Set;

/** Reports variables in the deprecated notation {@code [[x]]}. */
final class VariableSyntaxDeprecatedRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "variable-syntax-deprecated",
          "a variable has the deprecated notation [[x]]",
          """
          Grafana has deprecated double brackets, and does not replace [[__rate_interval]] and other
          built-in variables in queries. Use ${x}.
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
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Set<String> declared = DeclaredVariables.NAMES.of(context);
    for (TextWithVariables found : TextWithVariables.ALL.of(context)) {
      LocatedString text = found.text();
      List<GrafanaVariable> old =
          found.variables().stream().filter(variable -> isDeprecated(variable, declared)).toList();
      if (!old.isEmpty()) {
        GrafanaVariable first = old.get(0);
        reporter.add(
            ViolationReporter.violation(
                    this,
                    text.location(),
                    first.text() + " is deprecated",
                    "use " + currentSyntax(first))
                .withFragment(text.value(), first.span())
                .withFix(Fix.set(text.location(), Json.of(currentSyntax(text.value(), old)))));
      }
    }
  }

  /** Whether double brackets contain a known variable; other texts use double brackets, too. */
  private static boolean isDeprecated(GrafanaVariable variable, Set<String> declared) {
    return variable.text().startsWith("[[")
        && (declared.contains(variable.name()) || GrafanaVariable.isBuiltIn(variable.name()));
  }

  private static String currentSyntax(GrafanaVariable variable) {
    String text = variable.text();
    return "${" + text.substring(2, text.length() - 2) + "}";
  }

  private static String currentSyntax(String text, List<GrafanaVariable> old) {
    StringBuilder changed = new StringBuilder();
    int done = 0;
    for (GrafanaVariable variable : old) {
      changed.append(text, done, variable.span().start()).append(currentSyntax(variable));
      done = variable.span().end();
    }
    return changed.append(text.substring(done)).toString();
  }
}
