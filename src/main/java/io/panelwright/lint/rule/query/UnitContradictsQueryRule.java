package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.MeasurementUnit;
import io.panelwright.promql.analysis.QuantileCalls;
import io.panelwright.promql.analysis.Quantity;
import io.panelwright.promql.analysis.RateCalls;
import java.util.Optional;

/** Reports panels whose unit contradicts the query. */
final class UnitContradictsQueryRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "unit-contradicts-query",
          "the panel's unit contradicts its query",
          """
          The value is correct but displayed wrongly: a percentage times 100, milliseconds as
          seconds, bytes per second as bytes, or requests per minute as requests per second. The
          unit of a query follows from its metrics (by the contract or by their names) and from its
          operations. Change the unit, or convert the value in the query.
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
    for (DashboardQuery query : context.queries()) {
      query.analysis().ifPresent(analysis -> check(query, analysis, context, reporter));
    }
  }

  private void check(
      DashboardQuery query, Analysis analysis, LintContext context, ViolationReporter reporter) {
    Quantity actual = analysis.quantity(analysis.root());
    Optional<String> unit = DisplayUnit.resolve(query);
    unit.flatMap(UnitDimension::resolve)
        .filter(shown -> UnitDimension.contradicts(actual, shown))
        .filter(shown -> isCertain(actual, shown, analysis, context))
        .ifPresent(shown -> reporter.add(violation(query, analysis, unit.get(), shown)));
  }

  /**
   * Whether more than a name determines the unit. Exporters that compute rates themselves name the
   * results "_bytes" and "_count", and a "_ratio" often goes to 100.
   */
  private static boolean isCertain(
      Quantity actual, Quantity shown, Analysis analysis, LintContext context) {
    if (analysis.selectors().stream().allMatch(context::isInContract)) {
      return true;
    }
    if (actual.is(MeasurementUnit.RATIO)) {
      return analysis.root().walk().anyMatch(expr -> isRate(expr) || divides(expr));
    }
    return actual.isRate()
        || !shown.isRate()
        || analysis.root().walk().anyMatch(UnitContradictsQueryRule::isRate);
  }

  private static boolean isRate(Expr expr) {
    return expr instanceof Call call
        && (RateCalls.isRate(call) || QuantileCalls.isHistogramQuantile(call));
  }

  private static boolean divides(Expr expr) {
    return expr instanceof BinaryExpr binary && binary.op() == BinaryOp.DIV;
  }

  private Violation violation(
      DashboardQuery query, Analysis analysis, String unit, Quantity shown) {
    Quantity actual = analysis.quantity(analysis.root());
    return query.violation(
        this,
        analysis.root().span(),
        "the query returns "
            + describe(actual)
            + ", the unit \""
            + unit
            + "\" shows "
            + describe(shown),
        next(actual, shown));
  }

  /** Describes a quantity for messages. */
  static String describe(Quantity quantity) {
    return switch (quantity.unit()) {
      case RATIO -> "a ratio (1 is all)";
      case PERCENT -> "a percentage (100 is all)";
      case UNIX_TIME -> "seconds since 1970";
      case UNIX_MILLISECONDS -> "milliseconds since 1970";
      case COUNT -> ("a count " + quantity.rateUnit().text()).strip();
      default -> quantity.text();
    };
  }

  private static String next(Quantity actual, Quantity shown) {
    if (actual.is(MeasurementUnit.UNIX_TIME)) {
      return shown.is(MeasurementUnit.UNIX_MILLISECONDS)
          ? "write 1000 * (…)"
          : "write 1000 * (…) with the unit \"dateTimeAsIso\", or time() - (…) for an age";
    }
    String unit =
        actual.is(MeasurementUnit.COUNT) ? "short" : UnitDimension.unitFor(actual).orElse("none");
    return "set the unit \"" + unit + "\", or convert the query to " + describe(shown);
  }
}
