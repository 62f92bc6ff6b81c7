package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.ZeroDivision;
import java.util.List;

/** Reports panels of a single value whose divisor may be zero. */
final class DivisionByZeroRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "division-by-zero",
          "a panel of a single value divides by a number that is zero when idle",
          """
          Zero divided by zero is NaN: without traffic the panel shows "NaN" in the color of a
          threshold. Keep only divisors above zero; the query then returns no value if there is
          nothing to measure. In a graph this is only a gap, so graphs are not checked.
          """,
          Example.panel(
              """
              {"type": "stat", "targets": [{"refId": "A",
                "expr": "sum(rate(http_errors_total[5m])) / sum(rate(http_requests_total[5m]))"}]}
              """),
          Example.panel(
              """
              {"type": "stat", "targets": [{"refId": "A",
                "expr": "sum(rate(http_errors_total[5m])) / (sum(rate(http_requests_total[5m])) > 0)"
              }]}
              """));

  private static final List<String> SINGLE_VALUE_TYPES =
      List.of("stat", "gauge", "bargauge", "singlestat");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public boolean appliesToMetricsql() {
    return false;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    if (query.panel().filter(DivisionByZeroRule::showsNoNumber).isPresent()) {
      ZeroDivision.collectUnguarded(analysis)
          .forEach(
              quotient ->
                  reporter.add(
                      query.violation(
                          this,
                          quotient.right().span(),
                          "this divisor is zero when idle, and the quotient is NaN",
                          "divide by (… > 0)")));
    }
  }

  /** Whether the panel shows "NaN" without a mapping to a text. */
  private static boolean showsNoNumber(LocatedPanel panel) {
    boolean mapped =
        panel
            .fieldDefaults()
            .array("mappings")
            .objects()
            .anyMatch(mapping -> mapping.toString().contains("nan"));
    return SINGLE_VALUE_TYPES.contains(panel.view().type()) && !mapped;
  }
}
