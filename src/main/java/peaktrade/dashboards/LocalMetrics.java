package peaktrade.dashboards;

import static io.panelwright.contract.Label.closed;
import static io.panelwright.contract.Label.open;
import static io.panelwright.contract.Metric.counter;
import static io.panelwright.contract.Metric.gauge;
import static io.panelwright.contract.Metric.histogram;
import static io.panelwright.contract.MetricUnit.FLAG;
import static io.panelwright.contract.MetricUnit.MONEY;
import static io.panelwright.contract.MetricUnit.RATIO;
import static io.panelwright.contract.MetricUnit.SECONDS;
import static io.panelwright.contract.SeriesPresence.AFTER_FIRST_EVENT;
import static io.panelwright.contract.SeriesPresence.ALWAYS;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import java.util.List;
import java.util.stream.Stream;

/** The metrics of the producers that Prometheus "local" scrapes. */
public final class LocalMetrics {

  private static final Label MODE = open("mode");
  private static final Label EXCHANGE = open("exchange");
  private static final Label REASON = open("reason");
  private static final Label ENDPOINT = open("endpoint");
  private static final Label STRATEGY = open("strategy_id");
  private static final Label SYMBOL = open("symbol");
  private static final Label SIGNAL = open("signal");
  private static final Label STAGE =
      closed("stage", "signal", "intent", "submit", "ack", "fill", "cancel", "risk_block", "error");
  private static final Label EDGE =
      closed("edge", "intent_to_submit", "submit_to_ack", "ack_to_fill", "intent_to_ack");

  public static final Metric SHADOW_UP =
      gauge("shadow_mvs_up", FLAG, ALWAYS, MODE, EXCHANGE).help("1 while the exporter serves.");

  public static final Metric PIPELINE_EVENTS =
      counter("peak_trade_pipeline_events_total", ALWAYS, MODE, STAGE, EXCHANGE)
          .help("Events of the trading pipeline, by stage.");

  public static final Metric PIPELINE_LATENCY =
      histogram(
              "peak_trade_pipeline_latency_seconds",
              SECONDS,
              List.of(.01, .025, .05, .1, .25, .5, 1., 2.5, 5., 10.),
              ALWAYS,
              MODE,
              EDGE,
              EXCHANGE)
          .help("Duration from one stage of the pipeline to another.");

  public static final Metric PIPELINE_RISK_BLOCKS =
      counter("peak_trade_risk_blocks_total", AFTER_FIRST_EVENT, MODE, REASON)
          .help("Orders of the pipeline blocked by a risk limit.");

  public static final Metric FEED_GAPS =
      counter("peak_trade_feed_gaps_total", AFTER_FIRST_EVENT, MODE, open("feed"))
          .help("Gaps in a feed of market data.");

  public static final Metric RUN_STATE =
      gauge("peak_trade_run_state", FLAG, ALWAYS, MODE, open("state"))
          .help("1 for the current state of the pipeline, 0 for all others.");

  public static final Metric WATCH_REQUESTS =
      counter(
              "peak_trade_execution_watch_requests_total",
              AFTER_FIRST_EVENT,
              ENDPOINT,
              open("status"))
          .help("Requests to the execution watch API, by endpoint and status.");

  public static final Metric WATCH_LATENCY =
      histogram(
              "peak_trade_execution_watch_request_latency_seconds",
              SECONDS,
              List.of(.001, .01, .05, .1, .25, .5, 1., 2.5, 5.),
              AFTER_FIRST_EVENT,
              ENDPOINT)
          .help("Response time of the execution watch API.");

  public static final Metric WATCH_READ_ERRORS =
      counter("peak_trade_execution_watch_read_errors_total", ALWAYS)
          .help("Read errors of the execution watch API.");

  public static final Metric SIGNALS =
      counter("peaktrade_signals_total", AFTER_FIRST_EVENT, STRATEGY, SYMBOL, SIGNAL)
          .help("Signals, by strategy and symbol.");

  public static final Metric ORDERS_APPROVED =
      counter(
              "peaktrade_orders_approved_total",
              AFTER_FIRST_EVENT,
              STRATEGY,
              SYMBOL,
              open("venue"),
              open("order_type"))
          .help("Orders that passed all checks.");

  public static final Metric ORDERS_BLOCKED =
      counter("peaktrade_orders_blocked_total", AFTER_FIRST_EVENT, STRATEGY, SYMBOL, REASON)
          .help("Orders blocked by a check, by reason.");

  public static final Metric STRATEGY_DECISIONS =
      counter("peaktrade_strategy_decisions_total", AFTER_FIRST_EVENT, STRATEGY, open("decision"))
          .help("Decisions of a strategy.");

  public static final Metric STRATEGY_SIGNALS =
      counter("peaktrade_strategy_signals_total", AFTER_FIRST_EVENT, STRATEGY, SIGNAL)
          .help("Signals of a strategy over all symbols.");

  public static final Metric GROSS_EXPOSURE =
      gauge(
              "peaktrade_strategy_position_gross_exposure",
              MONEY,
              AFTER_FIRST_EVENT,
              STRATEGY,
              open("ccy"))
          .help("Sum of a strategy's positions, long and short, in a currency.");

  public static final Metric RISK_CHECKS =
      counter("peaktrade_risk_checks_total", AFTER_FIRST_EVENT, open("check"), open("result"))
          .help("Risk checks, by result.");

  public static final Metric LIMIT_UTILIZATION =
      gauge("peaktrade_risk_limit_utilization", RATIO, AFTER_FIRST_EVENT, open("limit_id"))
          .help("Used share of a risk limit, from 0 to 1.");

  public static final Metric RISK_BLOCKS =
      counter("peaktrade_risk_blocks_total", AFTER_FIRST_EVENT, REASON)
          .help("Orders blocked by a risk limit.");

  static final List<Metric> SHADOW_MVS =
      List.of(
          SHADOW_UP, PIPELINE_EVENTS, PIPELINE_LATENCY, PIPELINE_RISK_BLOCKS, FEED_GAPS, RUN_STATE);

  static final List<Metric> WEB =
      Stream.concat(
              Stream.of(WATCH_REQUESTS, WATCH_LATENCY, WATCH_READ_ERRORS), HttpMetrics.ALL.stream())
          .toList();

  static final List<Metric> METRICSD =
      List.of(
          SIGNALS,
          ORDERS_APPROVED,
          ORDERS_BLOCKED,
          STRATEGY_DECISIONS,
          STRATEGY_SIGNALS,
          GROSS_EXPOSURE,
          RISK_CHECKS,
          LIMIT_UTILIZATION,
          RISK_BLOCKS);

  private LocalMetrics() {}
}
