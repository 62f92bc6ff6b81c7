package peaktrade.dashboards;

import static peaktrade.dashboards.PeakTradeOwners.AI_STACK;
import static peaktrade.dashboards.PeakTradeOwners.LOCAL_STACK;
import static peaktrade.dashboards.PeakTradeOwners.OBSERVABILITY_STACK;

import io.panelwright.assertions.Scenario;
import io.panelwright.contract.Producer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Peak_Trade's stack in four states, each after 40 minutes with a sample every five seconds. */
final class PeakTradeScenarios {

  /** The repetition of samples of a process that runs to the end. */
  private static final String TO_THE_END = "x480";

  /** The repetition of samples of a process that stopped five minutes before the end. */
  private static final String STOPPED = "x420 stale _x59";

  private final int events;
  private final String repetition;
  private final List<String> ai = new ArrayList<>();
  private final List<String> local = new ArrayList<>();

  /**
   * @param events 1 if events happen, 0 if none has happened since the start
   */
  private PeakTradeScenarios(int events, String repetition) {
    this.events = events;
    this.repetition = repetition;
  }

  /** The states by name, in the order of a reader. */
  static Map<String, Scenario> all() {
    Map<String, Scenario> states = new LinkedHashMap<>();
    states.put("healthy", new PeakTradeScenarios(1, TO_THE_END).running("1x480"));
    states.put("idle", new PeakTradeScenarios(0, TO_THE_END).running("1x480"));
    states.put("producer down", new PeakTradeScenarios(1, STOPPED).running("1x420 0x59"));
    states.put("server down", serversDown());
    return states;
  }

  private static Scenario serversDown() {
    return Scenario.empty()
        .serverDown(LOCAL_STACK)
        .serverDown(AI_STACK)
        .serverDown(OBSERVABILITY_STACK)
        .at("40m");
  }

  /**
   * All servers run.
   *
   * @param up the samples of the producers' targets
   */
  private Scenario running(String up) {
    addAi();
    addShadow();
    addWeb();
    addMetricsd();
    for (Producer producer : PeakTradeContract.contract().producers()) {
      boolean isLocal = producer.scrapedBy().equals(PeakTradeContract.LOCAL_PROMETHEUS);
      (isLocal ? local : ai).add(target(producer.job(), producer.port(), up));
    }
    return Scenario.empty()
        .given(LOCAL_STACK, local.toArray(String[]::new))
        .given(AI_STACK, ai.toArray(String[]::new))
        .given(OBSERVABILITY_STACK, target("prometheus", 9095, "1x480"));
  }

  private static String target(String job, int port, String up) {
    return "up{job=\"%s\", instance=\"localhost:%d\"} %s".formatted(job, port, up);
  }

  private void addAi() {
    String run = "component=\"ai\", run_id=\"run-a\", job=\"ai_live\"";
    gauge(ai, "peaktrade_ai_live_heartbeat{" + run + "}", "1");
    gauge(ai, "peaktrade_ai_exporter_run_limit{job=\"ai_live\"}", "20");
    gauge(ai, "peaktrade_ai_exporter_runs_forgotten_total{job=\"ai_live\"}", "0");
    if (events == 0) {
      return;
    }
    String decisions = "peaktrade_ai_decisions_total{" + run + ", decision=";
    counter(ai, decisions + "\"accept\", reason=\"none\"}", 11);
    counter(ai, decisions + "\"reject\", reason=\"risk_limit\"}", 1);
    counter(ai, decisions + "\"noop\", reason=\"no_signal\"}", 8);
    counter(ai, "peaktrade_ai_actions_total{" + run + ", action=\"submit\"}", 11);
    String source = "source=\"sample_v1\", job=\"ai_live\"";
    gauge(ai, "peaktrade_ai_last_decision_timestamp_seconds{" + run + "}", "-4+5");
    gauge(ai, "peaktrade_ai_last_event_timestamp_seconds{" + source + "}", "-4+5");
    gauge(
        ai,
        "peaktrade_ai_last_event_timestamp_seconds_by_run_id{" + run + ", source=\"sample_v1\"}",
        "-4+5");
    histogram(ai, "peaktrade_ai_decision_latency_ms", source + ", decision=\"accept\"", "100", 11);
    histogram(ai, "peaktrade_ai_decision_latency_seconds", run, "0.1", 11);
  }

  private void addShadow() {
    String mode = "mode=\"shadow\", job=\"shadow_mvs\", ";
    gauge(local, "shadow_mvs_up{" + mode + "exchange=\"kraken\"}", "1");
    gauge(local, "peak_trade_run_state{" + mode + "state=\"running\"}", "1");
    for (String stage : List.of("signal", "intent", "submit", "ack", "fill", "risk_block")) {
      counter(
          local,
          "peak_trade_pipeline_events_total{"
              + mode
              + "exchange=\"kraken\", stage=\""
              + stage
              + "\"}",
          5);
    }
    counter(
        local,
        "peak_trade_pipeline_events_total{" + mode + "exchange=\"kraken\", stage=\"error\"}",
        0);
    histogram(
        local,
        "peak_trade_pipeline_latency_seconds",
        mode + "exchange=\"kraken\", edge=\"intent_to_ack\"",
        "0.1",
        5);
    if (events > 0) {
      counter(local, "peak_trade_risk_blocks_total{" + mode + "reason=\"max_position\"}", 0);
    }
  }

  private void addWeb() {
    String web = "job=\"peak_trade_web\", instance=\"localhost:8000\"";
    gauge(local, "peak_trade_execution_watch_read_errors_total{" + web + "}", "0");
    if (events > 0) {
      counter(
          local,
          "peak_trade_execution_watch_requests_total{"
              + web
              + ", endpoint=\"/runs\", status=\"200\"}",
          10);
      histogram(
          local,
          "peak_trade_execution_watch_request_latency_seconds",
          web + ", endpoint=\"/runs\"",
          "0.1",
          10);
    }
  }

  private void addMetricsd() {
    if (events == 0) {
      return;
    }
    String strategy = "job=\"peak_trade_metricsd\", strategy_id=\"ma_cross\", symbol=\"BTC\", ";
    counter(local, "peaktrade_signals_total{" + strategy + "signal=\"buy\"}", 3);
    counter(
        local,
        "peaktrade_orders_approved_total{" + strategy + "venue=\"kraken\", order_type=\"limit\"}",
        2);
    counter(local, "peaktrade_orders_blocked_total{" + strategy + "reason=\"max_position\"}", 0);
  }

  private void gauge(List<String> server, String series, String samples) {
    server.add(series + " " + samples + repetition);
  }

  private void counter(List<String> server, String series, int perSample) {
    server.add(series + " 0+" + events * perSample + repetition);
  }

  /** A histogram whose observations are all in the bucket with this bound. */
  private void histogram(
      List<String> server, String name, String labels, String bound, int perSample) {
    List<String> bounds = List.of("0.01", "0.05", "0.1", "0.5", "1", "50", "100", "500", "+Inf");
    for (String le : bounds) {
      boolean contains = le.equals("+Inf") || Double.parseDouble(le) >= Double.parseDouble(bound);
      counter(
          server, name + "_bucket{" + labels + ", le=\"" + le + "\"}", contains ? perSample : 0);
    }
    counter(server, name + "_count{" + labels + "}", perSample);
    counter(server, name + "_sum{" + labels + "}", perSample);
  }
}
