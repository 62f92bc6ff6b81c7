package io.panelwright.panelquery;

import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.grafana.interpolation.TimeVariables;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The datasources of the panels, and the Prometheus servers behind them. */
public final class DatasourceServers {

  private final Map<String, DatasourceInfo> datasources = new LinkedHashMap<>();
  private final Map<String, CachingPrometheus> byUrl = new LinkedHashMap<>();
  private final Function<String, Prometheus> connect;
  private Optional<DatasourceInfo> fallback = Optional.empty();

  /**
   * Creates a registry without datasources.
   *
   * @param connect creates the client of a URL
   */
  public DatasourceServers(Function<String, Prometheus> connect) {
    this.connect = connect;
  }

  /** Adds the datasources of a contract; a later one replaces an earlier one of the same uid. */
  public DatasourceServers with(Contract contract, Function<PrometheusServer, String> url) {
    for (Datasource datasource : contract.stack().datasources()) {
      Optional<CachingPrometheus> client =
          contract.stack().servers().stream()
              .filter(server -> server.datasource().equals(datasource))
              .map(server -> client("Prometheus \"" + server.name() + "\"", url.apply(server)))
              .findFirst();
      add(
          new DatasourceInfo(
              datasource.uid(),
              client,
              datasource.settings().timeInterval(),
              datasource.isDefault()));
    }
    return this;
  }

  /** Adds the datasources of a contract without their servers, whose URLs are unknown. */
  public DatasourceServers withoutUrls(Contract contract) {
    contract
        .stack()
        .datasources()
        .forEach(
            datasource ->
                add(
                    new DatasourceInfo(
                        datasource.uid(),
                        Optional.empty(),
                        datasource.settings().timeInterval(),
                        datasource.isDefault())));
    return this;
  }

  /** Adds a datasource, or replaces the server of a known one. */
  public DatasourceServers with(String uid, String url) {
    Optional<DatasourceInfo> known = Optional.ofNullable(datasources.get(uid));
    String name =
        known.flatMap(DatasourceInfo::server).map(CachingPrometheus::name).orElse("Prometheus");
    add(
        new DatasourceInfo(
            uid,
            Optional.of(client(name, url)),
            known.map(DatasourceInfo::scrapeInterval).orElse(TimeVariables.DEFAULT_SCRAPE_INTERVAL),
            known.filter(DatasourceInfo::isDefault).isPresent()));
    return this;
  }

  /** Sets the server of all unknown datasources. */
  public DatasourceServers withDefault(String url) {
    CachingPrometheus client = client("Prometheus", url);
    fallback =
        Optional.of(
            new DatasourceInfo(
                url, Optional.of(client), TimeVariables.DEFAULT_SCRAPE_INTERVAL, true));
    return this;
  }

  /** The same datasources without cached responses, for a new look at their servers. */
  public DatasourceServers refreshed() {
    var fresh = new DatasourceServers(connect);
    Map<CachingPrometheus, CachingPrometheus> clients = new IdentityHashMap<>();
    byUrl.forEach(
        (url, client) ->
            fresh.byUrl.put(url, clients.computeIfAbsent(client, CachingPrometheus::withoutCache)));
    datasources.values().forEach(datasource -> fresh.add(datasource.withClient(clients::get)));
    fresh.fallback = fallback.map(datasource -> datasource.withClient(clients::get));
    return fresh;
  }

  private void add(DatasourceInfo datasource) {
    datasources.put(datasource.uid(), datasource);
  }

  private CachingPrometheus client(String name, String url) {
    return byUrl.computeIfAbsent(url, key -> new CachingPrometheus(name, connect.apply(key)));
  }

  /**
   * Finds a datasource.
   *
   * @param uid a uid or legacy name; empty or {@code default} for the default datasource
   */
  public Optional<DatasourceInfo> datasource(String uid) {
    if (uid.equals("default") || uid.isEmpty()) {
      return defaultDatasource();
    }
    return Optional.ofNullable(datasources.get(uid)).or(() -> fallback);
  }

  /** The datasource that Grafana uses for a query without one. */
  private Optional<DatasourceInfo> defaultDatasource() {
    return datasources.values().stream()
        .filter(DatasourceInfo::isDefault)
        .findFirst()
        .or(() -> fallback)
        .or(() -> datasources.values().stream().filter(d -> datasources.size() == 1).findFirst());
  }

  /** The uids of all datasources, in the order in which they were added. */
  public List<String> uids() {
    return Stream.concat(datasources.keySet().stream(), fallback.stream().map(d -> "default"))
        .toList();
  }

  /** The servers of all datasources, in the order of the datasources. */
  public List<CachingPrometheus> servers() {
    return Stream.concat(datasources.values().stream(), fallback.stream())
        .flatMap(datasource -> datasource.server().stream())
        .distinct()
        .toList();
  }

  /** The client of a server of the contract. */
  public Optional<CachingPrometheus> serverOf(PrometheusServer server) {
    return datasource(server.datasource().uid()).flatMap(DatasourceInfo::server);
  }
}
