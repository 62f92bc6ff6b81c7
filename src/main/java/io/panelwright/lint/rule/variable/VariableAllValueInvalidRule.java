package io.panelwright.lint.rule.variable;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintContext.LocatedVariable;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import java.util.Optional;

/** Reports values of "All" that are not valid in the regular expressions that use them. */
final class VariableAllValueInvalidRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "variable-all-value-invalid",
          "the value of \"All\" is not a regular expression of Prometheus",
          """
          Grafana inserts allValue into the query as it is. With =~ and !~ Prometheus reads it as a
          regular expression in the dialect RE2: "*" is invalid, because it repeats nothing, and
          "(?!a).*", because RE2 has no lookahead. All panels show an error while "All" is selected.
          Use ".*" or ".+".
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "job", "query": "api,web",
                 "includeAll": true, "multi": true, "allValue": "*"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "up{job=~\\"$job\\"}"}]}]}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "job", "query": "api,web",
                 "includeAll": true, "multi": true, "allValue": ".*"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "up{job=~\\"$job\\"}"}]}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedVariable variable : context.variables()) {
      allValue(variable.view().json())
          .flatMap(value -> findError(variable.view().name(), value, context))
          .ifPresent(
              error ->
                  reporter.add(
                      ViolationReporter.violation(
                          this,
                          variable.location().at("allValue"),
                          "Prometheus rejects the value of \"All\": " + error,
                          "use \".*\" or \".+\"")));
    }
  }

  /** The value of "All"; without texts that PromQL's quotes or Grafana change. */
  private static Optional<String> allValue(JsonObject variable) {
    return variable
        .string("allValue")
        .filter(value -> variable.isTrue("includeAll") && !value.isBlank())
        .filter(value -> !value.contains("\\") && !value.contains("\"") && !value.contains("$"));
  }

  private static Optional<String> findError(String name, String value, LintContext context) {
    return context.queries().stream()
        .flatMap(query -> query.analysis().stream())
        .flatMap(analysis -> analysis.selectors().stream())
        .flatMap(selector -> selector.matchers().stream())
        .filter(matcher -> matcher.op().isRegex())
        .filter(matcher -> uses(matcher, name))
        .flatMap(matcher -> LabelMatcher.findRegexError(insert(matcher, name, value)).stream())
        .findFirst();
  }

  private static boolean uses(LabelMatcher matcher, String name) {
    return GrafanaVariables.findAll(matcher.value()).stream()
        .anyMatch(variable -> variable.name().equals(name));
  }

  /** The expression with the value, and with a letter in place of other variables. */
  private static String insert(LabelMatcher matcher, String name, String value) {
    StringBuilder regex = new StringBuilder();
    int end = 0;
    for (GrafanaVariable variable : GrafanaVariables.findAll(matcher.value())) {
      regex.append(matcher.value(), end, variable.span().start());
      regex.append(variable.name().equals(name) ? value : "x");
      end = variable.span().end();
    }
    return regex.append(matcher.value().substring(end)).toString();
  }
}
