package io.panelwright.policy;

import io.panelwright.document.DatasourceRef;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Parsed;
import io.panelwright.promql.Span;
import java.util.Optional;

/**
 * A PromQL text that a dashboard sends to a datasource.
 *
 * @param where the text itself, such as {@code panels, 3, targets, 0, expr}
 * @param parsed the text as read with Grafana's variables; for a variable's query it is what stands
 *     in {@code label_values(…)} or {@code query_result(…)}
 * @param start where that text starts in {@code source}
 * @param source the whole text of the field
 * @param datasource what is asked; empty where the document says nothing
 * @param panel the panel whose target it is
 */
public record Ask(
    Kind kind,
    Where where,
    Parsed parsed,
    int start,
    String source,
    Optional<DatasourceRef> datasource,
    Optional<Placed> panel,
    Optional<Target> target) {

  /** What asks. */
  public enum Kind {
    TARGET,
    VARIABLE,
    ANNOTATION
  }

  /** The query as a tree; empty when it cannot be read. */
  public Optional<Expr> expr() {
    return parsed.expr();
  }

  /** A violation of this query, with a caret under a part of it. */
  public Violation violation(Policy policy, Span span, String message, String next) {
    return Report.of(policy, where, message, next)
        .in(source, Span.of(span.start() + start, span.end() + start));
  }
}
