package peaktrade.dashboards;

import static io.panelwright.dsl.query.QueryPatterns.orZero;
import static peaktrade.dashboards.AiLiveSummary.about;
import static peaktrade.dashboards.PeakTradeContract.AI_LIVE_EXPORTER;
import static peaktrade.dashboards.PeakTradeOwners.AI;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.ThresholdsStyle;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.GraphPanels;
import io.panelwright.dsl.panel.Panel;

/** Panels with age, errors and drops of events; these metrics have no run_id. */
final class AiLiveEvents {

  private AiLiveEvents() {}

  static Panel ageBySource() {
    return GraphPanels.ofProducer(
            "Event age by source",
            Units.SECONDS,
            AI,
            AI_LIVE_EXPORTER,
            AI.query("time() - max by (source) (peaktrade_ai_last_event_timestamp_seconds)")
                .legend("{{source}}"))
        .key("event-age-by-source")
        .thresholds(Thresholds.base(Color.TRANSPARENT).step(60, Color.RED))
        .thresholdsStyle(ThresholdsStyle.DASHED)
        .description(
            about(
                "Seconds since the last event of each source; the alert AI_LIVE_StaleEvents fires"
                    + " above the line. Not filtered by run_id.",
                "A graph without a line: no event since the exporter started."));
  }

  private static final String PARSE_ERRORS =
      "60 * sum(rate(peaktrade_ai_events_parse_errors_total[5m]))";

  private static final String DROPS = "60 * sum(rate(peaktrade_ai_events_dropped_total[5m]))";

  static Panel parseErrorsAndDrops() {
    return GraphPanels.ofProducer(
            "Parse errors and drops per minute (5m)",
            Units.COUNTS_PER_MINUTE,
            AI,
            AI_LIVE_EXPORTER,
            orZero(AI_LIVE_EXPORTER, AI.query(PARSE_ERRORS).legend("parse errors")),
            orZero(AI_LIVE_EXPORTER, AI.query(DROPS).legend("drops")))
        .key("parse-errors-and-drops")
        .axisSoftMax(1)
        .description(
            about(
                "Per minute, measured over five minutes. These metrics have no run_id.",
                "A line at 0: there was none."));
  }

  static Panel dropsByReason() {
    return GraphPanels.bars(
            "Drops per minute by reason (5m)",
            Units.COUNTS_PER_MINUTE,
            AI_LIVE_EXPORTER,
            AI.query("60 * sum by (reason) (rate(peaktrade_ai_events_dropped_total[5m]))")
                .legend("{{reason}}"),
            AiLiveMetrics.DROP_REASON)
        .key("drops-by-reason")
        .description(
            about(
                "Per minute, measured over five minutes. The metric has no run_id.",
                "A bar of 0: there was none."));
  }
}
