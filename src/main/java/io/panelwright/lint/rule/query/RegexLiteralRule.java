package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.DashboardQuery.Replacement;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;
import java.util.regex.Pattern;

/** Reports regular expressions that match a single text. */
final class RegexLiteralRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "regex-literal",
          "a regular expression matches one text only",
          """
          The operator suggests a pattern although there is none, and Prometheus compares regular
          expressions more slowly. Use "=" or "!=". If several values are planned, use a variable or
          "a|b".
          """,
          Example.query("up{job=~\"node\"}"),
          Example.query("up{job=\"node\"}"));

  private static final Pattern SPECIAL = Pattern.compile("[\\\\.+*?()|\\[\\]{}^$]");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    List<LabelMatcher> needless =
        RegexMatchers.collect(analysis)
            .filter(matcher -> !SPECIAL.matcher(matcher.value()).find())
            .toList();
    String text = query.parsed().text();
    Fix fix =
        query.replace(
            needless.stream()
                .map(m -> new Replacement(m.operatorSpan(text), operator(m)))
                .toList());
    for (LabelMatcher matcher : needless) {
      reporter.add(
          query
              .violation(
                  this,
                  matcher.span(),
                  "\"" + matcher.value() + "\" has no regular expression syntax",
                  "write " + matcher.name() + operator(matcher) + "\"" + matcher.value() + "\"")
              .withFix(fix));
    }
  }

  private static String operator(LabelMatcher matcher) {
    return matcher.op().isNegative() ? "!=" : "=";
  }
}
