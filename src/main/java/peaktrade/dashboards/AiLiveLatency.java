package peaktrade.dashboards;

import static peaktrade.dashboards.AiLiveSummary.about;
import static peaktrade.dashboards.PeakTradeContract.AI_LIVE_EXPORTER;
import static peaktrade.dashboards.PeakTradeOwners.AI;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.ThresholdsStyle;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.GraphPanels;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.query.QueryPatterns;

/**
 * Panels with the latency of decisions: by run from the histogram in seconds, otherwise over all
 * runs.
 */
final class AiLiveLatency {

  static final String NO_DECISIONS =
      "no decisions, or a graph without a line: no decision with a latency in five minutes.";

  private AiLiveLatency() {}

  static Panel p99() {
    return StatPanels.measure(
            "Latency p99 (5m)",
            Units.MILLISECONDS,
            AI_LIVE_EXPORTER,
            QueryPatterns.quantile(AI, 0.99, "peaktrade_ai_decision_latency_ms_bucket", "5m"),
            "no decisions")
        .key("latency-p99")
        .thresholds(Thresholds.base(Color.GREEN).step(500, Color.RED))
        .description(
            about(
                "99 of 100 decisions take at most this long. The alert AI_LIVE_LatencyP99High"
                    + " fires above 500 ms. The millisecond histogram has no run_id.",
                NO_DECISIONS));
  }

  private static final String P95 =
      """
      histogram_quantile(0.95, sum by (le) (rate(peaktrade_ai_decision_latency_ms_bucket[5m]))) >= 0
      """;

  private static final String P99 =
      """
      histogram_quantile(0.99, sum by (le) (rate(peaktrade_ai_decision_latency_ms_bucket[5m]))) >= 0
      """;

  static Panel quantiles() {
    return GraphPanels.ofProducer(
            "Latency p95 and p99 (5m)",
            Units.MILLISECONDS,
            AI,
            AI_LIVE_EXPORTER,
            AI.query(P95).legend("p95"),
            AI.query(P99).legend("p99"))
        .key("latency")
        .description(
            about(
                "Latency of decisions over time. The millisecond histogram has no run_id.",
                NO_DECISIONS));
  }

  private static final String DECIDED =
      "sum(rate(peaktrade_ai_decision_latency_seconds_count{run_id=~\"$run_id\"}[5m]))";

  private static final String DECIDED_LATE =
      """
      sum(rate(peaktrade_ai_decision_latency_seconds_count{run_id=~"$run_id"}[5m]))
        - sum(rate(peaktrade_ai_decision_latency_seconds_bucket{le="0.5", run_id=~"$run_id"}[5m]))\
      """;

  static Panel slo() {
    return StatPanels.measure(
            "Decisions above 500 ms (5m)",
            Units.RATIO,
            AI_LIVE_EXPORTER,
            QueryPatterns.share(AI, DECIDED_LATE, DECIDED),
            "no decisions")
        .key("ai-live/latency-slo")
        .decimals(1)
        .thresholds(slo(Color.GREEN))
        .description(
            about(
                "The latency objective: the share of decisions that took longer than 500 ms.",
                NO_DECISIONS))
        .width(8);
  }

  static Panel sloOverTime() {
    return GraphPanels.ofProducer(
            "Decisions above 500 ms over time (5m)",
            Units.RATIO,
            AI,
            AI_LIVE_EXPORTER,
            QueryPatterns.share(AI, DECIDED_LATE, DECIDED).range().legend("above 500 ms"))
        .key("ai-live/latency-slo-over-time")
        .max(1)
        .axisSoftMax(0.2)
        .thresholds(slo(Color.TRANSPARENT))
        .thresholdsStyle(ThresholdsStyle.DASHED)
        .description(
            about("The share of decisions that took longer than 500 ms, over time.", NO_DECISIONS));
  }

  private static Thresholds slo(Color base) {
    return Thresholds.base(base)
        .step(0.01, Color.YELLOW)
        .step(0.05, Color.ORANGE)
        .step(0.1, Color.RED);
  }
}
