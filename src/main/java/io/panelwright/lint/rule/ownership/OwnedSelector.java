package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.SeriesOwner;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A selector with an owner: of an owned metric, of a recorded series, or of a metric that every
 * Prometheus has for the targets of a job.
 *
 * @param server the server that stores the series
 * @param reason the source of the series and its datasource, in one sentence
 */
record OwnedSelector(
    VectorSelector selector, Domain domain, PrometheusServer server, String reason) {

  /** Returns all owned selectors of a query. */
  static Stream<OwnedSelector> collect(Expr query, Contract contract) {
    return query
        .walk()
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast)
        .flatMap(selector -> resolve(selector, contract).stream());
  }

  private static Optional<OwnedSelector> resolve(VectorSelector selector, Contract contract) {
    return selector
        .metric()
        .filter(name -> !GrafanaVariables.containsAny(name))
        .flatMap(contract::seriesOwner)
        .map(owner -> resolve(selector, owner))
        .or(() -> resolveJob(selector, contract));
  }

  private static OwnedSelector resolve(VectorSelector selector, SeriesOwner owner) {
    return new OwnedSelector(selector, owner.domain(), owner.server(), owner.reason());
  }

  private static Optional<OwnedSelector> resolveJob(VectorSelector selector, Contract contract) {
    Optional<Producer> producer = BuiltinMetrics.job(selector).flatMap(contract::producer);
    return producer.flatMap(
        owner ->
            contract.domains().stream()
                .filter(domain -> domain.producers().contains(owner))
                .findFirst()
                .map(
                    domain ->
                        new OwnedSelector(selector, domain, owner.scrapedBy(), reason(owner))));
  }

  private static String reason(Producer producer) {
    return "job "
        + producer.job()
        + " is scraped by "
        + producer.scrapedBy().describe()
        + ", datasource "
        + producer.scrapedBy().datasource().uid();
  }

  /** The datasource of the server that stores the series. */
  Datasource datasource() {
    return server.datasource();
  }

  /** Whether the domain uses a datasource variable. */
  boolean hasVariableDatasource() {
    return domain.datasource() instanceof DatasourceBinding.Variable;
  }

  /** Whether every Prometheus has the metric, so any datasource may be used for its own targets. */
  boolean isBuiltin() {
    return selector.metric().filter(BuiltinMetrics::contains).isPresent();
  }
}
