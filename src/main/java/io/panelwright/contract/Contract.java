package io.panelwright.contract;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Mistakes;
import io.panelwright.diagnostic.Place;
import io.panelwright.promql.analysis.Catalog;
import io.panelwright.promql.analysis.Known;
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
 * All facts of one system.
 *
 * @param name of the system
 * @param stack what runs: Grafana, Prometheus servers, datasources
 * @param domains in the order in which people name them
 * @param alerts all alert rules
 * @param projects compose projects on an operator's machine
 * @param dashboards that exist besides the rendered ones
 * @param standIns for producers, on a machine that runs none
 */
public record Contract(
    String name,
    Stack stack,
    List<Domain> domains,
    List<AlertRule> alerts,
    List<ComposeProject> projects,
    List<KnownDashboard> dashboards,
    List<StandIn> standIns)
    implements Catalog {

  /**
   * What runs besides the producers.
   *
   * @param servers all Prometheus servers
   * @param datasources all that may exist in Grafana, also without a server here
   * @param scrapeInterval of every job, and the interval at which rules are evaluated
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
   * @throws io.panelwright.diagnostic.FindingsException naming every fact that is given twice or
   *     leads nowhere
   */
  public Contract {
    domains = List.copyOf(domains);
    alerts = List.copyOf(alerts);
    projects = List.copyOf(projects);
    dashboards = List.copyOf(dashboards);
    standIns = List.copyOf(standIns);
    List<Finding> found = findings(name, stack, domains);
    for (StandIn standIn : standIns) {
      found.addAll(strangers(standIn, name, domains));
    }
    Mistakes.report(found);
  }

  /** A contract without stand-ins. */
  public Contract(
      String name,
      Stack stack,
      List<Domain> domains,
      List<AlertRule> alerts,
      List<ComposeProject> projects,
      List<KnownDashboard> dashboards) {
    this(name, stack, domains, alerts, projects, dashboards, List.of());
  }

  /** A contract of servers and domains alone. */
  public static Contract of(String name, Stack stack, Domain... domains) {
    return new Contract(name, stack, List.of(domains), List.of(), List.of(), List.of());
  }

  /** All producers of all domains. */
  public List<Producer> producers() {
    return domains.stream().flatMap(domain -> domain.producers().stream()).distinct().toList();
  }

  /** The domain of this name. */
  public Optional<Domain> domain(String domainName) {
    return domains.stream().filter(domain -> domain.name().equals(domainName)).findFirst();
  }

  /** The datasource of this uid. */
  public Optional<Datasource> datasource(String uid) {
    return stack.datasources().stream().filter(d -> d.uid().equals(uid)).findFirst();
  }

  /**
   * Who owns the metric behind a series name. Nobody owns what every Prometheus has for each target
   * ({@code up}, {@code scrape_…}, {@code ALERTS}), nor what the contract does not know.
   */
  public Optional<Ownership> ownerOf(String series) {
    return owned(domains).filter(o -> o.metric().seriesNames().contains(series)).findFirst();
  }

  /** All metrics of all producers. */
  public Stream<Metric> metrics() {
    return owned(domains).map(Ownership::metric);
  }

  /** The names of all series that producers serve. */
  public List<String> seriesNames() {
    return metrics().flatMap(metric -> metric.seriesNames().stream()).toList();
  }

  /** The producer with this {@code job} label. */
  public Optional<Producer> producer(String job) {
    return producers().stream().filter(producer -> producer.job().equals(job)).findFirst();
  }

  /** What is known of a series by its metric; {@code up} is known, too. */
  @Override
  public Optional<Known> series(String series) {
    return ownerOf(series)
        .map(owner -> owner.known(series))
        .or(() -> Optional.of(series).filter("up"::equals).map(up -> Everywhere.UP));
  }

  /** Holds queries against this contract. */
  public QueryCheck queries() {
    return new QueryCheck(this);
  }

  private static Stream<Ownership> owned(List<Domain> domains) {
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
    var found = new ArrayList<Finding>();
    Place place = Place.of("contract of " + name);
    List<Producer> producers = domains.stream().flatMap(d -> d.producers().stream()).toList();
    twice(stack.servers(), server -> String.valueOf(server.port()), "server port", place, found);
    twice(stack.datasources(), Datasource::uid, "datasource uid", place, found);
    twice(domains, Domain::name, "domain", place, found);
    twice(producers, Producer::job, "job", place, found);
    List<Ownership> metrics = owned(domains).toList();
    twice(metrics, owned -> owned.metric().name(), "metric", place, found);
    // Two metrics of other names may still meet in a series: a histogram x and a gauge x_count.
    List<Metric> named = List.copyOf(byName(metrics).values());
    twice(
        named.stream().flatMap(m -> m.seriesNames().stream()).toList(),
        s -> s,
        "series",
        place,
        found);
    long defaults = stack.datasources().stream().filter(Datasource::isDefault).count();
    if (defaults > 1) {
      found.add(error(place, defaults + " datasources are the default", "keep asDefault() on one"));
    }
    for (Producer producer : producers) {
      if (!stack.servers().contains(producer.scrapedBy())) {
        found.add(
            error(
                place,
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
            found.add(
                error(
                    place,
                    "datasource " + datasource.uid() + " is used but not listed",
                    "add it to the stack's datasources")));
    return found;
  }

  private static List<Finding> strangers(StandIn standIn, String name, List<Domain> domains) {
    return standIn.serves().stream()
        .filter(producer -> domains.stream().noneMatch(d -> d.producers().contains(producer)))
        .map(
            producer ->
                error(
                    Place.of("contract of " + name),
                    standIn.name() + " stands in for the unknown producer " + producer.name(),
                    "add " + producer.name() + " to a domain"))
        .toList();
  }

  private static List<Datasource> datasources(DatasourceChoice choice) {
    return choice.accept(
        new DatasourceChoice.Visitor<>() {
          @Override
          public List<Datasource> pinned(DatasourceChoice.Pinned pinned) {
            return List.of(pinned.datasource());
          }

          @Override
          public List<Datasource> variable(DatasourceChoice.Variable variable) {
            return variable.allowed();
          }

          @Override
          public List<Datasource> unlisted(DatasourceChoice.Unlisted unlisted) {
            return List.of();
          }
        });
  }

  private static <T> void twice(
      List<T> facts, Function<T, String> identity, String what, Place place, List<Finding> found) {
    Map<String, Integer> counts = new TreeMap<>();
    facts.forEach(fact -> counts.merge(identity.apply(fact), 1, Integer::sum));
    counts.forEach(
        (id, count) -> {
          if (count > 1) {
            found.add(error(place, what + " \"" + id + "\" is given twice", "keep one of them"));
          }
        });
  }

  private static Finding error(Place place, String message, String next) {
    return Finding.error("contract", place, message, next);
  }
}
