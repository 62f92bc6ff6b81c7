package peaktrade.dashboards;

import static io.panelwright.dsl.panel.Panels.bargauge;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static io.panelwright.dsl.query.QueryPatterns.whileUp;
import static peaktrade.dashboards.AiLiveSummary.about;
import static peaktrade.dashboards.PeakTradeContract.AI_LIVE_EXPORTER;
import static peaktrade.dashboards.PeakTradeOwners.AI;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.ThresholdsStyle;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;

/** Panels with age, errors and drops of events; these metrics have no run_id. */
final class AiLiveEvents {

  private AiLiveEvents() {}

  static Panel ageBySource() {
    return timeseries(
            "Event age by source · all runs",
            Units.SECONDS,
            AI.query("time() - max by (source) (peaktrade_ai_last_event_timestamp_seconds)")
                .legend("{{source}}"))
        .key("event-age-by-source")
        .thresholds(Thresholds.base(Color.TRANSPARENT).step(60, Color.RED))
        .thresholdsStyle(ThresholdsStyle.DASHED)
        .description(
            about(
                "Seconds since the last event of each source; the alert AI_LIVE_StaleEvents fires"
                    + " above the line. Not filtered by run_id.",
                "No event was seen since the exporter started, or it is down."))
        .width(8)
        .height(7);
  }

  private static final String PARSE_ERRORS =
      "60 * sum by (source) (rate(peaktrade_ai_events_parse_errors_total[5m]))";

  private static final String DROPS =
      "60 * sum by (source) (rate(peaktrade_ai_events_dropped_total[5m]))";

  static Panel parseErrorsAndDrops() {
    return timeseries(
            "Parse errors and drops per minute (5m) · all runs",
            Units.COUNTS_PER_MINUTE,
            whileUp(AI_LIVE_EXPORTER, AI.query(PARSE_ERRORS).legend("parse errors {{source}}")),
            whileUp(AI_LIVE_EXPORTER, AI.query(DROPS).legend("drops {{source}}")))
        .key("parse-errors-and-drops")
        .description(
            about(
                "Per minute, measured over five minutes. These metrics have no run_id.",
                "There was none since the exporter started, or it is down."))
        .width(8)
        .height(7);
  }

  private static final String DROPS_BY_REASON =
      "60 * sum by (reason) (rate(peaktrade_ai_events_dropped_total[5m]))";

  static Panel dropsByReason() {
    return bargauge(
            "Drops per minute by reason (5m) · all runs",
            Units.COUNTS_PER_MINUTE,
            whileUp(AI_LIVE_EXPORTER, AI.query(DROPS_BY_REASON).legend("{{reason}}").instant()))
        .key("drops-by-reason")
        .min(0)
        .noValue("no drops, or ai_live down")
        .description(
            about(
                "Per minute, measured over five minutes. The metric has no run_id.",
                "Nothing was dropped since the exporter started, or it is down."))
        .width(8)
        .height(7);
  }
}
