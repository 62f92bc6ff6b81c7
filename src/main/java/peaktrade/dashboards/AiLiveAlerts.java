package peaktrade.dashboards;

import io.panelwright.contract.AlertRule;
import java.time.Duration;
import java.util.List;

/** The alert rules of AI Live, evaluated by the Prometheus server with its data. */
final class AiLiveAlerts {

  private AiLiveAlerts() {}

  /** Not a constant: the contract, whose server they name, would have to be initialized first. */
  static List<AlertRule> all() {
    return List.of(
        alert(
            "AI_LIVE_ExporterDown",
            "up{job=\"ai_live\"} == 0",
            1,
            "The AI Live exporter does not answer its scrapes."),
        alert(
            "AI_LIVE_StaleEvents",
            "max(time() - max by (source) (peaktrade_ai_last_event_timestamp_seconds)) > 60",
            2,
            "A source of AI events has been silent for more than 60 s."),
        alert(
            "AI_LIVE_ParseErrorsSpike",
            "sum(rate(peaktrade_ai_events_parse_errors_total[5m])) > 0",
            2,
            "Lines of the events file cannot be read."),
        alert(
            "AI_LIVE_DroppedEventsSpike",
            "sum(rate(peaktrade_ai_events_dropped_total[5m])) > 0",
            2,
            "Events are dropped."),
        alert(
            "AI_LIVE_LatencyP95High",
            quantile("0.95") + " > 250",
            5,
            "One decision in twenty takes more than 250 ms."),
        alert(
            "AI_LIVE_LatencyP99High",
            quantile("0.99") + " > 500",
            5,
            "One decision in a hundred takes more than 500 ms."));
  }

  private static AlertRule alert(String name, String expression, int minutes, String summary) {
    return new AlertRule(
        name,
        PeakTradeContract.AI_LIVE_PROMETHEUS,
        expression,
        Duration.ofMinutes(minutes),
        summary);
  }

  private static String quantile(String quantile) {
    return "histogram_quantile("
        + quantile
        + ", sum by (le) (rate(peaktrade_ai_decision_latency_ms_bucket[5m])))";
  }
}
