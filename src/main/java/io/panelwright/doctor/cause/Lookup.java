package io.panelwright.doctor.cause;

import io.panelwright.doctor.ask.Server;
import io.panelwright.prometheus.Labels;
import io.panelwright.prometheus.QueryResult;
import io.panelwright.prometheus.Sample;
import io.panelwright.prometheus.Series;
import io.panelwright.prometheus.Target;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Modifiers;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks a server for parts of a query, at the query's time. What cannot be asked is neither empty
 * nor present.
 */
final class Lookup {

  /** How far back is looked for what is gone, where the server does not say what it keeps. */
  private static final Duration USUAL_RETENTION = Duration.ofDays(15);

  private final Server server;
  private final Instant at;

  Lookup(Server server, Instant at) {
    this.server = server;
    this.at = at;
  }

  Server server() {
    return server;
  }

  Instant at() {
    return at;
  }

  /** The same on another server. */
  Lookup on(Server other) {
    return new Lookup(other, at);
  }

  boolean isEmpty(Expr expr) {
    return Dissection.canBeEmpty(expr) && count(counting(expr)).filter(n -> n == 0).isPresent();
  }

  boolean isNotEmpty(Expr expr) {
    return !Dissection.canBeEmpty(expr) || count(counting(expr)).filter(n -> n > 0).isPresent();
  }

  /** How many series there are, in an answer of one line however many they are. */
  static String counting(Expr expr) {
    String text = Promql.print(expr);
    boolean range = expr instanceof MatrixSelector || expr instanceof SubqueryExpr;
    return range ? "count(count_over_time(" + text + "))" : "count(" + text + ")";
  }

  /** The number that a query of one series gives; 0 when it gives nothing. */
  Optional<Double> count(String promql) {
    return server.query(promql, at).value().map(result -> first(result).orElse(0.0));
  }

  /** The first number of a result. */
  static Optional<Double> first(QueryResult result) {
    return result.series().stream()
        .flatMap(series -> series.samples().stream())
        .map(Sample::value)
        .findFirst();
  }

  /** The labels of the series that an expression gives. */
  List<Labels> labels(Expr expr) {
    return server
        .query(Promql.print(expr), at)
        .value()
        .map(result -> result.series().stream().map(Series::labels).toList())
        .orElse(List.of());
  }

  /** The values of a label now. */
  List<String> values(String label, VectorSelector selector) {
    String counted = "count by (" + label + ") (" + Promql.print(selector) + ")";
    return server
        .query(counted, at)
        .value()
        .map(
            result ->
                result.series().stream()
                    .flatMap(series -> series.labels().value(label).stream())
                    .sorted()
                    .toList())
        .orElse(List.of());
  }

  /** The targets of a job; empty when the server does not tell its targets. */
  Optional<List<Target>> targets(String job) {
    return server
        .targets()
        .value()
        .map(all -> all.stream().filter(target -> target.job().equals(job)).toList());
  }

  /** When a selector last had a sample, to about 2 percent of the time since; empty for never. */
  Optional<Instant> lastSeen(VectorSelector selector) {
    double most =
        server
            .runtimeInfo()
            .value()
            .flatMap(info -> info.retention())
            .orElse(USUAL_RETENTION)
            .toSeconds();
    String text = Promql.print(plain(selector));
    if (!hasSamples(text, (long) most)) {
      return Optional.empty();
    }
    double without = 1;
    double with = most;
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

  /** The selector without {@code offset} and {@code @}. */
  static VectorSelector plain(VectorSelector selector) {
    return new VectorSelector(
        selector.name(), selector.matchers(), selector.open(), Modifiers.NONE, selector.span());
  }

  /** The selector with other conditions. */
  static VectorSelector with(VectorSelector selector, List<Matcher> matchers) {
    return new VectorSelector(
        selector.name(), matchers, selector.open(), selector.modifiers(), selector.span());
  }
}
