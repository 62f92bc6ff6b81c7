package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.query.QueryPatterns.orNone;
import static peaktrade.dashboards.PeakTradeContract.METRICSD;
import static peaktrade.dashboards.PeakTradeOwners.TRADING;

import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.GraphPanels;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;

/** The section with signals and orders of metricsd, pinned to the server that scrapes it. */
final class SignalsAndOrders {

  private static final String ZERO = "0: metricsd is up, and there was none.";
  private static final String NONE =
      "A line \"none\" at 0: metricsd is up, and there was none yet.";

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
                "NO ANSWER: Prometheus local does not answer; see *System / Ports*."));
  }

  private static Panel count(String title, String key, String promql) {
    return StatPanels.count(title, Units.NUMBER, TRADING, METRICSD, promql)
        .key(key)
        .decimals(0)
        .description(about("How many in the chosen time range.", ZERO))
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
        .description(about("Signals per minute, measured over one minute.", ZERO))
        .width(5);
  }

  private static Panel ordersBlocked() {
    return StatPanels.count(
            "Orders blocked (range)",
            Units.NUMBER,
            TRADING,
            METRICSD,
            "sum(increase(peaktrade_orders_blocked_total[$__range]))")
        .key("orders-blocked")
        .decimals(0)
        .description(about("How many in the chosen time range; the reasons are below.", ZERO))
        .width(5);
  }

  private static Panel signalsByStrategy() {
    return GraphPanels.ofProducer(
            "Signals per minute by strategy (5m)",
            Units.COUNTS_PER_MINUTE,
            TRADING,
            METRICSD,
            orNone(
                METRICSD,
                TRADING
                    .query("60 * sum by (strategy_id) (rate(peaktrade_signals_total[5m]))")
                    .legend("{{strategy_id}}"),
                "strategy_id"))
        .key("signals-by-strategy")
        .description(
            about("Signals per minute of each strategy, measured over five minutes.", NONE));
  }

  private static Panel blocksByReason() {
    return GraphPanels.ofProducer(
            "Blocked orders by reason (5m)",
            Units.NUMBER,
            TRADING,
            METRICSD,
            orNone(
                METRICSD,
                TRADING
                    .query("sum by (reason) (increase(peaktrade_orders_blocked_total[5m]))")
                    .legend("{{reason}}"),
                "reason"))
        .key("blocked-by-reason")
        .description(about("Blocked orders in the five minutes before each point.", NONE));
  }

  private static String about(String content, String idle) {
    return PanelDescriptions.ofProducer(content, TRADING, METRICSD, idle);
  }
}
