package io.panelwright.doctor.check;

import io.panelwright.doctor.check.EmptySubexpression.ShortRange;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Detects a range with fewer samples than its function needs. */
final class RangeTooShortCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context
        .emptySubexpressions(ShortRange.class)
        .findFirst()
        .map(shortRange -> cause(context, shortRange));
  }

  private static Cause cause(DiagnosisContext context, ShortRange shortRange) {
    PrometheusProbe probe = context.probe();
    String range = Promql.print(shortRange.matrix());
    String count = "max(count_over_time(" + range + "))";
    long samples = probe.count(count).map(Double::longValue).orElse(0L);
    Duration scrapeInterval = interval(context, shortRange);
    boolean isLongEnough =
        seconds(shortRange).filter(s -> s >= 2 * scrapeInterval.toMillis() / 1000.0).isPresent();
    return Cause.fault(
            "range-too-short",
            (isLongEnough ? "too few samples: " : "range too short: ")
                + "\""
                + range
                + "\" has "
                + samples
                + (samples == 1 ? " sample" : " samples")
                + " of a series, one every "
                + scrapeInterval.toMillis() / 1000.0
                + " s",
            isLongEnough
                ? "wait for two scrapes after the producer's start, or check for gaps in its scrapes"
                : "use [$__rate_interval], or four times the scrape interval")
        .withEvidence(count + " on " + context.serverUrl(), String.valueOf(samples));
  }

  private static Optional<Double> seconds(ShortRange shortRange) {
    return shortRange.matrix().range() instanceof NumberLiteral number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /** The scrape interval of the job on the server; otherwise that of the datasource. */
  private static Duration interval(DiagnosisContext context, ShortRange shortRange) {
    return Optional.of(shortRange.matrix().selector())
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast)
        .flatMap(selector -> job(context, selector))
        .flatMap(context.probe()::targets)
        .orElse(List.of())
        .stream()
        .flatMap(target -> target.scrapeInterval().stream())
        .findFirst()
        .orElse(context.query().orElseThrow().scrapeInterval());
  }

  private static Optional<String> job(DiagnosisContext context, VectorSelector selector) {
    return context
        .job(selector)
        .or(
            () ->
                context.probe().labels(PrometheusProbe.withoutModifiers(selector)).stream()
                    .flatMap(labels -> labels.value("job").stream())
                    .findFirst());
  }
}
