package io.panelwright.doctor.ask;

import io.panelwright.http.Reply;
import io.panelwright.prometheus.Labels;
import io.panelwright.prometheus.QueryResult;
import io.panelwright.prometheus.Series;
import io.panelwright.prometheus.Window;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.VariableQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a server answers to the query of a variable (metric_find_query.ts). */
final class VariableAnswers {

  private final Server server;
  private final Period period;

  VariableAnswers(Server server, Period period) {
    this.server = server;
    this.period = period;
  }

  /** The answers, unfiltered. */
  Reply<List<String>> to(String query) {
    VariableQuery parsed = VariableQuery.parse(query, Dialect.PROMETHEUS);
    Window window = Window.between(period.from(), period.to());
    List<String> selectors =
        parsed.promql().map(promql -> List.of(promql.text().strip())).orElse(List.of());
    return switch (parsed.kind()) {
      case LABEL_VALUES ->
          server.labelValues(parsed.label().orElseThrow().text(), selectors, window);
      case LABEL_NAMES -> server.labelNames(selectors, window);
      case METRICS ->
          server
              .labelValues("__name__", List.of(), window)
              .map(names -> names.stream().filter(matching(argument(query))).toList());
      case QUERY_RESULT ->
          server
              .query(selectors.isEmpty() ? "" : selectors.get(0), period.to())
              .map(VariableAnswers::shown);
      case SERIES ->
          server.series(query, window).map(all -> all.stream().map(Labels::toString).toList());
    };
  }

  private static String argument(String query) {
    return query.strip().replaceFirst("^metrics\\(", "").replaceFirst("\\)$", "");
  }

  private static Predicate<String> matching(String regex) {
    try {
      return Pattern.compile(regex).asPredicate();
    } catch (PatternSyntaxException e) {
      return name -> true;
    }
  }

  private static List<String> shown(QueryResult result) {
    return result.series().stream().map(VariableAnswers::shown).toList();
  }

  private static String shown(Series series) {
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
