package io.panelwright.contract;

import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.analysis.MetricCatalog;
import io.panelwright.promql.analysis.SeriesInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The facts of one monitored system. Immutable; lookups by name do not depend on the number of
 * facts.
 */
public final class Contract implements MetricCatalog {

  private final String name;
  private final Stack stack;
  private final List<Domain> domains;
  private final List<AlertRule> alerts;
  private final List<ComposeProject> projects;
  private final List<ExternalDashboard> externalDashboards;
  private final List<ProducerSimulator> simulators;
  private final ContractIndex index;
  private final QueryValidator queryValidator = new QueryValidator(this);

  /**
   * The servers and datasources of the system.
   *
   * @param servers all Prometheus servers
   * @param datasources all datasources in Grafana, including those without a server in the contract
   * @param scrapeInterval scrape interval of every job and evaluation interval of rules
   */
  public record Stack(
      GrafanaServer grafana,
      List<PrometheusServer> servers,
      List<Datasource> datasources,
      Duration scrapeInterval) {

    public Stack {
      servers = List.copyOf(servers);
      datasources = List.copyOf(datasources);
    }
  }

  /**
   * @param name of the system
   * @param stack Grafana, Prometheus servers and datasources
   * @param domains in display order, with their recording rules
   * @param alerts all alert rules
   * @param projects compose projects on an operator's machine
   * @param externalDashboards dashboards of other owners, as link targets
   * @param simulators of producers, for machines without the real ones
   * @throws io.panelwright.diagnostic.FindingsException with every duplicate and every reference to
   *     an undeclared fact
   */
  public Contract(
      String name,
      Stack stack,
      List<Domain> domains,
      List<AlertRule> alerts,
      List<ComposeProject> projects,
      List<ExternalDashboard> externalDashboards,
      List<ProducerSimulator> simulators) {
    this.name = name;
    this.stack = stack;
    this.domains = List.copyOf(domains);
    this.alerts = List.copyOf(alerts);
    this.projects = List.copyOf(projects);
    this.externalDashboards = List.copyOf(externalDashboards);
    this.simulators = List.copyOf(simulators);
    this.index = new ContractIndex(this.domains);
    FindingCollector.report(new ContractValidator(this).validate());
  }

  /** A contract without simulators. */
  public Contract(
      String name,
      Stack stack,
      List<Domain> domains,
      List<AlertRule> alerts,
      List<ComposeProject> projects,
      List<ExternalDashboard> externalDashboards) {
    this(name, stack, domains, alerts, projects, externalDashboards, List.of());
  }

  /** A contract with servers and domains only. */
  public static Contract of(String name, Stack stack, Domain... domains) {
    return new Contract(name, stack, List.of(domains), List.of(), List.of(), List.of());
  }

  /**
   * The same facts for a Grafana that has the datasources under other uids.
   *
   * @param uids new uids by those of this contract; several may become one
   */
  public Contract withDatasourceUids(Map<String, String> uids) {
    return new DatasourceRenamer(this, uids).rename(this);
  }

  /** The name of the system. */
  public String name() {
    return name;
  }

  /** Grafana, Prometheus servers and datasources. */
  public Stack stack() {
    return stack;
  }

  /** The domains in display order. */
  public List<Domain> domains() {
    return domains;
  }

  /** All alert rules. */
  public List<AlertRule> alerts() {
    return alerts;
  }

  /** The compose projects on an operator's machine. */
  public List<ComposeProject> projects() {
    return projects;
  }

  /** Dashboards of other owners, as link targets. */
  public List<ExternalDashboard> externalDashboards() {
    return externalDashboards;
  }

  /** The simulators of producers, for machines without the real ones. */
  public List<ProducerSimulator> simulators() {
    return simulators;
  }

  /** The producers of all domains. */
  public List<Producer> producers() {
    return index.producers();
  }

  /** The domain with this name. */
  public Optional<Domain> domain(String domainName) {
    return domains.stream().filter(domain -> domain.name().equals(domainName)).findFirst();
  }

  /** The datasource with this uid. */
  public Optional<Datasource> datasource(String uid) {
    return stack.datasources().stream().filter(d -> d.uid().equals(uid)).findFirst();
  }

  /**
   * The owners of the series with this name: producers of a metric, or recording rules. None for
   * built-in metrics ({@code up}, {@code scrape_…}, {@code ALERTS}) and for series that are not in
   * the contract.
   */
  public SeriesOwners owners(String series) {
    return index.owners(series);
  }

  /**
   * The owners of the series that a selector can match: its matchers on {@code job} and other
   * labels of targets exclude owners. None if its metric name is a pattern or contains a variable.
   */
  public SeriesOwners owners(VectorSelector selector) {
    return selector
        .metric()
        .filter(metric -> !GrafanaVariables.containsAny(metric))
        .map(metric -> owners(metric).matching(selector))
        .orElse(SeriesOwners.NONE);
  }

  /** The recording rules of all domains. */
  public List<RecordingRule> recordingRules() {
    return domains.stream().flatMap(domain -> domain.recordingRules().stream()).toList();
  }

  /** The metrics of all producers. */
  public Stream<Metric> metrics() {
    return ownerships().map(Ownership::metric);
  }

  /** The names of all series of all producers, and of all recording rules, each once. */
  public List<String> seriesNames() {
    return index.seriesNames();
  }

  /** The producers with this {@code job} label, on different servers or in different domains. */
  public List<Producer> producers(String job) {
    return index.producers(job);
  }

  /** The names of all labels that Prometheus, or a global view, adds to the series of targets. */
  public Set<String> targetLabels() {
    return index.targetLabels();
  }

  /** The facts of a series by its metric or recording rule, or of {@code up}. */
  @Override
  public Optional<SeriesInfo> seriesInfo(String series) {
    return series.equals("up") ? Optional.of(BuiltinMetrics.UP) : index.seriesInfo(series);
  }

  /** The facts of the series that a selector can match, as {@link #owners(VectorSelector)}. */
  @Override
  public Optional<SeriesInfo> seriesInfo(VectorSelector selector, String series) {
    SeriesOwners all = index.owners(series);
    SeriesOwners matching = all.matching(selector);
    return matching == all ? seriesInfo(series) : matching.seriesInfo();
  }

  /** A validator of queries against this contract. */
  public QueryValidator queryValidator() {
    return queryValidator;
  }

  /** The owners of all metrics, in the order of the domains. */
  Stream<Ownership> ownerships() {
    return index.ownerships().stream();
  }

  ContractIndex index() {
    return index;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Contract contract && facts().equals(contract.facts());
  }

  /** Of few facts: contracts are large, and a program has one. */
  @Override
  public int hashCode() {
    return Objects.hash(name, stack);
  }

  private List<Object> facts() {
    return List.of(name, stack, domains, alerts, projects, externalDashboards, simulators);
  }

  @Override
  public String toString() {
    return "contract of " + name;
  }
}
