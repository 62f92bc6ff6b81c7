package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.DashboardQuery.Replacement;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Span;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;
import java.util.stream.Stream;

/** Reports matchers that match every series or none. */
final class RegexMatchesAllRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "regex-matches-all",
          "a matcher matches every series, or none",
          """
          The pattern ".*" matches any value and also a missing label: with "=~" the matcher has no
          effect, although it looks like a filter; with "!~" no series remain. Remove it. To require
          that a label is present, use ".+".
          """,
          Example.query("up{job=~\".*\", instance=\"a\"}"),
          Example.query("up{job=~\".+\", instance=\"a\"}"));

  private static final List<String> ALL = List.of(".*", "^.*$", "^.*", ".*$", "(.*)", "^(.*)$");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    List<Replacement> removals =
        analysis.selectors().stream().flatMap(selector -> removals(query, selector)).toList();
    Fix fix = query.replace(removals);
    for (VectorSelector selector : analysis.selectors()) {
      for (LabelMatcher matcher : selector.matchers()) {
        if (matchesAll(matcher)) {
          Violation found = violation(query, matcher);
          boolean safe = !matcher.op().isNegative() && selector.variableMatchers().isEmpty();
          reporter.add(safe ? found.withFix(fix) : found);
        }
      }
    }
  }

  private static boolean matchesAll(LabelMatcher matcher) {
    return matcher.op().isRegex()
        && ALL.contains(matcher.value())
        && !GrafanaVariables.containsAny(matcher.name());
  }

  private Violation violation(DashboardQuery query, LabelMatcher matcher) {
    return matcher.op().isNegative()
        ? query.violation(
            this,
            matcher.span(),
            "matches no series: \"" + matcher.value() + "\" excludes every value",
            "use a pattern for the values to exclude")
        : query.violation(
            this,
            matcher.span(),
            "matches every series, with or without the label \"" + matcher.name() + "\"",
            "remove the matcher");
  }

  /** Rewrites a selector's matchers without those that have no effect. */
  private static Stream<Replacement> removals(DashboardQuery query, VectorSelector selector) {
    List<LabelMatcher> all = selector.matchers();
    List<LabelMatcher> kept =
        all.stream().filter(m -> !matchesAll(m) || m.op().isNegative()).toList();
    if (kept.size() == all.size() || !selector.variableMatchers().isEmpty()) {
      return Stream.empty();
    }
    String text = query.parsed().text();
    int start = all.get(0).span().start();
    int end = all.get(all.size() - 1).span().end();
    String rest = String.join(", ", kept.stream().map(m -> m.span().substringOf(text)).toList());
    boolean comma = text.substring(end).stripLeading().startsWith(",");
    return Stream.of(
        new Replacement(Span.of(start, comma ? text.indexOf(',', end) + 1 : end), rest));
  }
}
