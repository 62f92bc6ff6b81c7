package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Measure;
import io.panelwright.promql.analysis.Quantity;
import java.util.List;

/** A title that says "%" or "(ms)" stands over percentages or milliseconds. */
final class TitleUnitFitsQuery implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "title-unit",
          "the title claims another unit than the query returns",
          """
          Readers take the number for what the title says: errors per second for a percentage, seconds
          for milliseconds. A rate is no share of anything until it is divided by the whole. Mend the
          title or the query; with a unit of Grafana's on the panel the title need not name one.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (PanelAsks panel : PanelAsks.of(subject)) {
      boolean heatmap = panel.panel().view().type().equals("heatmap");
      if (!heatmap && ShownUnit.keepsNumbers(panel.panel())) {
        panel
            .contradictions(Claims::measures, TitleUnitFitsQuery::contradicts)
            .forEach(found -> report.add(violation(found)));
      }
    }
  }

  private static boolean contradicts(Ask ask, List<Measure> claims) {
    return ask.analysis()
        .map(analysis -> analysis.quantity(analysis.root()))
        .filter(actual -> claims.stream().allMatch(c -> contradicts(actual, c, isScaled(ask))))
        .isPresent();
  }

  /** Grafana chooses among units of time by itself, and shows which. */
  private static boolean isScaled(Ask ask) {
    return ask.panel()
        .flatMap(panel -> panel.unit())
        .flatMap(UnitMeaning::of)
        .filter(shown -> shown.measure().isTime())
        .isPresent();
  }

  private static boolean contradicts(Quantity actual, Measure claim, boolean scaled) {
    return switch (actual.measure()) {
      case COUNT, BYTES, BITS -> claim != actual.measure();
      case NANOSECONDS, MICROSECONDS, MILLISECONDS, SECONDS, MINUTES, HOURS, DAYS ->
          claim != actual.measure() && !(scaled && claim.isTime());
      default -> false;
    };
  }

  private Violation violation(PanelAsks.Contradiction<Measure> found) {
    Analysis analysis = found.ask().analysis().orElseThrow();
    Quantity actual = analysis.quantity(analysis.root());
    return found
        .ask()
        .violation(
            this,
            analysis.root().span(),
            "the "
                + found.where()
                + " says "
                + found.claim().text()
                + ", the query returns "
                + actual.text(),
            "let the " + found.where() + " and the query say the same");
  }
}
