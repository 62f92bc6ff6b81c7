package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static peaktrade.dashboards.PeakTradeContract.SHADOW_MVS;
import static peaktrade.dashboards.PeakTradeOwners.AI;
import static peaktrade.dashboards.PeakTradeOwners.AI_STACK;
import static peaktrade.dashboards.PeakTradeOwners.LOCAL_STACK;
import static peaktrade.dashboards.PeakTradeOwners.OBSERVABILITY_STACK;
import static peaktrade.dashboards.PeakTradeOwners.SHADOW;
import static peaktrade.dashboards.PeakTradeOwners.TRADING;
import static peaktrade.dashboards.PeakTradeOwners.WEB;

import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.panel.Stat;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.QueryPatterns;

/**
 * The first section: whether anything is wrong, and where. A row of servers, a row of producers,
 * and below each producer the number of its errors.
 */
final class SystemPorts {

  private SystemPorts() {}

  static Section systemPorts() {
    return section(
        "System / Ports",
        LOCAL_STACK,
        server(PeakTradeContract.LOCAL_PROMETHEUS, LOCAL_STACK),
        server(PeakTradeContract.AI_LIVE_PROMETHEUS, AI_STACK),
        server(PeakTradeContract.OBSERVABILITY_PROMETHEUS, OBSERVABILITY_STACK),
        endpoint(PeakTradeContract.AI_LIVE_EXPORTER, AI_STACK),
        endpoint(SHADOW_MVS, LOCAL_STACK),
        endpoint(PeakTradeContract.WEB, LOCAL_STACK),
        endpoint(PeakTradeContract.METRICSD, LOCAL_STACK),
        firingAlerts(),
        pipelineErrors(),
        readErrors(),
        ordersBlocked());
  }

  private static Panel server(PrometheusServer server, Owner itself) {
    return StatPanels.serverState("Prometheus " + server.name() + " :" + server.port(), itself)
        .key("prometheus-" + server.port())
        .description(
            PanelDescriptions.ofServer(
                "The number of targets of the server. NO TARGETS: it answers, and scrapes nothing.",
                itself,
                "NO ANSWER: the server is down or unreachable from Grafana: `curl -s localhost:"
                    + server.port()
                    + PrometheusServer.READY_PATH
                    + "`."))
        .width(8)
        .height(3);
  }

  private static Panel endpoint(Producer producer, Owner scraper) {
    String server = "Prometheus " + producer.scrapedBy().name();
    return StatPanels.jobState(producer.name() + " :" + producer.port(), scraper, producer)
        .key("endpoint-" + producer.port())
        .description(
            PanelDescriptions.ofServer(
                "UP: it answers its scrapes. DOWN: it does not: `curl -s localhost:"
                    + producer.port()
                    + "/metrics | head`.\nNOT SCRAPED: "
                    + server
                    + " has no job `"
                    + producer.job()
                    + "`.",
                scraper,
                "NO ANSWER: " + server + " does not answer; see its panel above."))
        .width(6)
        .height(3);
  }

  private static Panel firingAlerts() {
    return Panels.stat("Firing alerts", Units.NUMBER, QueryPatterns.firingAlerts(AI))
        .key("ai-live/firing-alerts")
        .thresholds(Thresholds.base(Color.GREEN).step(1, Color.RED))
        .mappings(States.noAnswer())
        .description(
            PanelDescriptions.ofServer(
                "Alerts that fire on the chosen Prometheus. 0 also means that it has no rules"
                    + " loaded: the AI Live rules are on :9094.",
                AI,
                "NO ANSWER: the chosen Prometheus does not answer; see its panel above."))
        .width(6)
        .height(3);
  }

  private static Panel pipelineErrors() {
    return errors(
            "Pipeline errors (5m)",
            SHADOW,
            SHADOW_MVS,
            "sum(increase(peak_trade_pipeline_events_total{job=\"shadow_mvs\", stage=\"error\"}[5m]))",
            "Errors of the shadow pipeline in five minutes.")
        .key("pipeline-errors");
  }

  private static Panel readErrors() {
    return errors(
            "JSONL read errors (5m)",
            WEB,
            PeakTradeContract.WEB,
            "sum(increase(peak_trade_execution_watch_read_errors_total[5m]))",
            "Lines that Execution Watch could not read, in five minutes.")
        .key("read-errors");
  }

  private static Panel ordersBlocked() {
    return errors(
            "Orders blocked (5m)",
            TRADING,
            PeakTradeContract.METRICSD,
            "sum(increase(peaktrade_orders_blocked_total[5m]))",
            "Orders that a check blocked, in five minutes. A check that blocks is no fault.")
        .key("orders-blocked")
        .thresholds(Thresholds.base(Color.TEXT));
  }

  private static Stat errors(
      String title, Owner owner, Producer producer, String count, String content) {
    return StatPanels.count(title, Units.NUMBER, owner, producer, count)
        .decimals(0)
        .thresholds(Thresholds.base(Color.GREEN).step(AiLiveSummary.ONE_EVENT, Color.ORANGE))
        .description(
            PanelDescriptions.ofProducer(
                content, owner, producer, "0: it is up, and there was none."))
        .width(6)
        .height(3);
  }
}
