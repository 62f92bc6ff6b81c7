package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Per;
import io.panelwright.promql.analysis.Quantity;
import java.util.List;

/** A title that says "per minute" stands over numbers per minute. */
final class TitleRateFitsQuery implements Policy {

  private static final Rule RULE =
      Rule.error(
          "title-rate",
          "the title claims another rate than the query returns",
          """
          rate() counts per second. Under a title that says "per minute" its numbers are sixty times
          too small, and nobody can see it. Multiply by 60, or say "per second". The same holds for
          legends, and for increase(), which counts for its own window.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (PanelAsks panel : PanelAsks.of(subject)) {
      if (ShownUnit.keepsNumbers(panel.panel())) {
        panel
            .contradictions(Claims::rates, TitleRateFitsQuery::contradicts)
            .forEach(found -> report.add(violation(found)));
      }
    }
  }

  private static boolean contradicts(Ask ask, List<Per> claims) {
    return ask.analysis()
        .filter(analysis -> claims.stream().allMatch(claim -> contradicts(analysis, claim)))
        .isPresent();
  }

  private static boolean contradicts(Analysis analysis, Per claim) {
    Quantity actual = analysis.quantity(analysis.root());
    return switch (actual.measure()) {
      case COUNT, BYTES, BITS ->
          actual.isRate() ? actual.per() != claim : countsForOtherSpan(analysis, claim);
      default -> false;
    };
  }

  /** Whether increases are counted, none of them for the span that is claimed. */
  private static boolean countsForOtherSpan(Analysis analysis, Per claim) {
    List<Ranges.Rate> rates = Ranges.in(analysis).toList();
    return !rates.isEmpty()
        && rates.stream()
            .allMatch(
                rate ->
                    rate.call().is("increase")
                        && rate.seconds().isPresent()
                        && rate.seconds().getAsDouble() != seconds(claim));
  }

  private static double seconds(Per per) {
    return switch (per) {
      case NOTHING -> 0;
      case SECOND -> 1;
      case MINUTE -> 60;
      case HOUR -> 3600;
      case DAY -> 86_400;
    };
  }

  private Violation violation(PanelAsks.Contradiction<Per> found) {
    Analysis analysis = found.ask().analysis().orElseThrow();
    Quantity actual = analysis.quantity(analysis.root());
    String returned =
        actual.isRate() ? "counts " + actual.per().text() : "counts for the window of increase()";
    return found
        .ask()
        .violation(
            this,
            analysis.root().span(),
            "the " + found.where() + " says " + found.claim().text() + ", the query " + returned,
            actual.per() == Per.SECOND
                ? "write " + Math.round(seconds(found.claim())) + " * (…), or say per second"
                : "let the " + found.where() + " and the query say the same");
  }
}
