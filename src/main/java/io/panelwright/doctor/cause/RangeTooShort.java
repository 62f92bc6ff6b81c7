package io.panelwright.doctor.cause;

import io.panelwright.doctor.cause.Culprit.TooShort;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A range in which there are fewer samples than its function needs. */
final class RangeTooShort implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query.culprits(TooShort.class).findFirst().map(found -> cause(query, found));
  }

  private static Cause cause(Case query, TooShort found) {
    Lookup lookup = query.lookup();
    String range = Promql.print(found.matrix());
    String counted = "max(count_over_time(" + range + "))";
    long samples = lookup.count(counted).map(Double::longValue).orElse(0L);
    Duration scrape = interval(query, found);
    boolean young = seconds(found).filter(s -> s >= 2 * scrape.toMillis() / 1000.0).isPresent();
    return Cause.fault(
            "range-too-short",
            (young ? "there are too few samples in " : "the range is too short: ")
                + "\""
                + range
                + "\" holds "
                + samples
                + (samples == 1 ? " sample" : " samples")
                + " of a series, one every "
                + scrape.toMillis() / 1000.0
                + " s",
            young
                ? "wait for two scrapes after the producer's start, or look for gaps in its scrapes"
                : "write [$__rate_interval], or four times the scrape interval")
        .proved(counted + " on " + query.where(), String.valueOf(samples));
  }

  private static Optional<Double> seconds(TooShort found) {
    return found.matrix().range() instanceof NumberLiteral number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /** As the server says of the job, or else as the datasource is set. */
  private static Duration interval(Case query, TooShort found) {
    return Optional.of(found.matrix().selector())
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast)
        .flatMap(selector -> job(query, selector))
        .flatMap(query.lookup()::targets)
        .orElse(List.of())
        .stream()
        .flatMap(target -> target.interval().stream())
        .findFirst()
        .orElse(query.inquiry().orElseThrow().scrape());
  }

  private static Optional<String> job(Case query, VectorSelector selector) {
    return query
        .job(selector)
        .or(
            () ->
                query.lookup().labels(Lookup.plain(selector)).stream()
                    .flatMap(labels -> labels.value("job").stream())
                    .findFirst());
  }
}
