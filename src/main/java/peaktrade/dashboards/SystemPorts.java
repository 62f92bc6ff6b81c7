package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static peaktrade.dashboards.PeakTradeOwners.AI_STACK;
import static peaktrade.dashboards.PeakTradeOwners.LOCAL_STACK;
import static peaktrade.dashboards.PeakTradeOwners.OBSERVABILITY_STACK;

import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.query.Owner;

/** The section with every endpoint and every Prometheus server of the contract. */
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
        endpoint(PeakTradeContract.SHADOW_MVS, LOCAL_STACK),
        endpoint(PeakTradeContract.WEB, LOCAL_STACK),
        endpoint(PeakTradeContract.METRICSD, LOCAL_STACK));
  }

  private static Panel server(PrometheusServer server, Owner itself) {
    return StatPanels.serverState("Prometheus " + server.name() + " :" + server.port(), itself)
        .key("prometheus-" + server.port())
        .description(
            PanelDescriptions.ofServer(
                "Whether the server answers, and how many targets it knows.",
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
                "NO ANSWER: " + server + " itself is unreachable, see its tile above."))
        .width(6)
        .height(3);
  }
}
