package io.panelwright.peaktrade;

import static io.panelwright.contract.Label.closed;
import static io.panelwright.contract.Label.open;
import static io.panelwright.contract.Metric.counter;
import static io.panelwright.contract.Metric.gauge;
import static io.panelwright.contract.Metric.histogram;
import static io.panelwright.contract.MetricUnit.FLAG;
import static io.panelwright.contract.MetricUnit.MILLISECONDS;
import static io.panelwright.contract.MetricUnit.SECONDS;
import static io.panelwright.contract.MetricUnit.UNIX_TIME;
import static io.panelwright.contract.Silence.IDLE;
import static io.panelwright.contract.Silence.NEVER;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import java.util.List;

/** What the AI Live exporter serves. */
final class AiLiveMetrics {

  private static final Label RUN_ID = open("run_id");
  private static final Label COMPONENT = open("component");
  private static final Label DECISION = closed("decision", "accept", "reject", "noop");
  private static final Label SOURCE =
      closed("source", "sample_v1", "beta_exec_v1", "exec_event_v0", "unknown");
  private static final Label DECISION_REASON =
      closed(
          "reason",
          "none",
          "no_signal",
          "cooldown",
          "market_closed",
          "risk_limit",
          "governance_no_live",
          "invalid_order",
          "other");
  private static final Label ACTION =
      closed("action", "order_intent", "order_request", "submit", "cancel", "fill");
  private static final Label DROP_REASON =
      closed("reason", "bad_json", "missing_fields", "unknown_schema", "other");

  private static final List<Double> LATENCY_SECONDS =
      List.of(.001, .005, .01, .025, .05, .1, .25, .5, 1., 2.5, 5., 10.);
  private static final List<Double> LATENCY_MILLISECONDS =
      List.of(1., 2., 5., 10., 20., 50., 100., 200., 500., 1000., 2000., 5000.);

  static final List<Metric> ALL =
      List.of(
          counter(
              "peaktrade_ai_decisions_total", IDLE, DECISION, DECISION_REASON, COMPONENT, RUN_ID),
          counter("peaktrade_ai_actions_total", IDLE, ACTION, COMPONENT, RUN_ID),
          histogram(
              "peaktrade_ai_decision_latency_seconds",
              SECONDS,
              LATENCY_SECONDS,
              IDLE,
              COMPONENT,
              RUN_ID),
          histogram(
              "peaktrade_ai_decision_latency_ms",
              MILLISECONDS,
              LATENCY_MILLISECONDS,
              IDLE,
              SOURCE,
              DECISION),
          gauge("peaktrade_ai_last_decision_timestamp_seconds", UNIX_TIME, IDLE, COMPONENT, RUN_ID),
          gauge("peaktrade_ai_last_event_timestamp_seconds", UNIX_TIME, IDLE, SOURCE),
          gauge(
              "peaktrade_ai_last_event_timestamp_seconds_by_run_id",
              UNIX_TIME,
              IDLE,
              RUN_ID,
              COMPONENT,
              SOURCE),
          counter("peaktrade_ai_events_parse_errors_total", IDLE, SOURCE),
          counter("peaktrade_ai_events_dropped_total", IDLE, SOURCE, DROP_REASON),
          gauge("peaktrade_ai_live_heartbeat", FLAG, NEVER, COMPONENT, RUN_ID));

  private AiLiveMetrics() {}
}
