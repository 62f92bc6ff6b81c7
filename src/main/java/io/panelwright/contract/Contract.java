package io.panelwright.contract;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.diagnostic.Location;
import io.panelwright.promql.analysis.MetricCatalog;
import io.panelwright.promql.analysis.SeriesInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The facts of one monitored system.
 *
 * @param name of the system
 * @param stack Grafana, Prometheus servers and datasources
 * @param domains in display order
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
  public Contract {
    domains = List.copyOf(domains);
    alerts = List.copyOf(alerts);
    projects = List.copyOf(projects);
    externalDashboards = List.copyOf(externalDashboards);
    simulators = List.copyOf(simulators);
    List<Finding> findings = findings(name, stack, domains);
    for (ProducerSimulator simulator : simulators) {
      findings.addAll(unknownProducers(simulator, name, domains));
    }
    FindingCollector.report(findings);
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
    return ownerships(domains).filter(o -> o.metric().seriesNames().contains(series)).findFirst();
  }

  /** The metrics of all producers. */
  public Stream<Metric> metrics() {
    return ownerships(domains).map(Ownership::metric);
  }

  /** The names of all series of all producers. */
  public List<String> seriesNames() {
    return metrics().flatMap(metric -> metric.seriesNames().stream()).toList();
  }

  /** The producer with this {@code job} label. */
  public Optional<Producer> producer(String job) {
    return producers().stream().filter(producer -> producer.job().equals(job)).findFirst();
  }

  /** The facts of a series by its metric, or of {@code up}. */
  @Override
  public Optional<SeriesInfo> seriesInfo(String series) {
    return ownerOf(series)
        .map(owner -> owner.seriesInfo(series))
        .or(() -> Optional.of(series).filter("up"::equals).map(up -> BuiltinMetrics.UP));
  }

  /** A validator of queries against this contract. */
  public QueryValidator queryValidator() {
    return new QueryValidator(this);
  }

  private static Stream<Ownership> ownerships(List<Domain> domains) {
    return domains.stream()
        .flatMap(
            domain ->
                domain.producers().stream()
                    .flatMap(
                        producer ->
                            producer.metrics().stream()
                                .map(metric -> new Ownership(domain, producer, metric))));
  }

  private static Map<String, Metric> byName(List<Ownership> owned) {
    Map<String, Metric> metrics = new TreeMap<>();
    owned.forEach(owner -> metrics.putIfAbsent(owner.metric().name(), owner.metric()));
    return metrics;
  }

  private static List<Finding> findings(String name, Stack stack, List<Domain> domains) {
    var findings = new ArrayList<Finding>();
    Location location = Location.of("contract of " + name);
    List<Producer> producers = domains.stream().flatMap(d -> d.producers().stream()).toList();
    addDuplicates(
        stack.servers(),
        server -> String.valueOf(server.port()),
        "server port",
        location,
        findings);
    addDuplicates(stack.datasources(), Datasource::uid, "datasource uid", location, findings);
    addDuplicates(domains, Domain::name, "domain", location, findings);
    addDuplicates(producers, Producer::job, "job", location, findings);
    List<Ownership> metrics = ownerships(domains).toList();
    addDuplicates(metrics, owned -> owned.metric().name(), "metric", location, findings);
    // Metrics with different names can have a series in common: a histogram x and a gauge x_count.
    List<Metric> named = List.copyOf(byName(metrics).values());
    addDuplicates(
        named.stream().flatMap(m -> m.seriesNames().stream()).toList(),
        s -> s,
        "series",
        location,
        findings);
    long defaults = stack.datasources().stream().filter(Datasource::isDefault).count();
    if (defaults > 1) {
      findings.add(
          error(location, defaults + " datasources are the default", "keep asDefault() on one"));
    }
    for (Producer producer : producers) {
      if (!stack.servers().contains(producer.scrapedBy())) {
        findings.add(
            error(
                location,
                "producer " + producer.name() + " is scraped by an unknown server",
                "add " + producer.scrapedBy().name() + " to the stack's servers"));
      }
    }
    Set<Datasource> used = new LinkedHashSet<>();
    stack.servers().forEach(server -> used.add(server.datasource()));
    domains.forEach(domain -> used.addAll(datasources(domain.datasource())));
    used.removeAll(stack.datasources());
    used.forEach(
        datasource ->
            findings.add(
                error(
                    location,
                    "datasource " + datasource.uid() + " is used but not listed",
                    "add it to the stack's datasources")));
    return findings;
  }

  private static List<Finding> unknownProducers(
      ProducerSimulator simulator, String name, List<Domain> domains) {
    return simulator.serves().stream()
        .filter(producer -> domains.stream().noneMatch(d -> d.producers().contains(producer)))
        .map(
            producer ->
                error(
                    Location.of("contract of " + name),
                    "simulator \""
                        + simulator.name()
                        + "\" serves the unknown producer "
                        + producer.name(),
                    "add " + producer.name() + " to a domain"))
        .toList();
  }

  private static List<Datasource> datasources(DatasourceBinding binding) {
    return binding.accept(
        new DatasourceBinding.Visitor<>() {
          @Override
          public List<Datasource> pinned(DatasourceBinding.Pinned pinned) {
            return List.of(pinned.datasource());
          }

          @Override
          public List<Datasource> variable(DatasourceBinding.Variable variable) {
            return variable.allowed();
          }

          @Override
          public List<Datasource> external(DatasourceBinding.External external) {
            return List.of();
          }
        });
  }

  private static <T> void addDuplicates(
      List<T> facts,
      Function<T, String> identity,
      String noun,
      Location location,
      List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    facts.forEach(fact -> counts.merge(identity.apply(fact), 1, Integer::sum));
    counts.forEach(
        (id, count) -> {
          if (count > 1) {
            findings.add(
                error(location, noun + " \"" + id + "\" is declared twice", "keep one of them"));
          }
        });
  }

  private static Finding error(Location location, String message, String hint) {
    return Finding.error("contract-invalid", location, message, hint);
  }
}
