package peaktrade.dashboards;

import static io.panelwright.dsl.Annotation.annotation;
import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.DashboardLink.link;
import static io.panelwright.dsl.variable.Variables.query;
import static peaktrade.dashboards.PeakTradeOwners.AI;

import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardLink;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.variable.QueryVariable.Sort;
import io.panelwright.dsl.variable.Variable;

/**
 * The dashboard of Peak_Trade's operators.
 *
 * <p>{@code panels.yaml} adds the section "Shadow pipeline" after "Health invariants".
 */
final class OperatorUnified {

  private OperatorUnified() {}

  static Dashboard operatorUnified() {
    return dashboard(
            "peaktrade-operator-unified",
            "Peak_Trade — Operator Unified",
            SystemPorts.systemPorts(),
            AiLive.allRuns(),
            AiLive.selectedRun(),
            SignalsAndOrders.signalsAndOrders(),
            HealthInvariants.healthInvariants(),
            ExecutionWatchApi.executionWatchApi(),
            StackFingerprint.stackFingerprint(),
            DatasourceFingerprint.datasourceFingerprint(),
            ServerComparison.compare(),
            OperatorHome.operatorHome())
        .description(
            "AI Live, Shadow/Health and System/Ports, each from the Prometheus that owns the data."
                + " Watch only.")
        .tags(
            "ai_live",
            "landing",
            "observability",
            "operator",
            "peak_trade",
            "unified",
            "ux_pack_v5",
            "watch-only")
        .time("now-30m", "now")
        .refresh("10s")
        .tooltip(Dashboard.CursorSync.CROSSHAIR)
        .variables(runId())
        .annotations(
            markers("Rejects begin", Color.RED, REJECTS),
            markers("Accepts begin", Color.GREEN, ACCEPTS))
        .links(contractDetails(), overview());
  }

  /** Values come from the heartbeat, which exists before the first decision. */
  private static Variable runId() {
    return query("run_id", AI.labelValues("peaktrade_ai_live_heartbeat", "run_id"))
        .label("AI run_id")
        .description("Filters the AI Live panels whose metric has a run_id; the others say so.")
        .sort(Sort.ALPHABETICAL)
        .refreshOnTimeRange()
        .includeAll(".*");
  }

  /** The first minute with rejects after one without: a point, not a range. */
  private static final String REJECTS =
      """
      sum(increase(peaktrade_ai_decisions_total{decision="reject", run_id=~"$run_id"}[1m])) > 0
        unless
      sum(increase(peaktrade_ai_decisions_total{decision="reject", run_id=~"$run_id"}[1m] offset 1m)) > 0\
      """;

  /** The first minute with accepts after one without. */
  private static final String ACCEPTS =
      """
      sum(increase(peaktrade_ai_decisions_total{decision="accept", run_id=~"$run_id"}[1m])) > 0
        unless
      sum(increase(peaktrade_ai_decisions_total{decision="accept", run_id=~"$run_id"}[1m] offset 1m)) > 0\
      """;

  private static Annotation markers(String name, Color color, String promql) {
    return annotation(name, color, AI.query(promql))
        .title(name)
        .step("1m")
        .only(AiLive.MARKED.toArray(String[]::new));
  }

  private static DashboardLink contractDetails() {
    return link("Contract Details", PeakTradeContract.CONTRACT_DETAILS.path())
        .keepTime()
        .includeVariables();
  }

  private static DashboardLink overview() {
    return link("Overview (Mini vs Main)", PeakTradeContract.OVERVIEW.path())
        .keepTime()
        .includeVariables();
  }
}
