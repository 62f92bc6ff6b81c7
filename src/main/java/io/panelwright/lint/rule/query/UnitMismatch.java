package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardFact;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.Violation;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.MeasurementUnit;
import io.panelwright.promql.analysis.QuantileCalls;
import io.panelwright.promql.analysis.Quantity;
import io.panelwright.promql.analysis.RateCalls;
import java.util.List;
import java.util.Optional;

/**
 * A query whose values have another unit than the one in which its panel shows them.
 *
 * @param unit of the panel
 * @param actual the quantity of the values
 * @param shown the quantity of the unit
 */
record UnitMismatch(
    DashboardQuery query, Analysis analysis, String unit, Quantity actual, Quantity shown) {

  /** All mismatches of a dashboard. */
  static final DashboardFact<List<UnitMismatch>> ALL = DashboardFact.of(UnitMismatch::collect);

  private static List<UnitMismatch> collect(LintContext context) {
    return context.queries().stream()
        .flatMap(query -> query.analysis().flatMap(a -> find(query, a, context)).stream())
        .toList();
  }

  private static Optional<UnitMismatch> find(
      DashboardQuery query, Analysis analysis, LintContext context) {
    Quantity actual = analysis.quantity(analysis.root());
    Optional<String> unit = DisplayUnit.resolve(query);
    return unit.flatMap(UnitDimension::resolve)
        .filter(shown -> UnitDimension.contradicts(actual, shown))
        .filter(shown -> isCertain(actual, shown, analysis, context))
        .map(shown -> new UnitMismatch(query, analysis, unit.get(), actual, shown));
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
    if (actual.is(MeasurementUnit.COUNT) && shown.unit().isDuration() && countsSamples(analysis)) {
      return false;
    }
    if (actual.is(MeasurementUnit.RATIO)) {
      return analysis.root().walk().anyMatch(expr -> isRate(expr) || divides(expr));
    }
    return actual.isRate()
        || !shown.isRate()
        || analysis.root().walk().anyMatch(UnitMismatch::isRate);
  }

  /** Whether samples are counted: a number of samples is also a time, in steps. */
  private static boolean countsSamples(Analysis analysis) {
    return analysis
        .root()
        .walk()
        .anyMatch(expr -> expr instanceof Call call && call.is("count_over_time"));
  }

  private static boolean isRate(Expr expr) {
    return expr instanceof Call call
        && (RateCalls.isRate(call) || QuantileCalls.isHistogramQuantile(call));
  }

  private static boolean divides(Expr expr) {
    return expr instanceof BinaryExpr binary && binary.op() == BinaryOp.DIV;
  }

  /** Whether the number is correct, and only "per second" is missing. */
  boolean lacksRateOnly() {
    return actual.unit() == shown.unit() && actual.isRate() && !shown.isRate();
  }

  Violation violation(Rule rule, String next) {
    return query.violation(
        rule,
        analysis.root().span(),
        "the query returns "
            + describe(actual)
            + ", the unit \""
            + unit
            + "\" shows "
            + describe(shown),
        next);
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
}
