package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static peaktrade.dashboards.Owners.AI;

import io.panelwright.dsl.Section;
import java.util.List;

/** What the AI decides, how fast, and whether its events still arrive: all on {@code $ds}. */
final class AiLive {

  /** The graphs that show reject and accept markers. */
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
