package io.panelwright.doctor.ask;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.interpolation.TimeScope;
import io.panelwright.prometheus.Prometheus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All servers, and the datasources that ask them. */
public final class Servers {

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Server> byUrl = new LinkedHashMap<>();
  private final Function<String, Prometheus> connect;
  private Optional<Source> fallback = Optional.empty();

  /**
   * No server yet.
   *
   * @param connect makes a client of an address
   */
  public Servers(Function<String, Prometheus> connect) {
    this.connect = connect;
  }

  /** Adds the servers and datasources of a contract; later ones of a uid replace earlier ones. */
  public Servers with(Contract contract, Function<PrometheusServer, String> url) {
    for (Datasource datasource : contract.stack().datasources()) {
      Optional<Server> server =
          contract.stack().servers().stream()
              .filter(known -> known.datasource().equals(datasource))
              .map(known -> server("Prometheus \"" + known.name() + "\"", url.apply(known)))
              .findFirst();
      add(
          new Source(
              datasource.uid(),
              server,
              datasource.settings().timeInterval(),
              datasource.isDefault()));
    }
    return this;
  }

  /** Adds a datasource whose server a person named; a known one keeps its name. */
  public Servers with(String uid, String url) {
    Optional<Source> known = Optional.ofNullable(sources.get(uid));
    String name = known.flatMap(Source::server).map(Server::name).orElse("Prometheus");
    add(
        new Source(
            uid,
            Optional.of(server(name, url)),
            known.map(Source::scrape).orElse(TimeScope.USUAL_SCRAPE),
            known.filter(Source::isDefault).isPresent()));
    return this;
  }

  /** Has all datasources that are not known ask this server. */
  public Servers withDefault(String url) {
    Server server = server("Prometheus", url);
    fallback = Optional.of(new Source(url, Optional.of(server), TimeScope.USUAL_SCRAPE, true));
    return this;
  }

  private void add(Source source) {
    sources.put(source.uid(), source);
  }

  private Server server(String name, String url) {
    return byUrl.computeIfAbsent(url, address -> new Server(name, connect.apply(address)));
  }

  /** The datasource of a uid, an old name, or {@code default}. */
  public Optional<Source> source(String uid) {
    if (uid.equals("default") || uid.isEmpty()) {
      return usual();
    }
    return Optional.ofNullable(sources.get(uid)).or(() -> fallback);
  }

  /** The one that Grafana uses where nothing is said. */
  public Optional<Source> usual() {
    return sources.values().stream()
        .filter(Source::isDefault)
        .findFirst()
        .or(() -> fallback)
        .or(() -> sources.values().stream().filter(s -> sources.size() == 1).findFirst());
  }

  /** The uids of all datasources, in order. */
  public List<String> uids() {
    return Stream.concat(sources.keySet().stream(), fallback.stream().map(source -> "default"))
        .toList();
  }

  /** All servers that a datasource asks, in the order of the datasources. */
  public List<Server> all() {
    return Stream.concat(sources.values().stream(), fallback.stream())
        .flatMap(source -> source.server().stream())
        .distinct()
        .toList();
  }

  /** The server of a contract's Prometheus. */
  public Optional<Server> of(PrometheusServer known) {
    return source(known.datasource().uid()).flatMap(Source::server);
  }
}
