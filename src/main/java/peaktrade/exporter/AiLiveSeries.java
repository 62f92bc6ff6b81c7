package peaktrade.exporter;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import peaktrade.dashboards.AiLiveMetrics;

/**
 * The metrics of the AI Live exporter. One thread counts events; other threads may scrape.
 *
 * <p>Labels are in the order in which the contract declares them.
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
  private final RecentRuns runs;

  /**
   * Registers the metrics; at first only the heartbeat and the run limit have samples.
   *
   * @param own the run of the heartbeat
   * @param runLimit maximum number of runs with their own series
   */
  AiLiveSeries(PrometheusRegistry registry, RunKey own, int runLimit) {
    var instruments = new MetricInstruments(registry);
    decisions = instruments.counter(AiLiveMetrics.DECISIONS);
    actions = instruments.counter(AiLiveMetrics.ACTIONS);
    latencySeconds = instruments.histogram(AiLiveMetrics.LATENCY_SECONDS);
    latencyMilliseconds = instruments.histogram(AiLiveMetrics.LATENCY_MILLISECONDS);
    lastDecision = instruments.gauge(AiLiveMetrics.LAST_DECISION);
    lastEvent = instruments.gauge(AiLiveMetrics.LAST_EVENT);
    lastEventOfRun = instruments.gauge(AiLiveMetrics.LAST_EVENT_OF_RUN);
    parseErrors = instruments.counter(AiLiveMetrics.PARSE_ERRORS);
    dropped = instruments.counter(AiLiveMetrics.DROPPED);
    forgotten = instruments.counter(AiLiveMetrics.RUNS_FORGOTTEN);
    instruments.gauge(AiLiveMetrics.HEARTBEAT).labelValues(own.component(), own.id()).set(1);
    instruments.gauge(AiLiveMetrics.RUN_LIMIT).set(runLimit);
    runs = new RecentRuns(runLimit);
  }

  /** Counts a line. */
  void count(ParsedLine line) {
    line.drop().ifPresent(reason -> countDrop(line.source(), reason));
    line.event().ifPresent(this::count);
  }

  private void countDrop(EventSchemaId source, DropReason reason) {
    dropped.labelValues(source.label(), reason.label()).inc();
    if (reason == DropReason.BAD_JSON) {
      parseErrors.labelValues(source.label()).inc();
    }
  }

  private void count(Event event) {
    RunKey run = event.run();
    runs.touch(run).ifPresent(this::forget);
    event
        .action()
        .ifPresent(action -> actions.labelValues(action.label(), run.component(), run.id()).inc());
    event.verdict().ifPresent(verdict -> countDecision(event, verdict));
    event.time().ifPresent(time -> recordTime(event, time));
  }

  private void countDecision(Event event, Event.Verdict verdict) {
    RunKey run = event.run();
    String decision = verdict.decision().label();
    decisions.labelValues(decision, verdict.reason().label(), run.component(), run.id()).inc();
    event
        .latency()
        .seconds()
        .ifPresent(time -> latencySeconds.labelValues(run.component(), run.id()).observe(time));
    event
        .latency()
        .milliseconds()
        .ifPresent(
            time ->
                latencyMilliseconds.labelValues(event.source().label(), decision).observe(time));
    event.time().ifPresent(time -> lastDecision.labelValues(run.component(), run.id()).set(time));
  }

  private void recordTime(Event event, double time) {
    RunKey run = event.run();
    String source = event.source().label();
    lastEvent.labelValues(source).set(time);
    lastEventOfRun.labelValues(run.id(), run.component(), source).set(time);
  }

  /** Removes all series that a run can have. */
  private void forget(RunKey run) {
    for (Decision decision : Decision.values()) {
      for (DecisionReason reason : DecisionReason.values()) {
        decisions.remove(decision.label(), reason.label(), run.component(), run.id());
      }
    }
    for (EventAction action : EventAction.values()) {
      actions.remove(action.label(), run.component(), run.id());
    }
    for (EventSchemaId source : EventSchemaId.values()) {
      lastEventOfRun.remove(run.id(), run.component(), source.label());
    }
    latencySeconds.remove(run.component(), run.id());
    lastDecision.remove(run.component(), run.id());
    forgotten.inc();
  }
}
