package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.client.prometheus.RuntimeInfo;
import io.panelwright.client.prometheus.Sample;
import io.panelwright.client.prometheus.ScrapeTarget;
import io.panelwright.client.prometheus.Series;
import io.panelwright.panelquery.CachingPrometheus;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Modifiers;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Queries a server for subexpressions of a query, at the query's time. After a failed request an
 * expression is neither empty nor not empty.
 */
final class PrometheusProbe {

  /** The assumed retention of a server that does not report it; Prometheus' default. */
  private static final Duration DEFAULT_RETENTION = Duration.ofDays(15);

  /** Long enough for two samples of most jobs and rules. */
  private static final Duration SAMPLE_WINDOW = Duration.ofMinutes(15);

  private final CachingPrometheus server;
  private final Instant at;

  PrometheusProbe(CachingPrometheus server, Instant at) {
    this.server = server;
    this.at = at;
  }

  CachingPrometheus server() {
    return server;
  }

  Instant at() {
    return at;
  }

  /** A probe of another server at the same time. */
  PrometheusProbe onServer(CachingPrometheus other) {
    return new PrometheusProbe(other, at);
  }

  /** Whether the expression has no series. */
  boolean isEmpty(Expr expr) {
    return EmptySubexpressionFinder.canBeEmpty(expr)
        && count(countQuery(expr)).filter(n -> n == 0).isPresent();
  }

  /** Whether the expression has series, or is a number. */
  boolean isNotEmpty(Expr expr) {
    return !EmptySubexpressionFinder.canBeEmpty(expr)
        || count(countQuery(expr)).filter(n -> n > 0).isPresent();
  }

  /** The query that counts the series of an expression, in a result of one sample. */
  static String countQuery(Expr expr) {
    String text = Promql.print(expr);
    boolean isRange = expr instanceof MatrixSelector || expr instanceof SubqueryExpr;
    return isRange ? "count(count_over_time(" + text + "))" : "count(" + text + ")";
  }

  /** The value of a query; 0 without series, empty after a failure. */
  Optional<Double> count(String promql) {
    return server.query(promql, at).value().map(result -> firstValue(result).orElse(0.0));
  }

  /** The first number of a result. */
  static Optional<Double> firstValue(QueryResult result) {
    return result.series().stream()
        .flatMap(series -> series.samples().stream())
        .map(Sample::value)
        .findFirst();
  }

  /** The label sets of an expression. */
  List<LabelSet> labels(Expr expr) {
    return server
        .query(Promql.print(expr), at)
        .value()
        .map(result -> result.series().stream().map(Series::labels).toList())
        .orElse(List.of());
  }

  /** The values of a label in the series of a selector, sorted. */
  List<String> values(String label, VectorSelector selector) {
    String query = "count by (" + label + ") (" + Promql.print(selector) + ")";
    return server
        .query(query, at)
        .value()
        .map(
            result ->
                result.series().stream()
                    .flatMap(series -> series.labels().value(label).stream())
                    .sorted()
                    .toList())
        .orElse(List.of());
  }

  /** The targets of a job; empty if the server does not list its targets. */
  Optional<List<ScrapeTarget>> targets(String job) {
    return server
        .targets()
        .value()
        .map(all -> all.stream().filter(target -> target.job().equals(job)).toList());
  }

  /**
   * The median distance between the samples of a series; empty with fewer than two samples. Of two
   * distances it is the shorter one, since a missed scrape makes one longer.
   */
  Optional<Duration> sampleInterval(VectorSelector selector) {
    String query =
        Promql.print(withoutModifiers(selector)) + "[" + SAMPLE_WINDOW.toSeconds() + "s]";
    List<Sample> samples =
        server.query(query, at).value().stream()
            .flatMap(result -> result.series().stream())
            .map(Series::samples)
            .max(Comparator.comparing(List::size))
            .orElse(List.of());
    List<Duration> distances =
        IntStream.range(1, samples.size())
            .mapToObj(i -> Duration.between(samples.get(i - 1).time(), samples.get(i).time()))
            .sorted()
            .toList();
    return distances.isEmpty()
        ? Optional.empty()
        : Optional.of(round(distances.get((distances.size() - 1) / 2)));
  }

  /** Samples are a few milliseconds early or late. */
  private static Duration round(Duration interval) {
    return interval.compareTo(Duration.ofSeconds(1)) < 0
        ? interval
        : Duration.ofSeconds(Math.round(interval.toMillis() / 1000.0));
  }

  /** The time of a selector's last sample, within 2 percent of its age. */
  Optional<Instant> lastSeen(VectorSelector selector) {
    double retention =
        server
            .runtimeInfo()
            .value()
            .flatMap(RuntimeInfo::retention)
            .orElse(DEFAULT_RETENTION)
            .toSeconds();
    String text = Promql.print(withoutModifiers(selector));
    if (!hasSamples(text, (long) retention)) {
      return Optional.empty();
    }
    double without = 1;
    double with = retention;
    while (with > without * 1.02 && with - without > 1) {
      double middle = Math.sqrt(without * with);
      if (hasSamples(text, (long) Math.ceil(middle))) {
        with = middle;
      } else {
        without = middle;
      }
    }
    return Optional.of(at.minusSeconds((long) with));
  }

  private boolean hasSamples(String selector, long seconds) {
    return count("count(last_over_time(" + selector + "[" + seconds + "s]))").orElse(0.0) > 0;
  }

  /** Removes {@code offset} and {@code @}. */
  static VectorSelector withoutModifiers(VectorSelector selector) {
    return new VectorSelector(
        selector.name(),
        selector.matchers(),
        selector.variableMatchers(),
        Modifiers.NONE,
        selector.span());
  }

  /** Replaces the matchers. */
  static VectorSelector withMatchers(VectorSelector selector, List<LabelMatcher> matchers) {
    return new VectorSelector(
        selector.name(),
        matchers,
        selector.variableMatchers(),
        selector.modifiers(),
        selector.span());
  }
}
