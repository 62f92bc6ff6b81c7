package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;

/** A tile's quotient has a divisor that is never zero. */
final class DivisorIsNotZero implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
          "division-by-zero",
          "a tile divides by what is zero while nothing happens",
          """
          Nothing divided by nothing is no number: on a quiet night the tile shows "NaN", in the
          colour of whatever its thresholds make of it. Keep only divisors above zero: then there is
          no value when there is nothing to measure, and the tile says so. A graph just has a gap
          there and is left alone.
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

  private static final List<String> TILES = List.of("stat", "gauge", "bargauge", "singlestat");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    if (ask.panel().filter(DivisorIsNotZero::showsNoNumber).isPresent()) {
      Division.unguarded(analysis)
          .forEach(
              quotient ->
                  report.add(
                      ask.violation(
                          this,
                          quotient.right().span(),
                          "this is zero while nothing happens, and the quotient no number",
                          "divide by (… > 0)")));
    }
  }

  /** Whether people see "NaN"; a mapping may give them a word instead. */
  private static boolean showsNoNumber(Placed panel) {
    boolean mapped =
        panel
            .fieldDefaults()
            .array("mappings")
            .objects()
            .anyMatch(mapping -> mapping.toString().contains("nan"));
    return TILES.contains(panel.view().type()) && !mapped;
  }
}
