package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Ask.Replacement;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;

/** A regular expression has no anchors, as Prometheus adds them. */
final class RegexHasNoAnchors implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
          "regex-anchors",
          "a regular expression is anchored, as it is anyway",
          """
          Prometheus matches the whole label, so "^" in front and "$" at the end change nothing.
          Those who read them learn that other expressions match parts, which is wrong. Remove them.
          """,
          Example.query("up{job=~\"^node.*$\"}"),
          Example.query("up{job=~\"node.*\"}"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    String text = ask.parsed().text();
    List<Matcher> anchored =
        Regexes.of(analysis)
            .filter(m -> bare(m, text).length() < written(m, text).length())
            .toList();
    Fix fix =
        ask.replacing(
            anchored.stream().map(m -> new Replacement(m.valueSpan(), bare(m, text))).toList());
    for (Matcher matcher : anchored) {
      report.add(
          ask.violation(
                  this,
                  matcher.valueSpan(),
                  "Prometheus anchors \"" + matcher.value() + "\" by itself",
                  "remove \"^\" and \"$\"")
              .fixedBy(fix));
    }
  }

  private static String written(Matcher matcher, String text) {
    return matcher.valueSpan().in(text);
  }

  /** The expression in its quotes, without anchors. */
  private static String bare(Matcher matcher, String text) {
    String written = written(matcher, text);
    String quote = written.substring(0, 1);
    int from = written.startsWith("^", 1) ? 2 : 1;
    int to = written.length() - (endsWithAnchor(written) ? 2 : 1);
    return quote + written.substring(from, Math.max(from, to)) + quote;
  }

  /** Whether a dollar stands before the closing quote, and no backslash before the dollar. */
  private static boolean endsWithAnchor(String written) {
    int dollar = written.length() - 2;
    return dollar > 0 && written.charAt(dollar) == '$' && written.charAt(dollar - 1) != '\\';
  }
}
