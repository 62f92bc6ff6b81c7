package io.panelwright.policy.query;

import io.panelwright.promql.Matcher;
import io.panelwright.promql.Variables;
import io.panelwright.promql.analysis.Analysis;
import java.util.stream.Stream;

/** The matchers of a query that hold a regular expression without variables. */
final class Regexes {

  private Regexes() {}

  static Stream<Matcher> of(Analysis analysis) {
    return analysis.selectors().stream()
        .flatMap(selector -> selector.matchers().stream())
        .filter(matcher -> matcher.op().isRegex())
        .filter(matcher -> !Variables.anyIn(matcher.name()) && !Variables.anyIn(matcher.value()));
  }
}
