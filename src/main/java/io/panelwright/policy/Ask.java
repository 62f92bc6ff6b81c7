package io.panelwright.policy;

import io.panelwright.document.DatasourceRef;
import io.panelwright.json.Json;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Parsed;
import io.panelwright.promql.Span;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;
import java.util.Optional;

/**
 * A PromQL text that a dashboard sends to a datasource.
 *
 * @param datasource what is asked; empty where the document says nothing
 * @param panel the panel whose target it is
 */
public record Ask(
    Kind kind,
    Query query,
    Optional<DatasourceRef> datasource,
    Optional<Placed> panel,
    Optional<Target> target) {

  /** What asks. */
  public enum Kind {
    TARGET,
    VARIABLE,
    ANNOTATION
  }

  /** A text for a part of the query. */
  public record Replacement(Span span, String text) {}

  /** The text itself, such as {@code panels, 3, targets, 0, expr}. */
  public Where where() {
    return query.where();
  }

  /** The text as read with Grafana's variables. */
  public Parsed parsed() {
    return query.parsed();
  }

  /** The query as a tree; empty when it cannot be read. */
  public Optional<Expr> expr() {
    return query.parsed().expr();
  }

  /** What can be said of the query without data; empty when it cannot be read. */
  public Optional<Analysis> analysis() {
    return query.analysis();
  }

  /** A violation of this query, with a caret under a part of it. */
  public Violation violation(Policy policy, Span span, String message, String next) {
    return Report.of(policy, where(), message, next).in(query.source(), query.inSource(span));
  }

  /** Puts other texts in place of parts of the query, which are in the order of the text. */
  public Fix replacing(List<Replacement> replacements) {
    StringBuilder changed = new StringBuilder();
    int done = 0;
    for (Replacement replacement : replacements) {
      Span part = query.inSource(replacement.span());
      changed.append(query.source(), done, part.start()).append(replacement.text());
      done = part.end();
    }
    changed.append(query.source().substring(done));
    return Fix.set(where(), Json.of(changed.toString()));
  }
}
