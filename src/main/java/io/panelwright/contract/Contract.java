package io.panelwright.contract;

import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.promql.analysis.MetricCatalog;
import io.panelwright.promql.analysis.SeriesInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts of one monitored system.
 *
 * @param name of the system
 * @param stack Grafana, Prometheus servers and datasources
 * @param domains in display order, with their recording rules
 * @param alerts all alert rules
 * @param projects compose projects on an operator's machine
 * @param externalDashboards dashboards of other owners, as link targets
 * @param simulators of producers, for machines without the real ones
 */
public record Contract(
    String name,
    Stack stack,
    List<Domain> domains,
    List<AlertRule> alerts,
    List<ComposeProject> projects,
    List<ExternalDashboard> externalDashboards,
    List<ProducerSimulator> simulators)
    implements MetricCatalog {

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

  /** The producers of all domains. */
  public List<Producer> producers() {
    return domains.stream().flatMap(domain -> domain.producers().stream()).distinct().toList();
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
   * The owner of the metric of a series name. Empty for built-in metrics ({@code up}, {@code
   * scrape_…}, {@code ALERTS}) and for metrics that are not in the contract.
   */
  public Optional<Ownership> ownerOf(String series) {
    return ownerships().filter(o -> o.metric().seriesNames().contains(series)).findFirst();
  }

  /** The recording rules of all domains. */
  public List<RecordingRule> recordingRules() {
    return domains.stream().flatMap(domain -> domain.recordingRules().stream()).toList();
  }

  /** The series that a recording rule of this name makes; empty without such a rule. */
  public Optional<RecordedSeries> recordedSeries(String series) {
    return new RecordedSeriesResolver(this).resolve(series);
  }

  /** The owner of a metric's series, or of a recorded series. */
  public Optional<SeriesOwner> seriesOwner(String series) {
    return ownerOf(series).<SeriesOwner>map(owner -> owner).or(() -> recordedSeries(series));
  }

  /** The metrics of all producers. */
  public Stream<Metric> metrics() {
    return ownerships().map(Ownership::metric);
  }

  /** The names of all series of all producers, and of all recording rules. */
  public List<String> seriesNames() {
    return Stream.concat(
            metrics().flatMap(metric -> metric.seriesNames().stream()),
            recordingRules().stream().map(RecordingRule::name))
        .toList();
  }

  /** The producer with this {@code job} label. */
  public Optional<Producer> producer(String job) {
    return producers().stream().filter(producer -> producer.job().equals(job)).findFirst();
  }

  /** The facts of a series by its metric or recording rule, or of {@code up}. */
  @Override
  public Optional<SeriesInfo> seriesInfo(String series) {
    return new RecordedSeriesResolver(this).seriesInfo(series);
  }

  /** A validator of queries against this contract. */
  public QueryValidator queryValidator() {
    return new QueryValidator(this);
  }

  /** The owners of all metrics, in the order of the domains. */
  Stream<Ownership> ownerships() {
    return domains.stream()
        .flatMap(
            domain ->
                domain.producers().stream()
                    .flatMap(
                        producer ->
                            producer.metrics().stream()
                                .map(metric -> new Ownership(domain, producer, metric))));
  }
}
