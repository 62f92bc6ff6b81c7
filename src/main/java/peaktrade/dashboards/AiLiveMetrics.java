package peaktrade.dashboards;

import static io.panelwright.contract.Label.closed;
import static io.panelwright.contract.Label.open;
import static io.panelwright.contract.Metric.counter;
import static io.panelwright.contract.Metric.gauge;
import static io.panelwright.contract.Metric.histogram;
import static io.panelwright.contract.MetricUnit.COUNT;
import static io.panelwright.contract.MetricUnit.FLAG;
import static io.panelwright.contract.MetricUnit.MILLISECONDS;
import static io.panelwright.contract.MetricUnit.SECONDS;
import static io.panelwright.contract.MetricUnit.UNIX_TIME;
import static io.panelwright.contract.SeriesPresence.AFTER_FIRST_EVENT;
import static io.panelwright.contract.SeriesPresence.ALWAYS;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import java.util.List;

/** The metrics of the AI Live exporter, which registers them from these values. */
public final class AiLiveMetrics {

  private static final Label RUN_ID = open("run_id");
  private static final Label COMPONENT = open("component");

  static final Label DECISION = closed("decision", "accept", "reject", "noop");
  private static final Label SOURCE =
      closed("source", "sample_v1", "beta_exec_v1", "exec_event_v0", "unknown");
  static final Label REASON =
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
  static final Label ACTION =
      closed("action", "order_intent", "order_request", "submit", "cancel", "fill");
  static final Label DROP_REASON =
      closed("reason", "bad_json", "missing_fields", "unknown_schema", "other");

  public static final Metric DECISIONS =
      counter(
              "peaktrade_ai_decisions_total",
              AFTER_FIRST_EVENT,
              DECISION,
              REASON,
              COMPONENT,
              RUN_ID)
          .help("Decisions of the AI, by outcome and reason.");

  public static final Metric ACTIONS =
      counter("peaktrade_ai_actions_total", AFTER_FIRST_EVENT, ACTION, COMPONENT, RUN_ID)
          .help("Actions that follow the AI's decisions.");

  public static final Metric LATENCY_SECONDS =
      histogram(
              "peaktrade_ai_decision_latency_seconds",
              SECONDS,
              List.of(.001, .005, .01, .025, .05, .1, .25, .5, 1., 2.5, 5., 10.),
              AFTER_FIRST_EVENT,
              COMPONENT,
              RUN_ID)
          .help("Duration of a decision, by run.");

  public static final Metric LATENCY_MILLISECONDS =
      histogram(
              "peaktrade_ai_decision_latency_ms",
              MILLISECONDS,
              List.of(1., 2., 5., 10., 20., 50., 100., 200., 500., 1000., 2000., 5000.),
              AFTER_FIRST_EVENT,
              SOURCE,
              DECISION)
          .help("Duration of a decision in milliseconds, by source and outcome.");

  public static final Metric LAST_DECISION =
      gauge(
              "peaktrade_ai_last_decision_timestamp_seconds",
              UNIX_TIME,
              AFTER_FIRST_EVENT,
              COMPONENT,
              RUN_ID)
          .help("Time of the last decision, from its event.");

  public static final Metric LAST_EVENT =
      gauge("peaktrade_ai_last_event_timestamp_seconds", UNIX_TIME, AFTER_FIRST_EVENT, SOURCE)
          .help("Time of the last event, from the event, by source.");

  public static final Metric LAST_EVENT_OF_RUN =
      gauge(
              "peaktrade_ai_last_event_timestamp_seconds_by_run_id",
              UNIX_TIME,
              AFTER_FIRST_EVENT,
              RUN_ID,
              COMPONENT,
              SOURCE)
          .help("Time of the last event, from the event, by run and source.");

  public static final Metric PARSE_ERRORS =
      counter("peaktrade_ai_events_parse_errors_total", AFTER_FIRST_EVENT, SOURCE)
          .help("Lines of the events file that are not JSON.");

  public static final Metric DROPPED =
      counter("peaktrade_ai_events_dropped_total", AFTER_FIRST_EVENT, SOURCE, DROP_REASON)
          .help("Lines of the events file that are not valid events, by reason.");

  public static final Metric HEARTBEAT =
      gauge("peaktrade_ai_live_heartbeat", FLAG, ALWAYS, COMPONENT, RUN_ID)
          .help("Always 1 while the exporter runs.");

  public static final Metric RUN_LIMIT =
      gauge("peaktrade_ai_exporter_run_limit", COUNT, ALWAYS)
          .help("Maximum number of runs (component and run_id) with their own series.");

  public static final Metric RUNS_FORGOTTEN =
      counter("peaktrade_ai_exporter_runs_forgotten_total", ALWAYS)
          .help("Runs whose series were dropped for a newer run.");

  static final List<Metric> ALL =
      List.of(
          DECISIONS,
          ACTIONS,
          LATENCY_SECONDS,
          LATENCY_MILLISECONDS,
          LAST_DECISION,
          LAST_EVENT,
          LAST_EVENT_OF_RUN,
          PARSE_ERRORS,
          DROPPED,
          HEARTBEAT,
          RUN_LIMIT,
          RUNS_FORGOTTEN);

  private AiLiveMetrics() {}
}
