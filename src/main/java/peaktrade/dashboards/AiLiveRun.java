package peaktrade.dashboards;

import static peaktrade.dashboards.AiLiveSummary.ZERO;
import static peaktrade.dashboards.AiLiveSummary.about;
import static peaktrade.dashboards.PeakTradeContract.AI_LIVE_EXPORTER;
import static peaktrade.dashboards.PeakTradeOwners.AI;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Stat;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.query.QueryPatterns;

/** Stat panels with the current state of the runs selected in {@code $run_id}. */
final class AiLiveRun {

  private static final int FOUR_IN_A_ROW = 6;
  private static final int THREE_IN_A_ROW = 8;

  private AiLiveRun() {}

  static Panel active() {
    return StatPanels.count(
            "AI active (30s)",
            Units.NUMBER,
            AI,
            AI_LIVE_EXPORTER,
            "sum(increase(peaktrade_ai_decisions_total{run_id=~\"$run_id\"}[30s])) > bool 0",
            activeOrIdle())
        .key("ai-live/active")
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .description(
            about(
                "Whether anything was decided in the last 30 s.",
                "IDLE: the exporter is up, and nothing was decided."))
        .width(FOUR_IN_A_ROW);
  }

  static Mapping[] activeOrIdle() {
    return new Mapping[] {Mapping.value(1, "ACTIVE").color(Color.GREEN), States.idle(0, "IDLE")};
  }

  static Panel decisionsPerMinute() {
    return StatPanels.count(
            "Decisions per minute (1m)",
            Units.COUNTS_PER_MINUTE,
            AI,
            AI_LIVE_EXPORTER,
            "60 * sum(rate(peaktrade_ai_decisions_total{run_id=~\"$run_id\"}[1m]))")
        .key("ai-live/decision-rate")
        .description(about("Decisions per minute, measured over one minute.", ZERO))
        .width(FOUR_IN_A_ROW);
  }

  static Panel recentDecisions() {
    return StatPanels.count(
            "Decisions (5m)",
            Units.NUMBER,
            AI,
            AI_LIVE_EXPORTER,
            "sum(increase(peaktrade_ai_decisions_total{run_id=~\"$run_id\"}[5m]))")
        .key("ai-live/decisions-5m")
        .decimals(0)
        .description(about("Decisions in the last five minutes.", ZERO))
        .width(FOUR_IN_A_ROW);
  }

  static Panel rejectShare() {
    return StatPanels.measure(
            "Reject share (5m)",
            Units.RATIO,
            AI_LIVE_EXPORTER,
            QueryPatterns.share(
                AI,
                """
                sum(increase(
                  peaktrade_ai_decisions_total{decision="reject", run_id=~"$run_id"}[5m]))\
                """,
                "sum(increase(peaktrade_ai_decisions_total{run_id=~\"$run_id\"}[5m]))"),
            "no decisions")
        .key("ai-live/reject-share")
        .decimals(1)
        .thresholds(
            Thresholds.base(Color.GREEN)
                .step(0.1, Color.YELLOW)
                .step(0.3, Color.ORANGE)
                .step(0.5, Color.RED))
        .description(
            about(
                "Rejects among all decisions of the last five minutes.",
                "no decisions: nothing was decided, so there is no share."))
        .width(FOUR_IN_A_ROW);
  }

  static Panel lastDecisionAge() {
    return StatPanels.measure(
            "Last decision age",
            Units.SECONDS,
            AI_LIVE_EXPORTER,
            QueryPatterns.age(
                AI, "peaktrade_ai_last_decision_timestamp_seconds{run_id=~\"$run_id\"}"),
            "no decision yet")
        .key("ai-live/last-decision-age")
        .description(
            about("Seconds since the last decision.", "no decision yet: this run has none."))
        .width(THREE_IN_A_ROW);
  }

  static Panel lastEventAge() {
    return StatPanels.measure(
            "Last event age",
            Units.SECONDS,
            AI_LIVE_EXPORTER,
            QueryPatterns.age(
                AI, "peaktrade_ai_last_event_timestamp_seconds_by_run_id{run_id=~\"$run_id\"}"),
            "no event yet")
        .key("ai-live/last-event-age")
        .thresholds(Thresholds.base(Color.GREEN).step(60, Color.YELLOW).step(120, Color.RED))
        .description(
            about(
                "Seconds since the last event of any source.", "no event yet: this run has none."))
        .width(THREE_IN_A_ROW);
  }
}
