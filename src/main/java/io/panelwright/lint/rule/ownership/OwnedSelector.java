package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.SeriesOwners;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A selector with owners: of an owned metric, of a recorded series, or of a metric of a job that
 * Prometheus or a client library adds.
 *
 * @param domains of the owners, at least one
 * @param servers that store the series, at least one
 * @param reason the source of the series and its datasource, in one sentence
 */
record OwnedSelector(
    VectorSelector selector, List<Domain> domains, List<PrometheusServer> servers, String reason) {

  OwnedSelector {
    domains = List.copyOf(domains);
    servers = List.copyOf(servers);
  }

  /** Returns all owned selectors of a query. */
  static Stream<OwnedSelector> collect(Expr query, Contract contract) {
    return query
        .walk()
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast)
        .flatMap(selector -> resolve(selector, contract).stream());
  }

  /** Metrics of client libraries exist on every server that scrapes such a process. */
  private static Optional<OwnedSelector> resolve(VectorSelector selector, Contract contract) {
    SeriesOwners owners = contract.owners(selector);
    return owners.isEmpty() || BuiltinMetrics.isLibraryMetric(owners.series())
        ? resolveJob(selector, contract)
        : Optional.of(
            new OwnedSelector(selector, owners.domains(), owners.servers(), owners.reason()));
  }

  private static Optional<OwnedSelector> resolveJob(VectorSelector selector, Contract contract) {
    List<Producer> producers =
        BuiltinMetrics.job(selector).map(contract::producers).orElse(List.of());
    List<Domain> domains =
        contract.domains().stream()
            .filter(domain -> domain.producers().stream().anyMatch(producers::contains))
            .toList();
    return producers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OwnedSelector(
                selector,
                domains,
                producers.stream().map(Producer::scrapedBy).distinct().toList(),
                reason(producers.get(0))));
  }

  private static String reason(Producer producer) {
    return "job "
        + producer.job()
        + " is scraped by "
        + producer.scrapedBy().describe()
        + ", datasource "
        + producer.scrapedBy().datasource().uid();
  }

  /** Whether one of the servers that store the series has this datasource. */
  boolean isOn(Predicate<Datasource> datasource) {
    return servers.stream().map(PrometheusServer::datasource).anyMatch(datasource);
  }

  /** The datasources of the servers that store the series, quoted. */
  String datasources() {
    return quoted(servers.stream().map(server -> server.datasource().uid()));
  }

  /** The datasources of the domains, quoted; one may be a variable. */
  String domainDatasources() {
    return quoted(domains.stream().map(domain -> domain.datasource().uid()));
  }

  private static String quoted(Stream<String> uids) {
    return uids.distinct().map(uid -> "\"" + uid + "\"").collect(Collectors.joining(" or "));
  }

  /** Whether one of the domains uses a datasource variable. */
  boolean allowsVariable() {
    return domains.stream().anyMatch(OwnedSelector::isVariable);
  }

  /** Whether all domains use a datasource variable. */
  boolean needsVariable() {
    return domains.stream().allMatch(OwnedSelector::isVariable);
  }

  private static boolean isVariable(Domain domain) {
    return domain.datasource() instanceof DatasourceBinding.Variable;
  }

  /** Whether every Prometheus has the metric, so any datasource may be used for its own targets. */
  boolean isBuiltin() {
    return selector.metric().filter(BuiltinMetrics::contains).isPresent();
  }
}
