package peaktrade.exporter;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import peaktrade.dashboards.AiLiveMetrics;

/**
 * The AI Live exporter's metrics, told of events. Only one thread tells; others may scrape.
 *
 * <p>Labels stand in the order in which the contract declares them.
 */
final class AiLiveSeries {

  private final Counter decisions;
  private final Counter actions;
  private final Histogram latencySeconds;
  private final Histogram latencyMilliseconds;
  private final Gauge lastDecision;
  private final Gauge lastEvent;
  private final Gauge lastEventOfRun;
  private final Counter parseErrors;
  private final Counter dropped;
  private final Counter forgotten;
  private final Runs runs;

  /**
   * The metrics of an exporter that has heard nothing yet: its heartbeat and its limit.
   *
   * @param own of the heartbeat
   * @param runLimit how many runs have series of their own
   */
  AiLiveSeries(PrometheusRegistry registry, Run own, int runLimit) {
    var make = new Instruments(registry);
    decisions = make.counter(AiLiveMetrics.DECISIONS);
    actions = make.counter(AiLiveMetrics.ACTIONS);
    latencySeconds = make.histogram(AiLiveMetrics.LATENCY_SECONDS);
    latencyMilliseconds = make.histogram(AiLiveMetrics.LATENCY_MILLISECONDS);
    lastDecision = make.gauge(AiLiveMetrics.LAST_DECISION);
    lastEvent = make.gauge(AiLiveMetrics.LAST_EVENT);
    lastEventOfRun = make.gauge(AiLiveMetrics.LAST_EVENT_OF_RUN);
    parseErrors = make.counter(AiLiveMetrics.PARSE_ERRORS);
    dropped = make.counter(AiLiveMetrics.DROPPED);
    forgotten = make.counter(AiLiveMetrics.RUNS_FORGOTTEN);
    make.gauge(AiLiveMetrics.HEARTBEAT).labelValues(own.component(), own.id()).set(1);
    make.gauge(AiLiveMetrics.RUN_LIMIT).set(runLimit);
    runs = new Runs(runLimit);
  }

  /** Counts what became of a line. */
  void count(Reading reading) {
    reading.drop().ifPresent(reason -> drop(reading.source(), reason));
    reading.event().ifPresent(this::count);
  }

  private void drop(Source source, DropReason reason) {
    dropped.labelValues(source.label(), reason.label()).inc();
    if (reason == DropReason.BAD_JSON) {
      parseErrors.labelValues(source.label()).inc();
    }
  }

  private void count(Event event) {
    Run run = event.run();
    runs.heardOf(run).ifPresent(this::forget);
    event
        .action()
        .ifPresent(action -> actions.labelValues(action.label(), run.component(), run.id()).inc());
    event.verdict().ifPresent(verdict -> decide(event, verdict));
    event.time().ifPresent(time -> happened(event, time));
  }

  private void decide(Event event, Event.Verdict verdict) {
    Run run = event.run();
    String decision = verdict.decision().label();
    decisions.labelValues(decision, verdict.reason().label(), run.component(), run.id()).inc();
    event
        .latencyMilliseconds()
        .ifPresent(
            latency -> {
              latencySeconds.labelValues(run.component(), run.id()).observe(latency / 1000);
              latencyMilliseconds.labelValues(event.source().label(), decision).observe(latency);
            });
    event.time().ifPresent(time -> lastDecision.labelValues(run.component(), run.id()).set(time));
  }

  private void happened(Event event, double time) {
    Run run = event.run();
    String source = event.source().label();
    lastEvent.labelValues(source).set(time);
    lastEventOfRun.labelValues(run.id(), run.component(), source).set(time);
  }

  /** Takes away all series that a run can have. */
  private void forget(Run run) {
    for (Decision decision : Decision.values()) {
      for (Reason reason : Reason.values()) {
        decisions.remove(decision.label(), reason.label(), run.component(), run.id());
      }
    }
    for (Action action : Action.values()) {
      actions.remove(action.label(), run.component(), run.id());
    }
    for (Source source : Source.values()) {
      lastEventOfRun.remove(run.id(), run.component(), source.label());
    }
    latencySeconds.remove(run.component(), run.id());
    lastDecision.remove(run.component(), run.id());
    forgotten.inc();
  }
}
