package io.panelwright.lint.rule.query;

import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.analysis.Analysis;
import java.util.stream.Stream;

/** The regular expression matchers of a query that contain no variables. */
final class RegexMatchers {

  private RegexMatchers() {}

  static Stream<LabelMatcher> collect(Analysis analysis) {
    return analysis.selectors().stream()
        .flatMap(selector -> selector.matchers().stream())
        .filter(matcher -> matcher.op().isRegex())
        .filter(
            matcher ->
                !GrafanaVariables.containsAny(matcher.name())
                    && !GrafanaVariables.containsAny(matcher.value()));
  }
}
