package io.panelwright.lint;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.json.Json;
import io.panelwright.metricsql.Metricsql;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.ParseResult;
import io.panelwright.promql.Promql;
import io.panelwright.promql.Span;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PromQL or MetricsQL text that a dashboard sends to a datasource.
 *
 * @param language PromQL or MetricsQL
 * @param datasource the datasource of the query; empty if the document contains none
 * @param panel the panel of the target
 */
public record DashboardQuery(
    Kind kind,
    QueryLanguage language,
    ParsedQuery query,
    Optional<DatasourceRef> datasource,
    Optional<LocatedPanel> panel,
    Optional<LocatedTarget> target) {

  /** The kind of element that contains the query. */
  public enum Kind {
    TARGET,
    VARIABLE,
    ANNOTATION
  }

  /** A replacement text for a part of the query. */
  public record Replacement(Span span, String text) {}

  /** The location of the query text, such as {@code panels, 3, targets, 0, expr}. */
  public DashboardLocation location() {
    return query.location();
  }

  /** The parse result, with Grafana's variables. */
  public ParseResult parsed() {
    return query.parsed();
  }

  /** The syntax tree; empty if the query is not valid PromQL. */
  public Optional<Expr> expr() {
    return query.parsed().expr();
  }

  /** The static analysis of the query; empty if the query is not valid PromQL. */
  public Optional<Analysis> analysis() {
    return query.analysis();
  }

  /**
   * The selectors of a MetricsQL query that is not PromQL, each as a query. A selector with
   * templates or {@code or} is reduced to its metric name.
   */
  public List<DashboardQuery> selectors() {
    if (language != QueryLanguage.METRICSQL || expr().isPresent()) {
      return List.of();
    }
    return Metricsql.parse(parsed().text()).selectors().stream()
        .flatMap(span -> selector(span).stream())
        .toList();
  }

  private Optional<DashboardQuery> selector(Span span) {
    String text = span.substringOf(parsed().text());
    String name = text.replaceFirst("(?s)\\s*\\{.*", "");
    return Stream.of(text, name)
        .map(promql -> Promql.parse(promql, Dialect.GRAFANA))
        .filter(ParseResult::isValid)
        .findFirst()
        .map(
            valid ->
                new ParsedQuery(
                    location(),
                    query.source(),
                    query.start() + span.start(),
                    valid,
                    Optional.empty(),
                    Optional.empty()))
        .map(part -> new DashboardQuery(kind, language, part, datasource, panel, target));
  }

  /** Creates a violation of this query with a caret under a part of it. */
  public Violation violation(Rule rule, Span span, String message, String hint) {
    return ViolationReporter.violation(rule, location(), message, hint)
        .withFragment(query.source(), query.inSource(span));
  }

  /** Creates a fix that replaces parts of the query, given in text order. */
  public Fix replace(List<Replacement> replacements) {
    StringBuilder changed = new StringBuilder();
    int offset = 0;
    for (Replacement replacement : replacements) {
      Span part = query.inSource(replacement.span());
      changed.append(query.source(), offset, part.start()).append(replacement.text());
      offset = part.end();
    }
    changed.append(query.source().substring(offset));
    return Fix.set(location(), Json.of(changed.toString()));
  }
}
