package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Measure;
import io.panelwright.promql.analysis.Quantity;
import java.util.Optional;

/** A panel's unit is that of its query. */
final class UnitFitsQuery implements Policy {

  private static final Rule RULE =
      Rule.error(
          "unit-contradicts-query",
          "the panel's unit contradicts its query",
          """
          The number is right and reads wrong: a percentage times 100, milliseconds as seconds, bytes
          per second as bytes, requests per minute as requests per second. What a query returns
          follows from the metrics, by the contract or by their names, and from what is computed with
          them. Change the unit, or compute what the unit says.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Ask ask : subject.asks()) {
      ask.analysis().ifPresent(analysis -> check(ask, analysis, subject, report));
    }
  }

  private void check(Ask ask, Analysis analysis, Subject subject, Report report) {
    Quantity actual = analysis.quantity(analysis.root());
    Optional<String> unit = ShownUnit.of(ask);
    unit.flatMap(UnitMeaning::of)
        .filter(shown -> UnitMeaning.contradicts(actual, shown))
        .filter(shown -> isCertain(actual, shown, analysis, subject))
        .ifPresent(shown -> report.add(violation(ask, analysis, unit.get(), shown)));
  }

  /**
   * Whether more than a name tells what is returned. Exporters that compute rates themselves call
   * them "_bytes" and "_count", and a "_ratio" often goes to 100.
   */
  private static boolean isCertain(
      Quantity actual, Quantity shown, Analysis analysis, Subject subject) {
    if (analysis.selectors().stream().allMatch(subject::isStated)) {
      return true;
    }
    if (actual.is(Measure.RATIO)) {
      return analysis.root().walk().anyMatch(expr -> isRate(expr) || divides(expr));
    }
    return actual.isRate()
        || !shown.isRate()
        || analysis.root().walk().anyMatch(UnitFitsQuery::isRate);
  }

  private static boolean isRate(Expr expr) {
    return expr instanceof Call call && (Ranges.isRate(call) || Quantiles.isOfHistogram(call));
  }

  private static boolean divides(Expr expr) {
    return expr instanceof BinaryExpr binary && binary.op() == BinaryOp.DIV;
  }

  private Violation violation(Ask ask, Analysis analysis, String unit, Quantity shown) {
    Quantity actual = analysis.quantity(analysis.root());
    return ask.violation(
        this,
        analysis.root().span(),
        "the query returns " + words(actual) + ", the unit \"" + unit + "\" shows " + words(shown),
        next(actual, shown));
  }

  /** A quantity as people say it. */
  static String words(Quantity quantity) {
    return switch (quantity.measure()) {
      case RATIO -> "a ratio (1 is all)";
      case PERCENT -> "a percentage (100 is all)";
      case UNIX_TIME -> "seconds since 1970";
      case UNIX_MILLISECONDS -> "milliseconds since 1970";
      case COUNT -> ("a number " + quantity.per().text()).strip();
      default -> quantity.text();
    };
  }

  private static String next(Quantity actual, Quantity shown) {
    if (actual.is(Measure.UNIX_TIME)) {
      return shown.is(Measure.UNIX_MILLISECONDS)
          ? "write 1000 * (…)"
          : "write 1000 * (…) with the unit \"dateTimeAsIso\", or time() - (…) for an age";
    }
    String unit = actual.is(Measure.COUNT) ? "short" : UnitMeaning.unitFor(actual).orElse("none");
    return "set the unit \"" + unit + "\", or compute " + words(shown);
  }
}
