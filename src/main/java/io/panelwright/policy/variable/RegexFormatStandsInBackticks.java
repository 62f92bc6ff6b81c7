package io.panelwright.policy.variable;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Ask.Replacement;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Span;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A variable in the format {@code regex} stands in backticks, or has no format. */
final class RegexFormatStandsInBackticks implements Policy {

  private static final Rule RULE =
      Rule.error(
          "variable-regex-quoted",
          "${x:regex} stands in quotes that take backslashes away",
          """
          The format regex writes "a\\.b" for the value a.b, and in a quoted string of PromQL "\\." is an
          error: the panel says "unknown escape sequence" as soon as a value has a dot. Leave the
          format out, as Grafana then escapes twice, or write backticks in place of the quotes.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Set<String> escaped =
        subject.variables().stream()
            .map(variable -> variable.view().json())
            .filter(json -> json.isTrue("multi") || json.isTrue("includeAll"))
            .flatMap(json -> json.string("name").stream())
            .collect(Collectors.toSet());
    subject.asks().forEach(ask -> check(ask, escaped, report));
  }

  private void check(Ask ask, Set<String> escaped, Report report) {
    List<Variable> faulty =
        ask.expr().stream()
            .flatMap(Expr::walk)
            .flatMap(RegexFormatStandsInBackticks::strings)
            .flatMap(string -> inQuotes(ask, string))
            .toList();
    for (Variable variable : faulty) {
      Violation found =
          ask.violation(
              this,
              variable.span(),
              variable.text() + " stands in quotes, where its backslashes are an error",
              "write " + plain(variable) + ", or backticks in place of the quotes");
      report.add(
          escaped.contains(variable.name()) ? found.fixedBy(fix(ask, faulty, escaped)) : found);
    }
  }

  private static Stream<Span> strings(Expr expr) {
    if (expr instanceof StringLiteral string) {
      return Stream.of(string.span());
    }
    return expr instanceof VectorSelector selector
        ? selector.matchers().stream().map(Matcher::valueSpan)
        : Stream.empty();
  }

  /** The variables with the format in a string, with their places in the query. */
  private static Stream<Variable> inQuotes(Ask ask, Span string) {
    String written = string.in(ask.parsed().text());
    return Variables.in(written).stream()
        .filter(variable -> !written.startsWith("`"))
        .filter(variable -> variable.format().equals(Optional.of("regex")))
        .map(
            v ->
                new Variable(
                    v.name(),
                    v.field(),
                    v.format(),
                    v.text(),
                    Span.of(string.start() + v.span().start(), string.start() + v.span().end())));
  }

  /** Without a format Grafana escapes the values of such variables as Prometheus needs it. */
  private static Fix fix(Ask ask, List<Variable> faulty, Set<String> escaped) {
    return ask.replacing(
        faulty.stream()
            .filter(variable -> escaped.contains(variable.name()))
            .map(variable -> new Replacement(variable.span(), plain(variable)))
            .toList());
  }

  private static String plain(Variable variable) {
    return variable.text().replace(":regex", "");
  }
}
