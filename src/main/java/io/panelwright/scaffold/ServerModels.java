package io.panelwright.scaffold;

import io.panelwright.codegen.NameAllocator;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Label;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.discovery.DiscoveredSystem;
import io.panelwright.text.Slug;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Names the Prometheus servers of a system. */
final class ServerModels {

  private static final int DEFAULT_PORT = 9090;
  private static final int MAX_PORT = 65_535;
  private static final int MAX_UID = 40;
  private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(15);
  private static final String MONITORING = "Monitoring";

  private final NameAllocator constants;
  private final Duration interval;
  private final Set<Integer> ports = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private ServerModels(NameAllocator constants, Duration interval) {
    this.constants = constants;
    this.interval = interval;
  }

  /** The scrape interval of the contract: the shortest one of the servers. */
  static Duration interval(DiscoveredSystem system) {
    return system.servers().stream()
        .flatMap(server -> server.scrapeInterval().stream())
        .filter(found -> found.compareTo(Duration.ofSeconds(1)) >= 0)
        .min(Duration::compareTo)
        .orElse(DEFAULT_INTERVAL);
  }

  /** Returns a model of each server; one on the default port if there is none. */
  static List<ServerModel> of(DiscoveredSystem system, NameAllocator constants) {
    var models = new ServerModels(constants, interval(system));
    List<DiscoveredServer> servers = system.servers();
    if (servers.isEmpty()) {
      return List.of(models.server("main", "prometheus", DEFAULT_PORT, true, Optional.empty()));
    }
    if (servers.size() == 1) {
      DiscoveredServer only = servers.get(0);
      Optional<String> url = Optional.of(only.source());
      return List.of(
          withLabels(models.server("main", "prometheus", port(only.source()), true, url), only));
    }
    List<ServerModel> all = new ArrayList<>();
    boolean sameHost =
        servers.stream().map(server -> host(server.source())).distinct().count() == 1;
    for (DiscoveredServer server : servers) {
      String url = server.source();
      String name = models.uniqueName(sameHost ? String.valueOf(port(url)) : host(url));
      all.add(
          withLabels(
              models.server(name, "prometheus-" + name, port(url), all.isEmpty(), Optional.of(url)),
              server));
    }
    return all;
  }

  private String uniqueName(String wanted) {
    String base = Slug.of(wanted).isEmpty() ? "server" : Slug.of(wanted);
    String name = base;
    for (int i = 2; !names.add(name); i++) {
      name = base + "-" + i;
    }
    return name;
  }

  private ServerModel server(
      String name, String uid, int port, boolean isDefault, Optional<String> url) {
    String shortUid = uid.length() <= MAX_UID ? uid : Slug.withHash(uid, uid, MAX_UID);
    Datasource plain = Datasource.of(shortUid, Datasource.Settings.proxied(interval));
    Datasource datasource = isDefault ? plain.asDefault() : plain;
    String monitoring = isDefault ? MONITORING : MONITORING + " (" + name + ")";
    return new ServerModel(
        new PrometheusServer(name, freePort(port), datasource),
        constants.constantName(name + " server", "server"),
        Domain.of(monitoring, new DatasourceBinding.Pinned(datasource)),
        url);
  }

  /** Servers of several hosts may have one port; the contract's ports differ. */
  private int freePort(int port) {
    int free = port;
    while (!ports.add(free)) {
      free = free == MAX_PORT ? DEFAULT_PORT : free + 1;
    }
    return free;
  }

  private static ServerModel withLabels(ServerModel model, DiscoveredServer found) {
    PrometheusServer server = model.server();
    for (var label : new TreeMap<>(found.externalLabels()).entrySet()) {
      try {
        server = server.externalLabels(Label.closed(label.getKey(), label.getValue()));
      } catch (IllegalArgumentException e) {
        continue;
      }
    }
    return new ServerModel(server, model.constant(), model.monitoring(), model.url());
  }

  /** Whether the commands of the project find a server at the contract's port. */
  static boolean isAtContractPort(ServerModel model) {
    return model
        .url()
        .map(
            url ->
                Set.of(
                        "http://localhost:" + model.server().port(),
                        "http://127.0.0.1:" + model.server().port())
                    .contains(url.replaceFirst("/+$", "").toLowerCase(Locale.ROOT)))
        .orElse(true);
  }

  private static String host(String url) {
    return uri(url).map(URI::getHost).orElse("server");
  }

  private static int port(String url) {
    Optional<URI> uri = uri(url);
    int port = uri.map(URI::getPort).orElse(-1);
    boolean secure = uri.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
    return port > 0 ? port : uri.isEmpty() ? DEFAULT_PORT : secure ? 443 : 80;
  }

  private static Optional<URI> uri(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
