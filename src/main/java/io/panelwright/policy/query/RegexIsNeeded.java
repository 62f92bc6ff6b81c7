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
import java.util.regex.Pattern;

/** A regular expression is used where a plain text would not do. */
final class RegexIsNeeded implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
          "regex-needless",
          "a regular expression matches one text only",
          """
          Readers look for a pattern that is not there, and Prometheus compares more slowly. Write
          "=" or "!=". Where one value may become several, write a variable or "a|b".
          """,
          Example.query("up{job=~\"node\"}"),
          Example.query("up{job=\"node\"}"));

  private static final Pattern SPECIAL = Pattern.compile("[\\\\.+*?()|\\[\\]{}^$]");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    List<Matcher> needless =
        Regexes.of(analysis).filter(matcher -> !SPECIAL.matcher(matcher.value()).find()).toList();
    String text = ask.parsed().text();
    Fix fix =
        ask.replacing(
            needless.stream().map(m -> new Replacement(m.opSpan(text), operator(m))).toList());
    for (Matcher matcher : needless) {
      report.add(
          ask.violation(
                  this,
                  matcher.span(),
                  "\"" + matcher.value() + "\" has nothing of a regular expression",
                  "write " + matcher.name() + operator(matcher) + "\"" + matcher.value() + "\"")
              .fixedBy(fix));
    }
  }

  private static String operator(Matcher matcher) {
    return matcher.op().isNegative() ? "!=" : "=";
  }
}
