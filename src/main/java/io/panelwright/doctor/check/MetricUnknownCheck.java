package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.TimeWindow;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;

/** Detects a metric that the server never had, or no longer has. */
final class MetricUnknownCheck extends EmptySelectorCheck {

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return selector
        .metric()
        .filter(name -> probe.isEmpty(EmptySelector.metricOnly(selector)))
        .map(name -> cause(context, name, EmptySelector.metricOnly(selector), probe));
  }

  private static Cause cause(
      DiagnosisContext context, String name, VectorSelector metric, PrometheusProbe probe) {
    return probe
        .lastSeen(metric)
        .map(time -> EvidenceFormatter.timeAndAge(time, context.inputs().now()))
        .map(lastSeen -> gone(context, name, lastSeen, probe))
        .orElseGet(() -> never(name, probe));
  }

  private static Cause gone(
      DiagnosisContext context, String name, String lastSeen, PrometheusProbe probe) {
    return Cause.fault(
            "metric-gone",
            "\"" + name + "\" was last seen " + lastSeen + " on " + probe.server(),
            next(context))
        .withEvidence(
            "last_over_time of " + name + " on " + probe.server().url(), "last seen " + lastSeen);
  }

  private static NextStep next(DiagnosisContext context) {
    String step = "check what changed then: the producer's version, its configuration, relabeling";
    return context
        .inputs()
        .commands()
        .contractCheck()
        .map(command -> NextStep.of(step + "; list all differences from the contract", command))
        .orElse(NextStep.of(step));
  }

  private static Cause never(String name, PrometheusProbe probe) {
    List<String> names =
        probe
            .server()
            .labelValues("__name__", List.of(), TimeWindow.all())
            .value()
            .orElse(List.of());
    boolean hasNone = names.isEmpty();
    return Cause.fault(
            hasNone ? "server-without-data" : "metric-unknown",
            hasNone
                ? probe.server() + " has no series: it has not scraped any target yet"
                : "\""
                    + name
                    + "\" was never seen on "
                    + probe.server()
                    + Suggestions.didYouMean(name, names),
            hasNone
                ? "check its targets: " + probe.server().url() + "/targets"
                : "check the name, and whether its producer is scraped: "
                    + probe.server().url()
                    + "/targets")
        .withEvidence(
            "names of all metrics on " + probe.server().url(),
            hasNone ? "none" : names.size() + ", none of them \"" + name + "\"");
  }
}
