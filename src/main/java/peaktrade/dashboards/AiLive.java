package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static peaktrade.dashboards.PeakTradeOwners.AI;

import io.panelwright.dsl.Section;
import java.util.List;

/** The section AI Live: decisions, latency and events, all from {@code $ds}. */
final class AiLive {

  /** The panels that show annotations of rejected and accepted decisions. */
  static final List<String> MARKED =
      List.of(
          "ai-live/decisions-per-minute",
          "ai-live/actions",
          "ai-live/reject-reasons",
          "ai-live/noop-reasons",
          "ai-live/latency",
          "ai-live/latency-slo-over-time",
          "ai-live/activity");

  private AiLive() {}

  static Section aiLive() {
    return section(
            "AI Live ($ds)",
            AI,
            AiLiveSummary.exporter(),
            AiLiveSummary.worstEventAge(),
            AiLiveSummary.parseErrors(),
            AiLiveSummary.drops(),
            AiLiveSummary.latencyP95(),
            AiLiveSummary.firingAlerts(),
            AiLiveRun.active(),
            AiLiveRun.decisionsPerMinute(),
            AiLiveRun.recentDecisions(),
            AiLiveRun.rejectShare(),
            AiLiveRun.lastDecisionAge(),
            AiLiveRun.lastEventAge(),
            AiLiveDecisions.decisions(),
            AiLiveDecisions.activity(),
            AiLiveDecisions.actions(),
            AiLiveDecisions.rejectReasons(),
            AiLiveDecisions.noopReasons(),
            AiLiveDecisions.topRejectReasons(),
            AiLiveLatency.p99(),
            AiLiveLatency.quantiles(),
            AiLiveLatency.sloOverTime(),
            AiLiveLatency.slo(),
            AiLiveEvents.ageBySource(),
            AiLiveEvents.parseErrorsAndDrops(),
            AiLiveEvents.dropsByReason())
        .key("ai-live");
  }
}
