package io.panelwright.lint.rule.query;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.analysis.MeasurementUnit;
import io.panelwright.promql.analysis.Quantity;

/** Reports panels whose unit contradicts the query. */
final class UnitContradictsQueryRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "unit-contradicts-query",
          "the panel's unit contradicts its query",
          """
          The value is correct but displayed wrongly: a percentage times 100, milliseconds as
          seconds, or requests per minute as requests per second. The unit of a query follows from
          its metrics (by the contract or by their names) and from its operations. Change the unit,
          or convert the value in the query.
          """,
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"unit": "percentunit"}, "overrides": []},
               "targets": [{"refId": "A", "expr":
                 "100 * sum(rate(http_errors_total[5m])) / sum(rate(http_requests_total[5m]))"}]}
              """),
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"unit": "percent"}, "overrides": []},
               "targets": [{"refId": "A", "expr":
                 "100 * sum(rate(http_errors_total[5m])) / sum(rate(http_requests_total[5m]))"}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    UnitMismatch.ALL.of(context).stream()
        .filter(mismatch -> !mismatch.lacksRateOnly())
        .map(this::violation)
        .forEach(reporter::add);
  }

  private Violation violation(UnitMismatch mismatch) {
    return mismatch.violation(this, next(mismatch.actual(), mismatch.shown()));
  }

  private static String next(Quantity actual, Quantity shown) {
    if (actual.is(MeasurementUnit.UNIX_TIME)) {
      return shown.is(MeasurementUnit.UNIX_MILLISECONDS)
          ? "write 1000 * (…)"
          : "write 1000 * (…) with the unit \"dateTimeAsIso\", or time() - (…) for an age";
    }
    String unit =
        actual.is(MeasurementUnit.COUNT) ? "short" : UnitDimension.unitFor(actual).orElse("none");
    return "set the unit \"" + unit + "\", or convert the query to " + UnitMismatch.describe(shown);
  }
}
