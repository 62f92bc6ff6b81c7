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
    VectorSelector other = named(isNativeQuery ? name + BUCKET : family, selector);
    return probe.isNotEmpty(other)
        ? Optional.of(
            isNativeQuery ? classic(name, other, probe) : nativeForm(family, other, probe))
        : Optional.empty();
  }

  private static Cause classic(String name, VectorSelector buckets, PrometheusProbe probe) {
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
        buckets,
        probe);
  }

  private static Cause nativeForm(String family, VectorSelector histogram, PrometheusProbe probe) {
    return cause(
        "\"" + family + "\" is a native histogram on " + probe.server(),
        "write "
            + family
            + " without the suffix: histogram_quantile(…, …), histogram_count(…),"
            + " histogram_sum(…)",
        histogram,
        probe);
  }

  private static VectorSelector named(String name, VectorSelector selector) {
    return new VectorSelector(name, List.of(), List.of(), selector.modifiers(), selector.span());
  }

  private static Cause cause(
      String message, String next, VectorSelector existing, PrometheusProbe probe) {
    return Cause.fault("histogram-form-wrong", message, next)
        .withEvidence(
            "count(" + Promql.print(existing) + ") on " + probe.server().url(), "series exist");
  }
}
