package io.panelwright.lint.rule.variable;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.DashboardQuery.Replacement;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports variables with the format {@code regex} in quoted strings. */
final class VariableRegexQuotedRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "variable-regex-quoted",
          "${x:regex} is in a quoted string, where backslashes are escapes",
          """
          The format regex inserts "a\\.b" for the value a.b, and in a quoted string of PromQL "\\."
          is invalid: the panel shows "unknown escape sequence" for every value with a dot. Remove
          the format (Grafana then escapes twice), or use backticks instead of quotes.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "host", "multi": true,
                "query": "a.example,b.example"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "sum(up{host=~\\"${host:regex}\\"})"}]}]}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "host", "multi": true,
                "query": "a.example,b.example"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "sum(up{host=~\\"${host}\\"})"}]}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Set<String> escaped =
        context.variables().stream()
            .map(variable -> variable.view().json())
            .filter(json -> json.isTrue("multi") || json.isTrue("includeAll"))
            .flatMap(json -> json.string("name").stream())
            .collect(Collectors.toSet());
    context.queries().forEach(query -> check(query, escaped, reporter));
  }

  private void check(DashboardQuery query, Set<String> escaped, ViolationReporter reporter) {
    List<GrafanaVariable> invalid =
        query.expr().stream()
            .flatMap(Expr::walk)
            .flatMap(VariableRegexQuotedRule::strings)
            .flatMap(string -> inQuotes(query, string))
            .toList();
    for (GrafanaVariable variable : invalid) {
      Violation violation =
          query.violation(
              this,
              variable.span(),
              variable.text() + " is in a quoted string, where its backslashes are invalid",
              "use " + plain(variable) + ", or backticks instead of quotes");
      reporter.add(
          escaped.contains(variable.name())
              ? violation.withFix(fix(query, invalid, escaped))
              : violation);
    }
  }

  private static Stream<Span> strings(Expr expr) {
    if (expr instanceof StringLiteral string) {
      return Stream.of(string.span());
    }
    return expr instanceof VectorSelector selector
        ? selector.matchers().stream().map(LabelMatcher::valueSpan)
        : Stream.empty();
  }

  /** The variables with the format in a string, with their positions in the query. */
  private static Stream<GrafanaVariable> inQuotes(DashboardQuery query, Span string) {
    String written = string.substringOf(query.parsed().text());
    return GrafanaVariables.findAll(written).stream()
        .filter(variable -> !written.startsWith("`"))
        .filter(variable -> variable.format().equals(Optional.of("regex")))
        .map(
            v ->
                new GrafanaVariable(
                    v.name(),
                    v.field(),
                    v.format(),
                    v.text(),
                    Span.of(string.start() + v.span().start(), string.start() + v.span().end())));
  }

  /** Removes the format; Grafana then escapes the values for Prometheus. */
  private static Fix fix(DashboardQuery query, List<GrafanaVariable> invalid, Set<String> escaped) {
    return query.replace(
        invalid.stream()
            .filter(variable -> escaped.contains(variable.name()))
            .map(variable -> new Replacement(variable.span(), plain(variable)))
            .toList());
  }

  private static String plain(GrafanaVariable variable) {
    return variable.text().replace(":regex", "");
  }
}
