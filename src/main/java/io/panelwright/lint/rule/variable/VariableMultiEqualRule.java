package io.panelwright.lint.rule.variable;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.DashboardQuery.Replacement;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports multi-value variables in matchers with {@code =} or {@code !=}. */
final class VariableMultiEqualRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "variable-multi-equal",
          "a multi-value variable is compared with = or !=",
          """
          The panel works with one selected value. For several values or "All" Grafana inserts
          (a|b), and no label value equals that text: with = the panel is empty, with != it shows
          everything. Even a single value is escaped for a regular expression, so "10.0.0.1" does
          not match. Use =~ or !~.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "job", "multi": true,
                "query": "api,web"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "sum(up{job=\\"$job\\"})"}]}]}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "job", "multi": true,
                "query": "api,web"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "sum(up{job=~\\"$job\\"})"}]}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Set<String> multiValue =
        context.variables().stream()
            .map(variable -> variable.view().json())
            .filter(VariableMultiEqualRule::mayBeMany)
            .flatMap(json -> json.string("name").stream())
            .collect(Collectors.toSet());
    context.queries().forEach(query -> check(query, multiValue, reporter));
  }

  /**
   * Whether a variable may have several values. A plain allValue such as {@code total} may be a
   * label value.
   */
  private static boolean mayBeMany(JsonObject variable) {
    String all = variable.string("allValue").orElse("");
    boolean plain =
        !all.isEmpty()
            && all.chars().allMatch(c -> c == '-' || c == '_' || Character.isLetterOrDigit(c));
    return variable.isTrue("multi") || variable.isTrue("includeAll") && !plain;
  }

  private void check(DashboardQuery query, Set<String> multiValue, ViolationReporter reporter) {
    List<LabelMatcher> invalid =
        query.expr().stream()
            .flatMap(expr -> expr.walk())
            .filter(VectorSelector.class::isInstance)
            .flatMap(selector -> ((VectorSelector) selector).matchers().stream())
            .filter(
                matcher ->
                    !matcher.op().isRegex()
                        && findMultiValue(query, matcher, multiValue).isPresent())
            .toList();
    for (LabelMatcher matcher : invalid) {
      GrafanaVariable variable = findMultiValue(query, matcher, multiValue).orElseThrow();
      reporter.add(violation(query, matcher, variable, invalid));
    }
  }

  /** The multi-value variable in a matcher; in a repeated panel it has one value. */
  private static Optional<GrafanaVariable> findMultiValue(
      DashboardQuery query, LabelMatcher matcher, Set<String> multiValue) {
    return GrafanaVariables.findAll(matcher.value()).stream()
        .filter(variable -> multiValue.contains(variable.name()))
        .filter(v -> query.panel().filter(panel -> panel.isRepeatedFor(v.name())).isEmpty())
        .findFirst();
  }

  private Violation violation(
      DashboardQuery query,
      LabelMatcher matcher,
      GrafanaVariable variable,
      List<LabelMatcher> invalid) {
    String regex = regex(matcher);
    Violation violation =
        query.violation(
            this,
            matcher.span(),
            variable.text()
                + " may have several values, and "
                + matcher.op().text()
                + " compares with one only",
            "write "
                + matcher.name()
                + regex
                + matcher.valueSpan().substringOf(query.parsed().text()));
    boolean escaped = invalid.stream().allMatch(VariableMultiEqualRule::isEscaped);
    return escaped ? violation.withFix(regexFix(query, invalid)) : violation;
  }

  private static String regex(LabelMatcher matcher) {
    return matcher.op().isNegative()
        ? LabelMatcher.Op.NOT_REGEX.text()
        : LabelMatcher.Op.REGEX.text();
  }

  /** Whether Grafana escapes the values for Prometheus; with a format it does not. */
  private static boolean isEscaped(LabelMatcher matcher) {
    return GrafanaVariables.findAll(matcher.value()).stream().allMatch(v -> v.format().isEmpty());
  }

  /** Replaces the operators of all invalid matchers with regular expression operators. */
  private static Fix regexFix(DashboardQuery query, List<LabelMatcher> invalid) {
    String text = query.parsed().text();
    return query.replace(
        invalid.stream().map(m -> new Replacement(m.operatorSpan(text), regex(m))).toList());
  }
}
