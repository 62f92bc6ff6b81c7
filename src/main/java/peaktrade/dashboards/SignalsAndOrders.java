package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static io.panelwright.dsl.query.QueryPatterns.whileUp;
import static peaktrade.dashboards.PeakTradeContract.METRICSD;
import static peaktrade.dashboards.PeakTradeOwners.TRADING;

import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;

/** The section with signals and orders of metricsd, pinned to the server that scrapes it. */
final class SignalsAndOrders {

  private SignalsAndOrders() {}

  static Section signalsAndOrders() {
    return section(
        "Signals and orders",
        TRADING,
        producer(),
        count("Signals (range)", "signals", "sum(increase(peaktrade_signals_total[$__range]))"),
        signalsPerMinute(),
        count(
            "Orders approved (range)",
            "orders-approved",
            "sum(increase(peaktrade_orders_approved_total[$__range]))"),
        ordersBlocked(),
        signalsByStrategy(),
        blocksByReason());
  }

  private static Panel producer() {
    return StatPanels.jobState("metricsd", TRADING, METRICSD)
        .description(
            PanelDescriptions.ofServer(
                "Whether metricsd answers; all panels of this section come from it.",
                TRADING,
                "NO ANSWER: Prometheus local is unreachable, see *System / Ports*."));
  }

  private static Panel count(String title, String key, String promql) {
    return StatPanels.count(title, Units.SHORT, TRADING, METRICSD, promql)
        .key(key)
        .decimals(0)
        .description(about("How many in the chosen time range."))
        .width(5);
  }

  private static Panel signalsPerMinute() {
    return StatPanels.count(
            "Signals per minute (1m)",
            Units.COUNTS_PER_MINUTE,
            TRADING,
            METRICSD,
            "60 * sum(rate(peaktrade_signals_total[1m]))")
        .key("signals-per-minute")
        .description(about("Signals per minute, measured over one minute."))
        .width(5);
  }

  private static Panel ordersBlocked() {
    return StatPanels.count(
            "Orders blocked (range)",
            Units.SHORT,
            TRADING,
            METRICSD,
            "sum(increase(peaktrade_orders_blocked_total[$__range]))")
        .key("orders-blocked")
        .decimals(0)
        .thresholds(Thresholds.base(Color.TEXT).step(AiLiveSummary.ONE_EVENT, Color.ORANGE))
        .description(about("How many in the chosen time range; the reasons are below."))
        .width(5);
  }

  private static Panel signalsByStrategy() {
    return timeseries(
            "Signals per minute by strategy (5m)",
            Units.COUNTS_PER_MINUTE,
            whileUp(
                METRICSD,
                TRADING
                    .query("60 * sum by (strategy_id) (rate(peaktrade_signals_total[5m]))")
                    .legend("{{strategy_id}}")))
        .key("signals-by-strategy")
        .description(about("Signals per minute of each strategy, measured over five minutes."))
        .width(12)
        .height(7);
  }

  private static Panel blocksByReason() {
    return timeseries(
            "Blocked orders by reason (5m)",
            Unit.suffix(" orders"),
            whileUp(
                METRICSD,
                TRADING
                    .query("sum by (reason) (increase(peaktrade_orders_blocked_total[5m]))")
                    .legend("{{reason}}")))
        .key("blocked-by-reason")
        .description(about("Blocked orders in the five minutes before each point."))
        .width(12)
        .height(7);
  }

  private static String about(String content) {
    return PanelDescriptions.ofProducer(
        content,
        TRADING,
        METRICSD,
        "metricsd is down, or, in a graph, nothing of the kind happened yet.");
  }
}
