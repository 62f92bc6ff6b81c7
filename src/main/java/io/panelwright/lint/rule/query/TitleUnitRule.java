package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.MeasurementUnit;
import io.panelwright.promql.analysis.Quantity;
import java.util.List;

/** Reports titles with another unit than the query returns. */
final class TitleUnitRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "title-unit",
          "the title has another unit than the query returns",
          """
          Readers misread the value: errors per second as a percentage, or seconds as milliseconds.
          A rate becomes a ratio only when it is divided by the total. Correct the title or the
          query; if the panel has a Grafana unit, the title does not need one.
          """,
          Example.panel(
              """
              {"title": "Errors %", "targets": [
                {"refId": "A", "expr": "sum(rate(http_errors_total[5m]))"}]}
              """),
          Example.panel(
              """
              {"title": "Errors %", "targets": [{"refId": "A", "expr":
                "100 * sum(rate(http_errors_total[5m])) / sum(rate(http_requests_total[5m]))"}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (ShownQueries panel : ShownQueries.ALL.of(context)) {
      boolean heatmap = panel.panel().view().type().equals("heatmap");
      if (!heatmap && DisplayUnit.keepsNumbers(panel.panel())) {
        panel
            .contradictions(TitleParser::parseMeasures, TitleUnitRule::contradicts)
            .forEach(contradiction -> reporter.add(violation(contradiction)));
      }
    }
  }

  /** Numbers by bucket are counts, but the title has the unit of the bounds. */
  private static boolean contradicts(DashboardQuery query, List<MeasurementUnit> claims) {
    return query
        .analysis()
        .filter(analysis -> !analysis.labels(analysis.root()).names().contains("le"))
        .map(analysis -> analysis.quantity(analysis.root()))
        .filter(actual -> claims.stream().allMatch(c -> contradicts(actual, c, isScaled(query))))
        .isPresent();
  }

  /** Whether Grafana scales the time unit by itself and shows it. */
  private static boolean isScaled(DashboardQuery query) {
    return query
        .panel()
        .flatMap(panel -> panel.unit())
        .flatMap(UnitDimension::resolve)
        .filter(shown -> shown.unit().isDuration())
        .isPresent();
  }

  private static boolean contradicts(Quantity actual, MeasurementUnit claim, boolean scaled) {
    return switch (actual.unit()) {
      case COUNT, BYTES, BITS, CELSIUS, FAHRENHEIT, KELVIN, METERS, GRAMS -> claim != actual.unit();
      case VOLTS, AMPERES, WATTS, JOULES, HERTZ, REVOLUTIONS_PER_MINUTE -> claim != actual.unit();
      case PASCALS, LUX, DECIBELS, DECIBEL_MILLIWATTS -> claim != actual.unit();
      case NANOSECONDS, MICROSECONDS, MILLISECONDS, SECONDS, MINUTES, HOURS, DAYS ->
          claim != actual.unit() && !(scaled && claim.isDuration());
      case RATIO, PERCENT, UNIX_TIME, UNIX_MILLISECONDS, FLAG, MONEY, UNKNOWN -> false;
    };
  }

  private Violation violation(ShownQueries.Contradiction<MeasurementUnit> contradiction) {
    Analysis analysis = contradiction.query().analysis().orElseThrow();
    Quantity actual = analysis.quantity(analysis.root());
    return contradiction
        .query()
        .violation(
            this,
            analysis.root().span(),
            "the "
                + contradiction.source()
                + " has "
                + contradiction.claim().text()
                + ", the query returns "
                + actual.text(),
            "use the same unit in the " + contradiction.source() + " and the query");
  }
}
