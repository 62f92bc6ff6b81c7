package peaktrade.dashboards;

import static peaktrade.dashboards.PeakTradeContract.AI_LIVE_EXPORTER;
import static peaktrade.dashboards.PeakTradeOwners.AI;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.query.QueryPatterns;

/** Stat panels of AI Live over all runs. */
final class AiLiveSummary {

  /** A single event; below 1 because Prometheus extrapolates. */
  static final double ONE_EVENT = 0.5;

  /** The words of panels that count. */
  static final String ZERO = "0: the exporter is up, and there was none.";

  private AiLiveSummary() {}

  static Panel exporter() {
    return StatPanels.jobState("AI Live exporter", AI, AI_LIVE_EXPORTER)
        .key("exporter")
        .description(
            PanelDescriptions.ofServer(
                """
                Whether the AI Live exporter answers the Prometheus chosen in $ds.
                NOT SCRAPED: that Prometheus has no job `ai_live`; pick `prom_ai_live_9094`.\
                """,
                AI,
                "NO ANSWER: the chosen Prometheus does not answer; see its panel under *System /"
                    + " Ports*."))
        .height(4);
  }

  static Panel worstEventAge() {
    return StatPanels.measure(
            "Worst event age",
            Units.SECONDS,
            AI_LIVE_EXPORTER,
            AI.query("max(time() - max by (source) (peaktrade_ai_last_event_timestamp_seconds))")
                .instant(),
            "no event yet")
        .key("worst-event-age")
        .thresholds(Thresholds.base(Color.GREEN).step(60, Color.YELLOW).step(120, Color.RED))
        .description(
            about(
                "Seconds since the last event of the source that has been silent longest. The"
                    + " alert AI_LIVE_StaleEvents fires above 60 s. Not filtered by run_id.",
                "no event yet: there was none since the exporter started."));
  }

  static Panel parseErrors() {
    return StatPanels.count(
            "Parse errors (5m)",
            Units.NUMBER,
            AI,
            AI_LIVE_EXPORTER,
            "sum(increase(peaktrade_ai_events_parse_errors_total[5m]))")
        .key("parse-errors")
        .decimals(0)
        .thresholds(Thresholds.base(Color.GREEN).step(ONE_EVENT, Color.RED))
        .description(
            about(
                "Lines of the events file that are not JSON, in five minutes. The metric has no"
                    + " run_id.",
                ZERO));
  }

  static Panel drops() {
    return StatPanels.count(
            "Drops (5m)",
            Units.NUMBER,
            AI,
            AI_LIVE_EXPORTER,
            "sum(increase(peaktrade_ai_events_dropped_total[5m]))")
        .key("drops")
        .decimals(0)
        .thresholds(Thresholds.base(Color.GREEN).step(ONE_EVENT, Color.RED))
        .description(
            about(
                "Events that were dropped, in five minutes; reasons are further down. The metric"
                    + " has no run_id.",
                ZERO));
  }

  static Panel latencyP95() {
    return StatPanels.measure(
            "Latency p95 (5m)",
            Units.MILLISECONDS,
            AI_LIVE_EXPORTER,
            QueryPatterns.quantile(AI, 0.95, "peaktrade_ai_decision_latency_ms_bucket", "5m"),
            "no decisions")
        .key("latency-p95")
        .thresholds(Thresholds.base(Color.GREEN).step(250, Color.YELLOW).step(500, Color.RED))
        .description(
            about(
                "95 of 100 decisions take at most this long. The alert AI_LIVE_LatencyP95High"
                    + " fires above 250 ms. The millisecond histogram has no run_id.",
                AiLiveLatency.NO_DECISIONS));
  }

  /** A description of AI Live data in {@code $ds}. */
  static String about(String content, String idle) {
    return PanelDescriptions.ofProducer(
        content,
        AI,
        AI_LIVE_EXPORTER,
        idle + " `curl -s localhost:9110/metrics` shows whether there are sample lines.");
  }
}
