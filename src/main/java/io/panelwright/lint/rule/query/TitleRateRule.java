package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Quantity;
import io.panelwright.promql.analysis.RateCalls;
import io.panelwright.promql.analysis.RateUnit;
import java.util.List;

/** Reports titles with another rate than the query returns. */
final class TitleRateRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "title-rate",
          "the title has another rate than the query returns",
          """
          rate() returns values per second. With the title "per minute" the values are sixty times
          too small, and readers cannot notice. Multiply by 60, or write "per second" in the title.
          The same applies to legends, and to increase(), which counts within its window.
          """,
          Example.panel(
              """
              {"title": "Errors per minute", "targets": [
                {"refId": "A", "expr": "sum(rate(http_errors_total[5m]))"}]}
              """),
          Example.panel(
              """
              {"title": "Errors per minute", "targets": [
                {"refId": "A", "expr": "60 * sum(rate(http_errors_total[5m]))"}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (ShownQueries panel : ShownQueries.ALL.of(context)) {
      if (DisplayUnit.keepsNumbers(panel.panel())) {
        panel
            .contradictions(TitleParser::parseRates, TitleRateRule::contradicts)
            .forEach(contradiction -> reporter.add(violation(contradiction)));
      }
    }
  }

  private static boolean contradicts(DashboardQuery query, List<RateUnit> claims) {
    return query
        .analysis()
        .filter(analysis -> claims.stream().allMatch(claim -> contradicts(analysis, claim)))
        .isPresent();
  }

  private static boolean contradicts(Analysis analysis, RateUnit claim) {
    Quantity actual = analysis.quantity(analysis.root());
    return switch (actual.unit()) {
      case COUNT, BYTES, BITS ->
          actual.isRate() ? actual.rateUnit() != claim : countsForOtherSpan(analysis, claim);
      default -> false;
    };
  }

  /** Whether the query uses increases, none of them with the claimed window. */
  private static boolean countsForOtherSpan(Analysis analysis, RateUnit claim) {
    List<RateCalls.RateCall> rates = RateCalls.collect(analysis).toList();
    return !rates.isEmpty()
        && rates.stream()
            .allMatch(
                rate ->
                    rate.call().is("increase")
                        && rate.seconds().isPresent()
                        && rate.seconds().getAsDouble() != seconds(claim));
  }

  private static double seconds(RateUnit per) {
    return switch (per) {
      case NONE -> 0;
      case SECOND -> 1;
      case MINUTE -> 60;
      case HOUR -> 3600;
      case DAY -> 86_400;
    };
  }

  private Violation violation(ShownQueries.Contradiction<RateUnit> contradiction) {
    Analysis analysis = contradiction.query().analysis().orElseThrow();
    Quantity actual = analysis.quantity(analysis.root());
    String returned =
        actual.isRate()
            ? "counts " + actual.rateUnit().text()
            : "counts for the window of increase()";
    return contradiction
        .query()
        .violation(
            this,
            analysis.root().span(),
            "the "
                + contradiction.source()
                + " has \""
                + contradiction.claim().text()
                + "\", the query "
                + returned,
            actual.rateUnit() == RateUnit.SECOND
                ? "use " + Math.round(seconds(contradiction.claim())) + " * (…), or \"per second\""
                : "use the same rate in the " + contradiction.source() + " and the query");
  }
}
