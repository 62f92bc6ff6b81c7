package peaktrade.dashboards;

import static io.panelwright.dsl.Panels.timeseries;
import static io.panelwright.dsl.Patterns.whileUp;
import static io.panelwright.dsl.Section.section;
import static peaktrade.dashboards.Owners.TRADING;
import static peaktrade.dashboards.PeakTradeContract.METRICSD;

import io.panelwright.dsl.Color;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Thresholds;
import io.panelwright.dsl.Tiles;
import io.panelwright.dsl.Unit;
import io.panelwright.dsl.Units;

/** Signals and orders: from metricsd, not from AI Live, and pinned to the server that has them. */
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
    return Tiles.jobState("metricsd", TRADING, METRICSD)
        .description(
            About.targets(
                "Whether metricsd answers; all panels of this section come from it.",
                TRADING,
                "NO ANSWER: Prometheus local is unreachable, see *System / Ports*."));
  }

  private static Panel count(String title, String key, String promql) {
    return Tiles.count(title, Units.SHORT, TRADING, METRICSD, promql)
        .key(key)
        .decimals(0)
        .description(about("How many in the chosen time range."))
        .width(5);
  }

  private static Panel signalsPerMinute() {
    return Tiles.count(
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
    return Tiles.count(
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

  private static String about(String what) {
    return About.data(
        what,
        TRADING,
        METRICSD,
        "metricsd is down, or, in a graph, nothing of the kind happened yet.");
  }
}
