package io.panelwright.contract;

import io.panelwright.promql.Span;
import io.panelwright.text.Suggestions;
import java.util.Locale;
import java.util.Optional;

/** Describes a name that is no series of the contract, and what the author may mean. */
record UnknownMetric(Contract contract, String name, Span span) {

  ContractViolation violation() {
    return ofMetric()
        .or(this::ofNativeHistogram)
        .or(this::ofOlderVersion)
        .orElseGet(
            () ->
                violation(
                    "unknown metric \""
                        + name
                        + "\""
                        + Suggestions.didYouMean(name, contract.seriesNames()),
                    "write a metric of the contract \""
                        + contract.name()
                        + "\", or add it to its producer there"));
  }

  /** The name of a metric whose series have suffixes. */
  private Optional<ContractViolation> ofMetric() {
    return contract
        .index()
        .metric(name)
        .map(
            metric ->
                violation(
                    "\"" + name + "\" is a " + type(metric) + ", not a series",
                    "write one of: " + String.join(", ", metric.seriesNames())));
  }

  private static String type(Metric metric) {
    String type = metric.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return metric.type() == MetricType.SUMMARY ? type + " without quantiles" : type;
  }

  /** A series that only a classic histogram has. */
  private Optional<ContractViolation> ofNativeHistogram() {
    return of("_bucket", "histogram_quantile(…, sum(rate(%s[5m])))")
        .or(() -> of("_sum", "histogram_sum(rate(%s[5m]))"))
        .or(() -> of("_count", "histogram_count(rate(%s[5m]))"));
  }

  private Optional<ContractViolation> of(String suffix, String query) {
    if (!name.endsWith(suffix)) {
      return Optional.empty();
    }
    String base = name.substring(0, name.length() - suffix.length());
    return contract
        .index()
        .metric(base)
        .filter(metric -> metric.type() == MetricType.NATIVE_HISTOGRAM)
        .map(
            metric ->
                violation(
                    "\"" + base + "\" is a native histogram, which has no series " + suffix,
                    "write " + query.formatted(base)));
  }

  /** A metric of the contract, under its name in an older version of its exporter. */
  Optional<ContractViolation> ofOlderVersion() {
    return RenamedMetric.find(name)
        .filter(renamed -> contract.index().seriesInfo(renamed.newName()).isPresent())
        .map(
            renamed ->
                violation(
                    "unknown metric \""
                        + name
                        + "\"; "
                        + renamed.exporter()
                        + " "
                        + renamed.version()
                        + " renamed it to \""
                        + renamed.newName()
                        + "\"",
                    "write " + renamed.selector() + unit(renamed)));
  }

  private String unit(RenamedMetric renamed) {
    return renamed
        .oldUnit()
        .flatMap(old -> contract.index().metric(renamed.newName()))
        .map(metric -> "; its unit is " + metric.unit().name().toLowerCase(Locale.ROOT))
        .filter(text -> !text.endsWith("unknown"))
        .orElse("");
  }

  private ContractViolation violation(String message, String hint) {
    return new ContractViolation("metric-unknown", span, message, hint);
  }
}
