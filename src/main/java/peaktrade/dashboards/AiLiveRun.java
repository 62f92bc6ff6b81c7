package peaktrade.dashboards;

import static peaktrade.dashboards.AiLiveSummary.about;
import static peaktrade.dashboards.Owners.AI;
import static peaktrade.dashboards.PeakTradeContract.AI_LIVE_EXPORTER;

import io.panelwright.dsl.Color;
import io.panelwright.dsl.Mapping;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Patterns;
import io.panelwright.dsl.Stat;
import io.panelwright.dsl.Thresholds;
import io.panelwright.dsl.Tiles;
import io.panelwright.dsl.Units;

/** The control panel: what the runs picked in {@code $run_id} do now. */
final class AiLiveRun {

  private static final String SILENT = "The exporter is down or not scraped by $ds.";
  private static final String NO_DECISION = "No decision of this run yet.";

  private AiLiveRun() {}

  static Panel active() {
    return Tiles.count(
            "AI active (30s) · run $run_id",
            Units.NUMBER,
            AI,
            AI_LIVE_EXPORTER,
            "sum(increase(peaktrade_ai_decisions_total{run_id=~\"$run_id\"}[30s])) > bool 0")
        .key("active")
        .mappings(
            Mapping.value(1, "ACTIVE").color(Color.GREEN),
            Mapping.value(0, "INACTIVE").color(Color.YELLOW))
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .description(about("Whether anything was decided in the last 30 s.", SILENT))
        .height(4);
  }

  static Panel decisionsPerMinute() {
    return Tiles.count(
            "Decisions per minute · run $run_id",
            Units.COUNTS_PER_MINUTE,
            AI,
            AI_LIVE_EXPORTER,
            "60 * sum(rate(peaktrade_ai_decisions_total{run_id=~\"$run_id\"}[1m]))")
        .key("decision-rate")
        .description(about("Decisions per minute, measured over one minute.", SILENT));
  }

  static Panel recentDecisions() {
    return Tiles.count(
            "Decisions (5m) · run $run_id",
            Units.SHORT,
            AI,
            AI_LIVE_EXPORTER,
            "sum(increase(peaktrade_ai_decisions_total{run_id=~\"$run_id\"}[5m]))")
        .key("decisions-5m")
        .decimals(0)
        .description(about("Decisions in the last five minutes.", SILENT));
  }

  static Panel rejectShare() {
    return Tiles.measure(
            "Reject share (5m) · run $run_id",
            Units.RATIO,
            AI_LIVE_EXPORTER,
            Patterns.share(
                AI,
                """
                sum(increase(
                  peaktrade_ai_decisions_total{decision="reject", run_id=~"$run_id"}[5m]))\
                """,
                "sum(increase(peaktrade_ai_decisions_total{run_id=~\"$run_id\"}[5m]))"),
            "no decisions")
        .key("reject-share")
        .decimals(1)
        .thresholds(
            Thresholds.base(Color.GREEN)
                .step(0.1, Color.YELLOW)
                .step(0.3, Color.ORANGE)
                .step(0.5, Color.RED))
        .description(
            about(
                "Rejects among all decisions of the last five minutes.",
                "Nothing was decided, so there is no share."));
  }

  static Panel lastDecisionAge() {
    return Tiles.measure(
            "Last decision age · run $run_id",
            Units.SECONDS,
            AI_LIVE_EXPORTER,
            Patterns.age(AI, "peaktrade_ai_last_decision_timestamp_seconds{run_id=~\"$run_id\"}"),
            "no decision yet")
        .key("last-decision-age")
        .description(about("Seconds since the last decision.", NO_DECISION));
  }

  static Panel lastEventAge() {
    return Tiles.measure(
            "Last event age · run $run_id",
            Units.SECONDS,
            AI_LIVE_EXPORTER,
            Patterns.age(
                AI, "peaktrade_ai_last_event_timestamp_seconds_by_run_id{run_id=~\"$run_id\"}"),
            "no event yet")
        .key("last-event-age")
        .thresholds(Thresholds.base(Color.GREEN).step(60, Color.YELLOW).step(120, Color.RED))
        .description(
            about("Seconds since the last event of any source.", "No event of this run yet."));
  }
}
