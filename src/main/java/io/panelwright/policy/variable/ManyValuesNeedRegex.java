package io.panelwright.policy.variable;

import io.panelwright.json.JsonObject;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Ask.Replacement;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A variable that may have several values stands in a regular expression. */
final class ManyValuesNeedRegex implements Policy {

  private static final Rule RULE =
      Rule.error(
          "variable-multi-equal",
          "a variable with several values is compared with = or !=",
          """
          With one value chosen the panel works. With two, or with "All", Grafana writes (a|b), and no
          label equals that text: the panel is empty, or with != shows everything. Even one value is
          escaped for a regular expression, so that "10.0.0.1" finds nothing. Compare with =~ or !~.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Set<String> many =
        subject.variables().stream()
            .map(variable -> variable.view().json())
            .filter(ManyValuesNeedRegex::mayBeMany)
            .flatMap(json -> json.string("name").stream())
            .collect(Collectors.toSet());
    subject.asks().forEach(ask -> check(ask, many, report));
  }

  /** A word of its own for "All", such as {@code total}, may well be a label's value. */
  private static boolean mayBeMany(JsonObject variable) {
    String all = variable.string("allValue").orElse("");
    boolean plain =
        !all.isEmpty()
            && all.chars().allMatch(c -> c == '-' || c == '_' || Character.isLetterOrDigit(c));
    return variable.isTrue("multi") || variable.isTrue("includeAll") && !plain;
  }

  private void check(Ask ask, Set<String> many, Report report) {
    List<Matcher> faulty =
        ask.expr().stream()
            .flatMap(expr -> expr.walk())
            .filter(VectorSelector.class::isInstance)
            .flatMap(selector -> ((VectorSelector) selector).matchers().stream())
            .filter(matcher -> !matcher.op().isRegex() && wanted(ask, matcher, many).isPresent())
            .toList();
    for (Matcher matcher : faulty) {
      Variable variable = wanted(ask, matcher, many).orElseThrow();
      report.add(violation(ask, matcher, variable, faulty));
    }
  }

  /** The variable in a matcher that may have several values; a repeated panel has only one. */
  private static Optional<Variable> wanted(Ask ask, Matcher matcher, Set<String> many) {
    return Variables.in(matcher.value()).stream()
        .filter(variable -> many.contains(variable.name()))
        .filter(v -> ask.panel().filter(panel -> panel.isRepeatedFor(v.name())).isEmpty())
        .findFirst();
  }

  private Violation violation(Ask ask, Matcher matcher, Variable variable, List<Matcher> faulty) {
    String regex = regex(matcher);
    Violation found =
        ask.violation(
            this,
            matcher.span(),
            variable.text()
                + " may have several values, and "
                + matcher.op().text()
                + " compares with one",
            "write " + matcher.name() + regex + matcher.valueSpan().in(ask.parsed().text()));
    boolean escaped = faulty.stream().allMatch(ManyValuesNeedRegex::isEscaped);
    return escaped ? found.fixedBy(mended(ask, faulty)) : found;
  }

  private static String regex(Matcher matcher) {
    return matcher.op().isNegative() ? Matcher.Op.NOT_REGEX.text() : Matcher.Op.REGEX.text();
  }

  /** With a format Grafana does not escape values as Prometheus needs it. */
  private static boolean isEscaped(Matcher matcher) {
    return Variables.in(matcher.value()).stream().allMatch(v -> v.format().isEmpty());
  }

  /** Regular expressions in place of all faulty comparisons. */
  private static Fix mended(Ask ask, List<Matcher> faulty) {
    String text = ask.parsed().text();
    return ask.replacing(
        faulty.stream().map(m -> new Replacement(m.opSpan(text), regex(m))).toList());
  }
}
