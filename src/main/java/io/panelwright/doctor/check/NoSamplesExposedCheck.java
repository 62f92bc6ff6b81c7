package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.MetricMetadata;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Detects a metric with metadata but without samples. */
final class NoSamplesExposedCheck extends EmptySelectorCheck {

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return selector
        .metric()
        .filter(name -> probe.isEmpty(EmptySelector.metricOnly(selector)))
        .flatMap(
            name ->
                families(name)
                    .flatMap(family -> metadata(probe, family).stream())
                    .findFirst()
                    .map(metadata -> cause(context, selector, name, metadata)));
  }

  /** The metric families of a series: histograms and counters have suffixes. */
  private static Stream<String> families(String series) {
    return Stream.of(series, series.replaceFirst("_(bucket|sum|count|total)$", "")).distinct();
  }

  private static Optional<MetricMetadata> metadata(PrometheusProbe probe, String family) {
    Map<String, List<MetricMetadata>> metadata =
        probe.server().metadata(family).value().orElse(Map.of());
    return metadata.getOrDefault(family, List.of()).stream().findFirst();
  }

  private static Cause cause(
      DiagnosisContext context, VectorSelector selector, String name, MetricMetadata metadata) {
    String producer =
        context.job(selector).map(context.inputs()::producerName).orElse("its producer");
    return Cause.fault(
            "exporter-without-samples",
            producer + " is up and exposes HELP and TYPE of \"" + name + "\", but no samples",
            "check the producer's input; the usual reason is an empty or idle events file")
        .withEvidence("metadata of " + name + " on " + context.serverUrl(), metadata.type())
        .withEvidence("count(" + name + ") on " + context.serverUrl(), "no series");
  }
}
