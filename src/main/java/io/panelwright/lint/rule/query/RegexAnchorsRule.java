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

/** Reports redundant anchors in regular expressions. */
final class RegexAnchorsRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "regex-anchors",
          "a regular expression has redundant anchors",
          """
          Prometheus always matches the whole label value, so "^" at the start and "$" at the end
          have no effect. They suggest that expressions without anchors match parts of a value,
          which is wrong. Remove them.
          """,
          Example.query("up{job=~\"^node.*$\"}"),
          Example.query("up{job=~\"node.*\"}"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    String text = query.parsed().text();
    List<LabelMatcher> anchored =
        RegexMatchers.collect(analysis)
            .filter(m -> bare(m, text).length() < written(m, text).length())
            .toList();
    Fix fix =
        query.replace(
            anchored.stream().map(m -> new Replacement(m.valueSpan(), bare(m, text))).toList());
    for (LabelMatcher matcher : anchored) {
      reporter.add(
          query
              .violation(
                  this,
                  matcher.valueSpan(),
                  "the anchors of \"" + matcher.value() + "\" are redundant",
                  "remove \"^\" and \"$\"")
              .withFix(fix));
    }
  }

  private static String written(LabelMatcher matcher, String text) {
    return matcher.valueSpan().substringOf(text);
  }

  /** The quoted expression without anchors. */
  private static String bare(LabelMatcher matcher, String text) {
    String written = written(matcher, text);
    String quote = written.substring(0, 1);
    int from = written.startsWith("^", 1) ? 2 : 1;
    int to = written.length() - (endsWithAnchor(written) ? 2 : 1);
    return quote + written.substring(from, Math.max(from, to)) + quote;
  }

  /** Whether the text ends with an unescaped dollar before the closing quote. */
  private static boolean endsWithAnchor(String written) {
    int dollar = written.length() - 2;
    return dollar > 0 && written.charAt(dollar) == '$' && written.charAt(dollar - 1) != '\\';
  }
}
