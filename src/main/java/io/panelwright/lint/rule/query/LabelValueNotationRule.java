package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.FloatLabel;
import io.panelwright.promql.LabelMatcher;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports matchers on le and quantile whose numbers Prometheus 3 writes differently. */
final class LabelValueNotationRule implements Rule {

  /** The first version that normalizes the values. */
  private static final int NORMALIZING_VERSION = 3;

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "label-value-notation",
          "a matcher on le or quantile has another notation than Prometheus 3",
          """
          Prometheus 3 stores the bounds of histograms and the quantiles of summaries as
          floating-point numbers: le="1" of an exporter becomes le="1.0", le="1000000" becomes
          le="1e+06". A matcher on "1" selects nothing, so the panel is empty after the upgrade from
          Prometheus 2. A regular expression with both notations selects old and new series.
          """,
          Example.query("sum(rate(http_request_seconds_bucket{le=\"1\"}[5m]))"),
          Example.query("sum(rate(http_request_seconds_bucket{le=~\"1|1.0\"}[5m]))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    if (context.dialect().target().major() < NORMALIZING_VERSION) {
      return;
    }
    for (DashboardQuery query : context.queries()) {
      // VictoriaMetrics keeps the notation of the exporter.
      query.analysis().stream()
          .filter(analysis -> query.language() == QueryLanguage.PROMQL)
          .flatMap(analysis -> analysis.selectors().stream())
          .flatMap(selector -> selector.matchers().stream())
          .filter(matcher -> FloatLabel.isFloat(matcher.name()))
          .flatMap(matcher -> violation(query, matcher).stream())
          .forEach(reporter::add);
    }
  }

  private Optional<Violation> violation(DashboardQuery query, LabelMatcher matcher) {
    List<String> values = values(matcher);
    Set<String> both = new LinkedHashSet<>();
    for (String value : values) {
      both.add(value);
      FloatLabel.normalize(value).ifPresent(both::add);
    }
    return values.stream()
        .filter(value -> FloatLabel.normalize(value).filter(n -> !values.contains(n)).isPresent())
        .findFirst()
        .map(value -> violation(query, matcher, value, both));
  }

  /** The values of a matcher; of a regular expression its alternatives. */
  private static List<String> values(LabelMatcher matcher) {
    return matcher.op().isRegex()
        ? Arrays.asList(matcher.value().replaceFirst("^\\((.*)\\)$", "$1").split("\\|"))
        : List.of(matcher.value());
  }

  private Violation violation(
      DashboardQuery query, LabelMatcher matcher, String value, Set<String> both) {
    return query.violation(
        this,
        matcher.valueSpan(),
        "Prometheus 3 stores the value \""
            + value
            + "\" of "
            + matcher.name()
            + " as \""
            + FloatLabel.normalize(value).orElseThrow()
            + "\"",
        "write "
            + matcher.name()
            + (matcher.op().isNegative() ? "!~" : "=~")
            + "\""
            + String.join("|", both).replace("+", "[+]")
            + "\", which also matches in Prometheus 2");
  }
}
