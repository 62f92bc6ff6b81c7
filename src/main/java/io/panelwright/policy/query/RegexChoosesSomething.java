package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Ask.Replacement;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Span;
import io.panelwright.promql.Variables;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;
import java.util.stream.Stream;

/** A condition on a label lets some series pass and others not. */
final class RegexChoosesSomething implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
          "regex-matches-all",
          "a condition lets everything pass, or nothing",
          """
          The pattern ".*" matches any label and none at all: with "=~" the condition does nothing,
          and readers think that it does; with "!~" no series is ever left. Remove it. To ask that a
          label is there, write ".+".
          """,
          Example.query("up{job=~\".*\", instance=\"a\"}"),
          Example.query("up{job=~\".+\", instance=\"a\"}"));

  private static final List<String> ALL = List.of(".*", "^.*$", "^.*", ".*$", "(.*)", "^(.*)$");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    List<Replacement> removals =
        analysis.selectors().stream().flatMap(selector -> removals(ask, selector)).toList();
    Fix fix = ask.replacing(removals);
    for (VectorSelector selector : analysis.selectors()) {
      for (Matcher matcher : selector.matchers()) {
        if (matchesAll(matcher)) {
          Violation found = violation(ask, matcher);
          boolean safe = !matcher.op().isNegative() && selector.open().isEmpty();
          report.add(safe ? found.fixedBy(fix) : found);
        }
      }
    }
  }

  private static boolean matchesAll(Matcher matcher) {
    return matcher.op().isRegex()
        && ALL.contains(matcher.value())
        && !Variables.anyIn(matcher.name());
  }

  private Violation violation(Ask ask, Matcher matcher) {
    return matcher.op().isNegative()
        ? ask.violation(
            this,
            matcher.span(),
            "no series passes, since \"" + matcher.value() + "\" matches every label",
            "write what must not match")
        : ask.violation(
            this,
            matcher.span(),
            "every series passes, with the label \"" + matcher.name() + "\" or without it",
            "remove the condition");
  }

  /** Writes the conditions of a selector without those that do nothing. */
  private static Stream<Replacement> removals(Ask ask, VectorSelector selector) {
    List<Matcher> all = selector.matchers();
    List<Matcher> kept = all.stream().filter(m -> !matchesAll(m) || m.op().isNegative()).toList();
    if (kept.size() == all.size() || !selector.open().isEmpty()) {
      return Stream.empty();
    }
    String text = ask.parsed().text();
    int start = all.get(0).span().start();
    int end = all.get(all.size() - 1).span().end();
    String rest = String.join(", ", kept.stream().map(m -> m.span().in(text)).toList());
    boolean comma = text.substring(end).stripLeading().startsWith(",");
    return Stream.of(
        new Replacement(Span.of(start, comma ? text.indexOf(',', end) + 1 : end), rest));
  }
}
