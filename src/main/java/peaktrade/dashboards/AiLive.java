package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static peaktrade.dashboards.PeakTradeOwners.AI;

import io.panelwright.dsl.Section;
import java.util.List;

/** The sections AI Live: decisions, latency and events, all from {@code $ds}. */
final class AiLive {

  /** The panels that show annotations of rejected and accepted decisions. */
  static final List<String> MARKED =
      List.of(
          "ai-live/latency",
          "ai-live/decisions-per-minute",
          "ai-live/activity",
          "ai-live/actions",
          "ai-live/latency-slo-over-time",
          "ai-live/reject-reasons",
          "ai-live/noop-reasons");

  private AiLive() {}

  /** Panels whose metrics have no run_id, or that show the worst of all runs. */
  static Section allRuns() {
    return section(
            "AI Live ($ds) · all runs",
            AI,
            AiLiveSummary.exporter(),
            AiLiveSummary.worstEventAge(),
            AiLiveSummary.parseErrors(),
            AiLiveSummary.drops(),
            AiLiveSummary.latencyP95(),
            AiLiveLatency.p99(),
            AiLiveLatency.quantiles(),
            AiLiveEvents.ageBySource(),
            AiLiveEvents.parseErrorsAndDrops(),
            AiLiveEvents.dropsByReason())
        .key("ai-live");
  }

  /**
   * Panels of the runs selected in {@code $run_id}.
   *
   * <p>Their keys begin with {@code ai-live/}, their first section, so that panel ids and links
   * stay.
   */
  static Section selectedRun() {
    return section(
            "AI Live ($ds) · run $run_id",
            AI,
            AiLiveRun.active(),
            AiLiveRun.decisionsPerMinute(),
            AiLiveRun.recentDecisions(),
            AiLiveRun.rejectShare(),
            AiLiveRun.lastDecisionAge(),
            AiLiveRun.lastEventAge(),
            AiLiveLatency.slo(),
            AiLiveDecisions.decisions(),
            AiLiveDecisions.activity(),
            AiLiveDecisions.actions(),
            AiLiveLatency.sloOverTime(),
            AiLiveDecisions.rejectReasons(),
            AiLiveDecisions.noopReasons(),
            AiLiveDecisions.topRejectReasons())
        .key("ai-live-run");
  }
}
