package io.panelwright.doctor.check;

import io.panelwright.doctor.check.EmptySubexpression.ShortRange;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.Modifiers;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Detects a range with fewer samples than its function needs. */
final class RangeTooShortCheck implements CauseCheck {

  private static final String RATE_INTERVAL = "__rate_interval";

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
    Duration scrape = interval(context, shortRange);
    boolean isLongEnough =
        seconds(shortRange).filter(s -> s >= 2 * scrape.toMillis() / 1000.0).isPresent();
    String found =
        "\""
            + range
            + "\" has "
            + samples
            + (samples == 1 ? " sample" : " samples")
            + " of a series, one every "
            + EvidenceFormatter.promqlDuration(scrape);
    Cause cause =
        isLongEnough
            ? tooFew(found, isNew(probe, shortRange))
            : tooShort(context, variables(context, shortRange), found, scrape);
    return cause.withEvidence(count + " on " + context.serverUrl(), String.valueOf(samples));
  }

  private static Cause tooFew(String found, boolean isNew) {
    return isNew
        ? Cause.expected(
            "series-new",
            "the series has just appeared: " + found + ", and a rate needs two",
            "wait for the next scrape")
        : Cause.fault(
            "range-too-short",
            "too few samples: " + found,
            "check for gaps in the producer's scrapes");
  }

  /** Whether no series had a sample before the range, so that no scrape is missing. */
  private static boolean isNew(PrometheusProbe probe, ShortRange shortRange) {
    return shortRange.matrix().selector() instanceof VectorSelector selector
        && selector.modifiers().equals(Modifiers.NONE)
        && shortRange.matrix().range() instanceof NumberLiteral range
        && probe
            .count(
                "count(last_over_time("
                    + Promql.print(selector)
                    + "[1h] offset "
                    + Math.round(range.value())
                    + "s))")
            .filter(n -> n == 0)
            .isPresent();
  }

  /** The variables in the range of the dashboard's query. */
  private static List<String> variables(DiagnosisContext context, ShortRange shortRange) {
    return OriginalQuery.find(context, shortRange.matrix(), MatrixSelector.class).stream()
        .map(MatrixSelector::range)
        .flatMap(range -> GrafanaVariables.findAll(Promql.print(range)).stream())
        .map(GrafanaVariable::name)
        .toList();
  }

  private static Cause tooShort(
      DiagnosisContext context, List<String> variables, String found, Duration scrape) {
    Optional<Duration> minStep = context.minStep();
    Duration configured = minStep.orElse(context.query().orElseThrow().scrapeInterval());
    if (variables.contains(RATE_INTERVAL) && scrape.compareTo(configured) > 0) {
      String setting =
          minStep.isPresent() ? "\"Min step\" of the query" : "the datasource's scrape interval";
      return Cause.fault(
          "scrape-interval-wrong",
          found
              + ", but "
              + setting
              + ", from which Grafana computes $"
              + RATE_INTERVAL
              + ", is "
              + EvidenceFormatter.promqlDuration(configured),
          minStep.isPresent()
              ? "set " + setting + " to " + EvidenceFormatter.promqlDuration(scrape)
              : setInterval(scrape) + "; for this job only: \"Min step\" of the query");
    }
    return Cause.fault(
        "range-too-short", "range too short: " + found, next(variables, scrape, configured));
  }

  private static String next(List<String> variables, Duration scrape, Duration configured) {
    String four = EvidenceFormatter.promqlDuration(scrape.multipliedBy(4));
    String rate =
        scrape.compareTo(configured) > 0
            ? "[$" + RATE_INTERVAL + "], and " + setInterval(scrape)
            : "[$" + RATE_INTERVAL + "]";
    Optional<String> own =
        variables.stream().filter(name -> !GrafanaVariable.isReserved(name)).findFirst();
    if (own.isPresent()) {
      return "select a value of $" + own.get() + " of at least " + four + ", or write " + rate;
    }
    if (variables.stream().anyMatch(name -> name.startsWith("__range"))) {
      return "select a time range of at least " + four + " in the dashboard";
    }
    return variables.contains("__interval")
        ? "write " + rate
        : "write a range of at least four scrapes, [" + four + "]; or " + rate;
  }

  private static String setInterval(Duration scrape) {
    return "set the datasource's scrape interval to "
        + EvidenceFormatter.promqlDuration(scrape)
        + " (jsonData.timeInterval in its provisioning file)";
  }

  private static Optional<Double> seconds(ShortRange shortRange) {
    return shortRange.matrix().range() instanceof NumberLiteral number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /**
   * The scrape interval of the job on the server. The distance of the samples if it is unknown, as
   * for a recording rule; at last the scrape interval of the datasource.
   */
  private static Duration interval(DiagnosisContext context, ShortRange shortRange) {
    Duration configured = context.query().orElseThrow().scrapeInterval();
    if (!(shortRange.matrix().selector() instanceof VectorSelector selector)) {
      return configured;
    }
    return job(context, selector).flatMap(context.probe()::targets).orElse(List.of()).stream()
        .flatMap(target -> target.scrapeInterval().stream())
        .findFirst()
        .or(() -> context.probe().sampleInterval(selector))
        .orElse(configured);
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
