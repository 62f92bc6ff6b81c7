package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static io.panelwright.dsl.query.QueryPatterns.whileUp;
import static peaktrade.dashboards.PeakTradeOwners.WEB;

import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Units;
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
                "NO ANSWER: Prometheus local is unreachable, see *System / Ports*."))
        .width(4);
  }

  private static final String REQUESTS =
      "sum by (endpoint, status) (rate(peak_trade_execution_watch_requests_total[5m]))";

  private static Panel requests() {
    return timeseries(
            "Requests per second by endpoint and status (5m)",
            Units.REQUESTS_PER_SECOND,
            whileUp(PeakTradeContract.WEB, WEB.query(REQUESTS).legend("{{endpoint}} {{status}}")))
        .key("requests")
        .description(about("Requests per second, measured over five minutes."))
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
    return timeseries(
            "Latency p95 by endpoint (5m)",
            Units.SECONDS,
            whileUp(PeakTradeContract.WEB, WEB.query(P95).legend("p95 {{endpoint}}")))
        .key("latency-p95")
        .description(about("95 of 100 requests take at most this long."))
        .width(12);
  }

  private static final String READ_ERRORS =
      "60 * sum by (instance) (rate(peak_trade_execution_watch_read_errors_total[5m]))";

  private static Panel readErrors() {
    return timeseries(
            "JSONL read errors per minute (5m)",
            Units.COUNTS_PER_MINUTE,
            whileUp(PeakTradeContract.WEB, WEB.query(READ_ERRORS).legend("{{instance}}")))
        .key("read-errors")
        .description(
            about(
                "Lines that Execution Watch could not read, per minute, measured over five"
                    + " minutes. A line at 0 is good news."))
        .width(12);
  }

  private static String about(String content) {
    return PanelDescriptions.ofProducer(
        content,
        WEB,
        PeakTradeContract.WEB,
        "peak_trade_web is down, or it has served no request yet.");
  }
}
