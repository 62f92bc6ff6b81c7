package peaktrade.dashboards;

import static io.panelwright.dsl.field.ColorMode.fixed;
import static io.panelwright.dsl.field.FieldMatcher.byName;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.Panels.bargauge;
import static io.panelwright.dsl.panel.Panels.stateTimeline;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static io.panelwright.dsl.query.QueryPatterns.whileUp;
import static peaktrade.dashboards.AiLiveSummary.about;
import static peaktrade.dashboards.PeakTradeContract.AI_LIVE_EXPORTER;
import static peaktrade.dashboards.PeakTradeOwners.AI;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.field.VisibilityMode;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.query.Query;

/** Panels with decisions, reasons and actions of the runs selected in {@code $run_id}. */
final class AiLiveDecisions {

  private static final String NOTHING = "Nothing of the kind happened, or exporter down.";

  private AiLiveDecisions() {}

  private static final String BY_DECISION =
      """
      60 * sum by (decision) (rate(peaktrade_ai_decisions_total{run_id=~"$run_id"}[1m]))\
      """;

  static Panel decisions() {
    return timeseries(
            "Decisions per minute by decision · run $run_id",
            Units.COUNTS_PER_MINUTE,
            whileUp(AI_LIVE_EXPORTER, AI.query(BY_DECISION).legend("{{decision}}")))
        .key("decisions-per-minute")
        .overrides(decisionColors())
        .description(about("Decisions per minute, measured over one minute.", NOTHING))
        .width(12);
  }

  private static final String ACTIVE_BY_DECISION =
      """
      sum by (decision) (increase(peaktrade_ai_decisions_total{run_id=~"$run_id"}[1m])) > bool 0\
      """;

  static Panel activity() {
    return stateTimeline(
            "AI activity by decision · run $run_id",
            Units.NUMBER,
            whileUp(AI_LIVE_EXPORTER, AI.query(ACTIVE_BY_DECISION).legend("{{decision}}")))
        .key("activity")
        .mappings(
            Mapping.value(1, "active").color(Color.GREEN),
            Mapping.value(0, "idle").color(Color.TEXT))
        .showValue(VisibilityMode.NEVER)
        .description(about("Minutes in which each kind of decision was taken.", NOTHING))
        .width(12);
  }

  private static final String ACTIONS =
      """
      sum by (action) (increase(peaktrade_ai_actions_total{run_id=~"$run_id"}[5m]))\
      """;

  static Panel actions() {
    return counts(
        "Actions (5m) · run $run_id",
        "actions",
        AI.query(ACTIONS).legend("{{action}}"),
        "Actions in the five minutes before each point.");
  }

  private static final String REJECT_REASONS =
      """
      sum by (reason) (
        increase(peaktrade_ai_decisions_total{decision="reject", run_id=~"$run_id"}[5m])
      )\
      """;

  static Panel rejectReasons() {
    return counts(
        "Reject reasons (5m) · run $run_id",
        "reject-reasons",
        AI.query(REJECT_REASONS).legend("{{reason}}"),
        "Rejects in the five minutes before each point.");
  }

  private static final String NOOP_REASONS =
      """
      sum by (reason) (
        increase(peaktrade_ai_decisions_total{decision="noop", run_id=~"$run_id"}[5m])
      )\
      """;

  static Panel noopReasons() {
    return counts(
        "Noop reasons (5m) · run $run_id",
        "noop-reasons",
        AI.query(NOOP_REASONS).legend("{{reason}}"),
        "Noops in the five minutes before each point.");
  }

  /** Three of these fill a row of the grid. */
  private static Panel counts(String title, String key, Query query, String content) {
    return timeseries(title, Units.SHORT, whileUp(AI_LIVE_EXPORTER, query))
        .key(key)
        .description(about(content, NOTHING))
        .width(8);
  }

  private static final String TOP_REJECT_REASONS =
      """
      sort_desc(
        sum by (reason) (
          increase(peaktrade_ai_decisions_total{decision="reject", run_id=~"$run_id"}[10m])
        ) > 0
      )\
      """;

  static Panel topRejectReasons() {
    return bargauge(
            "Top reject reasons (10m) · run $run_id",
            Units.SHORT,
            whileUp(AI_LIVE_EXPORTER, AI.query(TOP_REJECT_REASONS).legend("{{reason}}").instant()))
        .key("top-reject-reasons")
        .decimals(0)
        .min(0)
        .noValue("no rejects, or ai_live down")
        .description(about("Rejects of the last ten minutes, most frequent first.", NOTHING))
        .width(24)
        .height(6);
  }

  private static FieldOverride[] decisionColors() {
    return new FieldOverride[] {
      override(byName("accept")).color(fixed(Color.GREEN)),
      override(byName("reject")).color(fixed(Color.RED)),
      override(byName("noop")).color(fixed(Color.BLUE))
    };
  }
}
