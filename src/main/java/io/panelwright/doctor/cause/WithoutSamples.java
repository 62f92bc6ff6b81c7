package io.panelwright.doctor.cause;

import io.panelwright.prometheus.MetricMetadata;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A producer that is up and declares a metric of which it serves no samples. */
final class WithoutSamples extends SelectorCheck {

  @Override
  Optional<Cause> examine(Case query, VectorSelector selector, Lookup lookup) {
    return selector
        .metric()
        .filter(name -> lookup.isEmpty(EmptySelector.bare(selector)))
        .flatMap(
            name ->
                families(name)
                    .flatMap(family -> declared(lookup, family).stream())
                    .findFirst()
                    .map(metadata -> cause(query, selector, name, metadata)));
  }

  /** A histogram is declared by its own name, its series have longer ones. */
  private static Stream<String> families(String series) {
    return Stream.of(series, series.replaceFirst("_(bucket|sum|count|total)$", "")).distinct();
  }

  private static Optional<MetricMetadata> declared(Lookup lookup, String family) {
    Map<String, List<MetricMetadata>> found =
        lookup.server().metadata(family).value().orElse(Map.of());
    return found.getOrDefault(family, List.of()).stream().findFirst();
  }

  private static Cause cause(
      Case query, VectorSelector selector, String name, MetricMetadata metadata) {
    String producer = query.job(selector).map(query.facts()::producerName).orElse("its producer");
    return Cause.fault(
            "exporter-without-samples",
            producer + " is up and serves HELP and TYPE of \"" + name + "\", but no samples",
            "see what feeds the producer; an empty or idle events file is the usual reason")
        .proved("metadata of " + name + " on " + query.where(), metadata.type())
        .proved("count(" + name + ") on " + query.where(), "nothing");
  }
}
