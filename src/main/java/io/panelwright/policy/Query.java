package io.panelwright.policy;

import io.panelwright.promql.LabelName;
import io.panelwright.promql.Parsed;
import io.panelwright.promql.Span;
import io.panelwright.promql.VariableQuery;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Catalog;
import java.util.Optional;

/**
 * PromQL in a field of a dashboard.
 *
 * @param where the field
 * @param source the whole text of the field
 * @param start where the PromQL starts in it
 * @param parsed the PromQL; for a variable's query it is what stands in {@code label_values(…)} or
 *     {@code query_result(…)}
 * @param analysis empty when it cannot be read
 * @param wanted the label whose values a variable wants, placed in {@code source}
 */
public record Query(
    Where where,
    String source,
    int start,
    Parsed parsed,
    Optional<Analysis> analysis,
    Optional<LabelName> wanted) {

  /** PromQL that fills its field. */
  static Query of(Where where, Parsed parsed, Catalog catalog) {
    return new Query(where, parsed.text(), 0, parsed, analysis(parsed, catalog), Optional.empty());
  }

  /** The PromQL in a variable's query; empty where there is none, as in {@code label_names()}. */
  static Optional<Query> of(Where where, VariableQuery query, Catalog catalog) {
    return query
        .promql()
        .map(
            parsed ->
                new Query(
                    where,
                    query.text(),
                    query.start(),
                    parsed,
                    analysis(parsed, catalog),
                    query.label()));
  }

  private static Optional<Analysis> analysis(Parsed parsed, Catalog catalog) {
    return parsed.expr().map(expr -> Analysis.of(expr, catalog));
  }

  /** Where a part of the PromQL stands in the whole text. */
  Span inSource(Span span) {
    return Span.of(span.start() + start, span.end() + start);
  }
}
