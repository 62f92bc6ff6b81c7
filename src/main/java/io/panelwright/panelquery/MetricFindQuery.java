package io.panelwright.panelquery;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.client.prometheus.Series;
import io.panelwright.client.prometheus.TimeWindow;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.GrafanaVariableQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Runs the query of a variable (metric_find_query.ts). */
final class MetricFindQuery {

  private final CachingPrometheus server;
  private final TimeRange range;

  MetricFindQuery(CachingPrometheus server, TimeRange range) {
    this.server = server;
    this.range = range;
  }

  /** Returns the values, before the variable's regex is applied. */
  ApiResult<List<String>> run(String query) {
    GrafanaVariableQuery parsed = GrafanaVariableQuery.parse(query, Dialect.PROMETHEUS);
    TimeWindow window = TimeWindow.between(range.from(), range.to());
    List<String> selectors =
        parsed.promql().map(promql -> List.of(promql.text().strip())).orElse(List.of());
    return switch (parsed.kind()) {
      case LABEL_VALUES ->
          server.labelValues(parsed.label().orElseThrow().text(), selectors, window);
      case LABEL_NAMES -> server.labelNames(selectors, window);
      case METRICS ->
          server
              .labelValues("__name__", List.of(), window)
              .map(names -> names.stream().filter(regexFilter(argument(query))).toList());
      case QUERY_RESULT ->
          server
              .query(selectors.isEmpty() ? "" : selectors.get(0), range.to())
              .map(MetricFindQuery::format);
      case SERIES ->
          server.series(query, window).map(all -> all.stream().map(LabelSet::toString).toList());
    };
  }

  private static String argument(String query) {
    return query.strip().replaceFirst("^metrics\\(", "").replaceFirst("\\)$", "");
  }

  private static Predicate<String> regexFilter(String regex) {
    try {
      return Pattern.compile(regex).asPredicate();
    } catch (PatternSyntaxException e) {
      return name -> true;
    }
  }

  private static List<String> format(QueryResult result) {
    return result.series().stream().map(MetricFindQuery::format).toList();
  }

  private static String format(Series series) {
    String sample =
        series.samples().stream()
            .findFirst()
            .map(s -> number(s.value()) + " " + s.time().toEpochMilli())
            .orElse("");
    return series.labels() + " " + sample;
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
