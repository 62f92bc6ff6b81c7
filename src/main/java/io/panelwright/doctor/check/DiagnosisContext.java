package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.QueryRange;
import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.contract.Ownership;
import io.panelwright.panelquery.PanelQuery;
import io.panelwright.panelquery.ResolvedQuery;
import io.panelwright.panelquery.ResolvedVariable;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A query with its outcome, and the facts that the checks share. */
final class DiagnosisContext {

  private final PanelQuery panelQuery;
  private final QueryOutcome outcome;
  private final DiagnosisInputs inputs;
  private final Optional<Expr> expr;
  private List<EmptySubexpression> emptySubexpressions = List.of();
  private boolean isSearched;

  DiagnosisContext(PanelQuery panelQuery, QueryOutcome outcome, DiagnosisInputs inputs) {
    this.panelQuery = panelQuery;
    this.outcome = outcome;
    this.inputs = inputs;
    this.expr = query().flatMap(q -> Promql.parse(q.promql(), Dialect.PROMETHEUS).expr());
  }

  PanelQuery panelQuery() {
    return panelQuery;
  }

  QueryOutcome outcome() {
    return outcome;
  }

  DiagnosisInputs inputs() {
    return inputs;
  }

  Optional<ResolvedQuery> query() {
    return panelQuery instanceof PanelQuery.ServerQuery serverQuery
        ? Optional.of(serverQuery.query())
        : Optional.empty();
  }

  /** The variables in the query. */
  List<ResolvedVariable> variables() {
    return panelQuery instanceof PanelQuery.ServerQuery serverQuery
        ? serverQuery.variables()
        : List.of();
  }

  /** The "Min step" of the query. */
  Optional<Duration> minStep() {
    return panelQuery instanceof PanelQuery.ServerQuery serverQuery
        ? serverQuery.minStep()
        : Optional.empty();
  }

  Optional<Expr> expr() {
    return expr;
  }

  boolean isEmpty() {
    return outcome instanceof QueryOutcome.NoSeries;
  }

  /** A probe of the query's server at the end of the query's range. */
  PrometheusProbe probe() {
    ResolvedQuery query = query().orElseThrow();
    return new PrometheusProbe(
        query.server(), query.range().map(QueryRange::end).orElse(query.time()));
  }

  /** The innermost subexpressions without data. */
  List<EmptySubexpression> emptySubexpressions() {
    if (!isSearched && isEmpty()) {
      emptySubexpressions =
          expr.map(e -> EmptySubexpressionFinder.find(e, probe())).orElse(List.of());
    }
    isSearched = true;
    return emptySubexpressions;
  }

  /** The innermost subexpressions without data of one kind. */
  <C extends EmptySubexpression> Stream<C> emptySubexpressions(Class<C> kind) {
    return emptySubexpressions().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The selectors without series. */
  Stream<VectorSelector> emptySelectors() {
    return emptySubexpressions(EmptySubexpression.NoSeries.class)
        .map(EmptySubexpression.NoSeries::expr);
  }

  /** The selectors in the subexpressions without data; all selectors of a query with data. */
  Stream<VectorSelector> suspects() {
    Stream<Expr> exprs =
        isEmpty() ? emptySubexpressions().stream().map(EmptySubexpression::expr) : expr.stream();
    return exprs
        .flatMap(Expr::walk)
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast);
  }

  /** The job that produces the series of a selector, if it is known. */
  Optional<String> job(VectorSelector selector) {
    return owner(selector)
        .map(owner -> owner.producer().job())
        .or(() -> BuiltinMetrics.job(selector))
        .or(() -> equalJob(selector));
  }

  private static Optional<String> equalJob(VectorSelector selector) {
    return selector.matchersOn("job").stream()
        .filter(matcher -> matcher.op() == LabelMatcher.Op.EQUAL)
        .map(LabelMatcher::value)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** The first owner on the query's server; the first of all if none is there. */
  Optional<Ownership> owner(VectorSelector selector) {
    List<Ownership> owners = inputs.owners(selector);
    return owners.stream()
        .filter(this::isScraped)
        .findFirst()
        .or(() -> owners.stream().findFirst());
  }

  private boolean isScraped(Ownership owner) {
    return inputs
        .servers()
        .serverOf(owner.server())
        .filter(server -> query().filter(q -> q.server().equals(server)).isPresent())
        .isPresent();
  }

  /** The jobs of {@link #suspects}; of a query with data only those of the contract. */
  List<String> jobs() {
    return suspects()
        .flatMap(selector -> job(selector).stream())
        .filter(job -> isEmpty() || inputs.producer(job).isPresent())
        .distinct()
        .toList();
  }

  /** The URL of the query's server; empty without a server. */
  String serverUrl() {
    return query().map(q -> q.server().url()).orElse("");
  }
}
