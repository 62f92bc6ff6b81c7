package io.panelwright.peaktrade;

import static io.panelwright.contract.Label.closed;
import static io.panelwright.contract.Label.open;
import static io.panelwright.contract.Metric.counter;
import static io.panelwright.contract.Metric.gauge;
import static io.panelwright.contract.Metric.histogram;
import static io.panelwright.contract.MetricUnit.FLAG;
import static io.panelwright.contract.MetricUnit.MONEY;
import static io.panelwright.contract.MetricUnit.RATIO;
import static io.panelwright.contract.MetricUnit.SECONDS;
import static io.panelwright.contract.Silence.IDLE;
import static io.panelwright.contract.Silence.NEVER;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import java.util.List;

/** What the producers serve that Prometheus "local" scrapes. */
final class LocalMetrics {

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

  static final List<Metric> SHADOW_MVS =
      List.of(
          gauge("shadow_mvs_up", FLAG, NEVER, MODE, EXCHANGE),
          counter("peak_trade_pipeline_events_total", NEVER, MODE, STAGE, EXCHANGE),
          histogram(
              "peak_trade_pipeline_latency_seconds",
              SECONDS,
              List.of(.01, .025, .05, .1, .25, .5, 1., 2.5, 5., 10.),
              NEVER,
              MODE,
              EDGE,
              EXCHANGE),
          counter("peak_trade_risk_blocks_total", IDLE, MODE, REASON),
          counter("peak_trade_feed_gaps_total", IDLE, MODE, open("feed")),
          gauge("peak_trade_run_state", FLAG, NEVER, MODE, open("state")));

  static final List<Metric> WEB =
      List.of(
          counter("peak_trade_execution_watch_requests_total", IDLE, ENDPOINT, open("status")),
          histogram(
              "peak_trade_execution_watch_request_latency_seconds",
              SECONDS,
              List.of(.001, .01, .05, .1, .25, .5, 1., 2.5, 5.),
              IDLE,
              ENDPOINT),
          counter("peak_trade_execution_watch_read_errors_total", NEVER));

  static final List<Metric> METRICSD =
      List.of(
          counter("peaktrade_signals_total", IDLE, STRATEGY, SYMBOL, SIGNAL),
          counter(
              "peaktrade_orders_approved_total",
              IDLE,
              STRATEGY,
              SYMBOL,
              open("venue"),
              open("order_type")),
          counter("peaktrade_orders_blocked_total", IDLE, STRATEGY, SYMBOL, REASON),
          counter("peaktrade_strategy_decisions_total", IDLE, STRATEGY, open("decision")),
          counter("peaktrade_strategy_signals_total", IDLE, STRATEGY, SIGNAL),
          gauge("peaktrade_strategy_position_gross_exposure", MONEY, IDLE, STRATEGY, open("ccy")),
          counter("peaktrade_risk_checks_total", IDLE, open("check"), open("result")),
          gauge("peaktrade_risk_limit_utilization", RATIO, IDLE, open("limit_id")),
          counter("peaktrade_risk_blocks_total", IDLE, REASON));

  private LocalMetrics() {}
}
