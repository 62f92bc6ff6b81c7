package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.RuntimeInfo;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.util.Optional;

/** Detects series with samples now or in the future, but not at the query's time. */
final class OutsideRetentionCheck extends EmptySelectorCheck {

  private static final Duration AHEAD = Duration.ofMinutes(15);

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    VectorSelector series = PrometheusProbe.withoutModifiers(selector);
    PrometheusProbe now = new PrometheusProbe(probe.server(), context.inputs().now());
    if (now.isNotEmpty(series)) {
      return Optional.of(past(context, selector, now));
    }
    // Not the first minute: samples scraped since the diagnosis began do not indicate a wrong
    // clock.
    String future = "count(last_over_time(" + Promql.print(series) + "[14m]))";
    PrometheusProbe later = new PrometheusProbe(probe.server(), context.inputs().now().plus(AHEAD));
    return later
        .count(future)
        .filter(n -> n > 0)
        .map(n -> future(selector, probe, future + " 15 min from now", n.longValue()));
  }

  private static Cause past(
      DiagnosisContext context, VectorSelector selector, PrometheusProbe now) {
    String retention =
        now.server()
            .runtimeInfo()
            .value()
            .map(RuntimeInfo::storageRetention)
            .filter(text -> !text.isBlank())
            .orElse("unknown");
    String text = Promql.print(selector);
    return Cause.fault(
            "time-range-without-samples",
            "\"" + text + "\" has samples now, but none at the query's time",
            "query a later time, or increase the retention: --storage.tsdb.retention.time")
        .withEvidence(
            text
                + " at "
                + EvidenceFormatter.time(context.probe().at())
                + " on "
                + context.serverUrl(),
            "no series")
        .withEvidence("storageRetention of " + context.serverUrl(), retention);
  }

  private static Cause future(
      VectorSelector selector, PrometheusProbe probe, String count, long series) {
    return Cause.fault(
            "samples-in-future",
            "the samples of \""
                + selector.metric().orElse("")
                + "\" are in the future: the clocks of its producer and of this machine differ",
            "synchronize the clocks, the producer's first (timedatectl status)")
        .withEvidence(count + " on " + probe.server().url(), series + " series");
  }
}
