package io.panelwright.doctor.check;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;

/** Detects a query for a native histogram where the server has a classic one, or the opposite. */
final class HistogramFormCheck extends EmptySelectorCheck {

  private static final String BUCKET = "_bucket";
  private static final String CLASSIC_SUFFIX = "_(bucket|count|sum)$";

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return selector
        .metric()
        .filter(name -> probe.isEmpty(EmptySelector.metricOnly(selector)))
        .flatMap(name -> check(selector, name, probe));
  }

  private static Optional<Cause> check(
      VectorSelector selector, String name, PrometheusProbe probe) {
    String family = name.replaceFirst(CLASSIC_SUFFIX, "");
    boolean isNativeQuery = family.equals(name);
    if (isNativeQuery) {
      String buckets = "count(" + named(name + BUCKET, selector) + ")";
      return exists(buckets, probe) ? Optional.of(classic(name, buckets, probe)) : Optional.empty();
    }
    // A gauge of this name is no histogram: it has no count.
    String counts = "count(histogram_count(" + named(family, selector) + "))";
    return exists(counts, probe)
        ? Optional.of(nativeForm(family, counts, probe))
        : Optional.empty();
  }

  private static boolean exists(String query, PrometheusProbe probe) {
    return probe.count(query).filter(n -> n > 0).isPresent();
  }

  private static Cause classic(String name, String existing, PrometheusProbe probe) {
    return cause(
        "\"" + name + "\" is a classic histogram on " + probe.server(),
        "write "
            + name
            + "_count for its count, "
            + name
            + "_sum for its sum, histogram_quantile(…, "
            + name
            + BUCKET
            + ") for quantiles",
        existing,
        probe);
  }

  private static Cause nativeForm(String family, String existing, PrometheusProbe probe) {
    return cause(
        "\"" + family + "\" is a native histogram on " + probe.server(),
        "write "
            + family
            + " without the suffix: histogram_quantile(…, …), histogram_count(…),"
            + " histogram_sum(…)",
        existing,
        probe);
  }

  private static String named(String name, VectorSelector selector) {
    return Promql.print(
        new VectorSelector(name, List.of(), List.of(), selector.modifiers(), selector.span()));
  }

  private static Cause cause(String message, String next, String existing, PrometheusProbe probe) {
    return Cause.fault("histogram-form-wrong", message, next)
        .withEvidence(existing + " on " + probe.server().url(), "series exist");
  }
}
