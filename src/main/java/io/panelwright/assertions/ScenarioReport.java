package io.panelwright.assertions;

import io.panelwright.assertions.prometheus.GivenSeries;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.client.prometheus.Sample;
import io.panelwright.client.prometheus.Series;
import io.panelwright.panelquery.PanelQuery;
import io.panelwright.panelquery.PanelQuery.ServerQuery;
import io.panelwright.panelquery.ResolvedQuery;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Promql;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.text.ShortestDecimal;
import io.panelwright.text.Suggestions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a failure reports: what the panel shows, the series, the queries, and the next step. */
final class ScenarioReport {

  /** The maximum number of values, of series and of results of a query. */
  private static final int MAX_LINES = 12;

  /** The maximum number of characters of a text. */
  private static final int MAX_TEXT = 200;

  private final PanelWithData data;
  private final StringBuilder out = new StringBuilder();
  private Optional<String> nextStep = Optional.empty();

  private ScenarioReport(PanelWithData data) {
    this.data = data;
  }

  static String of(PanelWithData data, PanelDisplay display, ColorNames colors) {
    var report = new ScenarioReport(data);
    report.addDisplay(display, colors);
    report.addSeries();
    for (PanelQuery query : data.queries()) {
      if (query instanceof ServerQuery known) {
        report.addQuery(known.query(), data.uid(known));
      }
    }
    report.out.append("  → ").append(report.nextStep.orElse(DEFAULT_STEP));
    return report.out.toString();
  }

  private static final String DEFAULT_STEP =
      "correct the query, the panel's unit and mappings, or the expectation";

  private void addDisplay(PanelDisplay display, ColorNames colors) {
    addLines(
        "the panel shows:",
        ShownValues.of(display.content()).stream().map(value -> value.describe(colors)));
    display.unsupported().forEach(name -> out.append("  not reproduced: " + name + "\n"));
    if (!display.errors().isEmpty()) {
      addLines(
          "with the errors:",
          display.errors().stream().map(error -> error.refId() + ": " + error.message()));
    }
  }

  private void addSeries() {
    for (String uid : data.series().keySet()) {
      addLines(
          "given on " + uid + ", every " + format(data.interval()) + ":",
          data.series().get(uid).stream().map(GivenSeries::text));
    }
    if (data.series().isEmpty()) {
      out.append("no series is given\n");
    }
  }

  private void addQuery(ResolvedQuery query, String uid) {
    out.append("query ").append(query.refId()).append(" on ").append(uid).append(" at ");
    out.append(format(Duration.between(Instant.EPOCH, query.time()))).append(":\n");
    out.append(query.promql().indent(2));
    ApiResult<QueryResult> result = query.run();
    if (result.failure().isPresent()) {
      RequestFailure failure = result.failure().get();
      out.append("  failed: ").append(failure.message()).append('\n');
      nextStep = nextStep.or(() -> Optional.of(failure.next()));
      return;
    }
    List<Series> series = result.value().orElseThrow().series();
    addLines("result:", series.stream().map(ScenarioReport::format));
    if (series.isEmpty()) {
      nextStep = nextStep.or(() -> unmatched(query.promql(), uid));
    }
  }

  private static String format(Series series) {
    if (series.samples().isEmpty()) {
      return series.labels() + " without samples";
    }
    Sample last = series.samples().get(series.samples().size() - 1);
    String points = series.samples().size() > 1 ? " (last of " + series.samples().size() + ")" : "";
    return series.labels() + " " + format(last.value()) + points;
  }

  private static String format(double value) {
    return Double.isFinite(value) ? ShortestDecimal.print(value) : String.valueOf(value);
  }

  /** A selector of the query that no given series matches. */
  private Optional<String> unmatched(String promql, String uid) {
    List<GivenSeries> given = data.series().getOrDefault(uid, List.of());
    return Promql.parse(promql, Dialect.PROMETHEUS).expr().stream()
        .flatMap(Expr::walk)
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast)
        .filter(selector -> given.stream().noneMatch(series -> matches(selector, series)))
        .findFirst()
        .map(selector -> advice(selector, given));
  }

  private static boolean matches(VectorSelector selector, GivenSeries series) {
    return (selector.name().isEmpty()
            || selector.name().equals(series.labels().get(LabelMatcher.METRIC_NAME)))
        && selector.matchers().stream()
            .allMatch(m -> m.matches(series.labels().getOrDefault(m.name(), "")));
  }

  private static String advice(VectorSelector selector, List<GivenSeries> given) {
    List<String> names =
        given.stream()
            .map(series -> series.labels().getOrDefault(LabelMatcher.METRIC_NAME, ""))
            .distinct()
            .toList();
    String name = selector.metric().orElse("");
    return "no given series matches "
        + Promql.print(selector)
        + (names.contains(name)
            ? ": its labels differ from those of " + name
            : Suggestions.didYouMean(name, names));
  }

  private void addLines(String title, Stream<String> lines) {
    List<String> all = new ArrayList<>(lines.toList());
    out.append(title).append('\n');
    out.append(
        all.stream()
            .limit(MAX_LINES)
            .map(line -> line.length() > MAX_TEXT ? line.substring(0, MAX_TEXT) + "…" : line)
            .map(line -> "  " + line.replace("\n", "\n  ") + "\n")
            .collect(Collectors.joining()));
    if (all.isEmpty()) {
      out.append("  nothing\n");
    }
    if (all.size() > MAX_LINES) {
      out.append("  … and ").append(all.size() - MAX_LINES).append(" more\n");
    }
  }

  /** A duration such as {@code 1m30s}. */
  private static String format(Duration duration) {
    return duration.isZero() ? "0s" : duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
