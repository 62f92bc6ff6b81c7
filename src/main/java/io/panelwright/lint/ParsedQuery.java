package io.panelwright.lint;

import io.panelwright.promql.GrafanaVariableQuery;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.ParseResult;
import io.panelwright.promql.Span;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.MetricCatalog;
import java.util.Optional;

/**
 * A parsed PromQL query in a field of a dashboard.
 *
 * @param location the location of the field
 * @param source the whole text of the field
 * @param start the offset of the PromQL in {@code source}
 * @param parsed the PromQL; for a variable's query the argument of {@code label_values(…)} or
 *     {@code query_result(…)}
 * @param analysis empty if the query is not valid PromQL
 * @param label the label whose values a variable lists, with its span in {@code source}
 */
public record ParsedQuery(
    DashboardLocation location,
    String source,
    int start,
    ParseResult parsed,
    Optional<Analysis> analysis,
    Optional<LabelName> label) {

  /** Analyzes PromQL that is the whole text of a field. */
  static ParsedQuery analyze(
      DashboardLocation location, ParseResult parsed, MetricCatalog catalog) {
    return new ParsedQuery(
        location, parsed.text(), 0, parsed, analysis(parsed, catalog), Optional.empty());
  }

  /**
   * Analyzes the PromQL in a variable's query; empty if it has none, as in {@code label_names()}.
   */
  static Optional<ParsedQuery> analyze(
      DashboardLocation location, GrafanaVariableQuery query, MetricCatalog catalog) {
    return query
        .promql()
        .map(
            parsed ->
                new ParsedQuery(
                    location,
                    query.text(),
                    query.promqlStart(),
                    parsed,
                    analysis(parsed, catalog),
                    query.label()));
  }

  private static Optional<Analysis> analysis(ParseResult parsed, MetricCatalog catalog) {
    return parsed.expr().map(expr -> Analysis.analyze(expr, catalog));
  }

  /** Maps a span of the PromQL to the text of the field. */
  Span inSource(Span span) {
    return Span.of(span.start() + start, span.end() + start);
  }
}
