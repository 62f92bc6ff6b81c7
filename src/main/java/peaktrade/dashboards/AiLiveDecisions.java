package peaktrade.dashboards;

import static io.panelwright.dsl.field.ColorMode.fixed;
import static io.panelwright.dsl.field.FieldMatcher.byName;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.Panels.stateTimeline;
import static io.panelwright.dsl.query.QueryPatterns.everyValue;
import static io.panelwright.dsl.query.QueryPatterns.whileUp;
import static peaktrade.dashboards.AiLiveSummary.about;
import static peaktrade.dashboards.PeakTradeContract.AI_LIVE_EXPORTER;
import static peaktrade.dashboards.PeakTradeOwners.AI;

import io.panelwright.contract.Label;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.field.VisibilityMode;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.dsl.panel.GraphPanels;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.panel.TimeSeries;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.QueryPatterns;

/** Panels with decisions, reasons and actions of the runs selected in {@code $run_id}. */
final class AiLiveDecisions {

  private static final String ZERO = "A line or bar at 0: there was none.";

  private AiLiveDecisions() {}

  private static final String BY_DECISION =
      """
      60 * sum by (decision) (rate(peaktrade_ai_decisions_total{run_id=~"$run_id"}[1m]))\
      """;

  static Panel decisions() {
    return graph(
            "Decisions per minute by decision (1m)",
            Units.COUNTS_PER_MINUTE,
            BY_DECISION,
            AiLiveMetrics.DECISION)
        .key("ai-live/decisions-per-minute")
        .overrides(decisionColors())
        .description(about("Decisions per minute, measured over one minute.", ZERO));
  }

  private static final String ACTIVE_BY_DECISION =
      """
      sum by (decision) (increase(peaktrade_ai_decisions_total{run_id=~"$run_id"}[1m])) > bool 0\
      """;

  static Panel activity() {
    Query active = AI.query(ACTIVE_BY_DECISION).legend("{{decision}}");
    return stateTimeline(
            "AI activity by decision (1m)",
            Units.NUMBER,
            whileUp(AI_LIVE_EXPORTER, everyValue(AI_LIVE_EXPORTER, active, AiLiveMetrics.DECISION)),
            QueryPatterns.jobStateOverTime(AI, AI_LIVE_EXPORTER),
            QueryPatterns.jobNotScraped(AI, AI_LIVE_EXPORTER))
        .key("ai-live/activity")
        .mappings(AiLiveRun.activeOrIdle())
        .overrides(override(byName(AI_LIVE_EXPORTER.job())).mappings(States.ofJob()))
        .showValue(VisibilityMode.NEVER)
        .noValue(States.NO_ANSWER)
        .description(
            about(
                "Minutes in which each kind of decision was taken. The last row is the state of"
                    + " the exporter; while it is not UP, the other rows have no band.",
                "IDLE: no such decision."))
        .width(12)
        .height(8);
  }

  private static final String ACTIONS =
      """
      sum by (action) (increase(peaktrade_ai_actions_total{run_id=~"$run_id"}[5m]))\
      """;

  static Panel actions() {
    return graph("Actions (5m)", Units.NUMBER, ACTIONS, AiLiveMetrics.ACTION)
        .key("ai-live/actions")
        .description(about("Actions in the five minutes before each point.", ZERO));
  }

  private static final String REJECT_REASONS =
      """
      sum by (reason) (
        increase(peaktrade_ai_decisions_total{decision="reject", run_id=~"$run_id"}[5m])
      )\
      """;

  static Panel rejectReasons() {
    return graph("Reject reasons (5m)", Units.NUMBER, REJECT_REASONS, AiLiveMetrics.REASON)
        .key("ai-live/reject-reasons")
        .height(TALL)
        .description(about("Rejects in the five minutes before each point.", ZERO));
  }

  private static final String NOOP_REASONS =
      """
      sum by (reason) (
        increase(peaktrade_ai_decisions_total{decision="noop", run_id=~"$run_id"}[5m])
      )\
      """;

  static Panel noopReasons() {
    return graph("Noop reasons (5m)", Units.NUMBER, NOOP_REASONS, AiLiveMetrics.REASON)
        .key("ai-live/noop-reasons")
        .height(TALL)
        .description(about("Noops in the five minutes before each point.", ZERO));
  }

  private static final String TOP_REJECT_REASONS =
      """
      sum by (reason) (
        increase(peaktrade_ai_decisions_total{decision="reject", run_id=~"$run_id"}[10m])
      )\
      """;

  static Panel topRejectReasons() {
    return GraphPanels.bars(
            "Top reject reasons (10m)",
            Units.NUMBER,
            AI_LIVE_EXPORTER,
            AI.query(TOP_REJECT_REASONS).legend("{{reason}}"),
            AiLiveMetrics.REASON)
        .key("ai-live/top-reject-reasons")
        .decimals(0)
        .description(about("Rejects of the last ten minutes, most frequent first.", ZERO))
        .width(24);
  }

  /** The height of a graph whose legend has the eight reasons. */
  private static final int TALL = 9;

  /** A line for each value of a closed label. */
  private static TimeSeries graph(String title, Unit unit, String promql, Label label) {
    Query query = AI.query(promql).legend("{{" + label.name() + "}}");
    return GraphPanels.ofProducer(
        title, unit, AI, AI_LIVE_EXPORTER, everyValue(AI_LIVE_EXPORTER, query, label));
  }

  private static FieldOverride[] decisionColors() {
    return new FieldOverride[] {
      override(byName("accept")).color(fixed(Color.GREEN)),
      override(byName("reject")).color(fixed(Color.RED)),
      override(byName("noop")).color(fixed(Color.BLUE))
    };
  }
}
