package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.query.QueryPatterns.orNone;
import static peaktrade.dashboards.PeakTradeOwners.WEB;

import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.GraphPanels;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;

/** The section of the Execution Watch API, pinned to the server that scrapes it. */
final class ExecutionWatchApi {

  private ExecutionWatchApi() {}

  static Section executionWatchApi() {
    return section("Execution Watch API", WEB, producer(), requests(), latency(), readErrors());
  }

  private static Panel producer() {
    return StatPanels.jobState("peak_trade_web", WEB, PeakTradeContract.WEB)
        .key("producer")
        .description(
            PanelDescriptions.ofServer(
                "Whether peak_trade_web answers; all panels of this section come from it.",
                WEB,
                "NO ANSWER: Prometheus local does not answer; see *System / Ports*."))
        .width(4)
        .height(8);
  }

  private static final String REQUESTS =
      "sum by (endpoint, status) (rate(peak_trade_execution_watch_requests_total[5m]))";

  private static Panel requests() {
    return GraphPanels.ofProducer(
            "Requests per second by endpoint and status (5m)",
            Units.REQUESTS_PER_SECOND,
            WEB,
            PeakTradeContract.WEB,
            orNone(
                PeakTradeContract.WEB,
                WEB.query(REQUESTS).legend("{{endpoint}} {{status}}"),
                "endpoint"))
        .key("requests")
        .description(
            about(
                "Requests per second, measured over five minutes.",
                "A line \"none\" at 0: the service is up, and there was no request yet."))
        .width(20);
  }

  private static final String P95 =
      """
      histogram_quantile(
        0.95,
        sum by (le, endpoint) (rate(peak_trade_execution_watch_request_latency_seconds_bucket[5m]))
      ) >= 0\
      """;

  private static Panel latency() {
    return GraphPanels.ofProducer(
            "Latency p95 by endpoint (5m)",
            Units.SECONDS,
            WEB,
            PeakTradeContract.WEB,
            WEB.query(P95).legend("p95 {{endpoint}}"))
        .key("latency-p95")
        .description(
            about(
                "95 of 100 requests take at most this long.",
                "A graph without a line: the service is up, and there was no request."));
  }

  private static final String READ_ERRORS =
      "60 * sum by (instance) (rate(peak_trade_execution_watch_read_errors_total[5m]))";

  private static Panel readErrors() {
    return GraphPanels.ofProducer(
            "JSONL read errors per minute (5m)",
            Units.COUNTS_PER_MINUTE,
            WEB,
            PeakTradeContract.WEB,
            WEB.query(READ_ERRORS).legend("{{instance}}"))
        .key("read-errors")
        .axisSoftMax(1)
        .description(
            about(
                "Lines that Execution Watch could not read, per minute, measured over five"
                    + " minutes.",
                "A line at 0: there was none."));
  }

  private static String about(String content, String idle) {
    return PanelDescriptions.ofProducer(content, WEB, PeakTradeContract.WEB, idle);
  }
}
