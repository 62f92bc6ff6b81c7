package io.panelwright.cli.contract;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.contract.Contract;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.discovery.DiscoveredSystem;
import io.panelwright.discovery.ServerDiscovery;
import io.panelwright.discovery.comparison.LiveServer;
import io.panelwright.panelquery.CachingPrometheus;
import io.panelwright.panelquery.DatasourceServers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the servers of a contract; servers with one URL are read once. */
final class LiveServers {

  private final DatasourceServers datasources;
  private final Map<String, ApiResult<DiscoveredSystem>> byUrl = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  LiveServers(DatasourceServers datasources) {
    this.datasources = datasources;
  }

  /** The state of each server of a contract. */
  List<LiveServer> read(Contract contract, Instant now) {
    return contract.stack().servers().stream().map(server -> read(server, now)).toList();
  }

  private LiveServer read(PrometheusServer server, Instant now) {
    Optional<Prometheus> client =
        datasources.serverOf(server).map(CachingPrometheus::withoutCaching);
    String uid = server.datasource().uid();
    if (client.isEmpty()) {
      return LiveServer.unreadable(
          server,
          "the URL of its datasource " + uid + " is unknown",
          "add --datasource " + uid + "=URL");
    }
    ApiResult<DiscoveredSystem> result =
        byUrl.computeIfAbsent(client.get().url(), url -> discover(client.get(), now));
    Optional<RequestFailure> failure = result.failure();
    return failure.isPresent()
        ? LiveServer.unreadable(server, failure.get().message(), failure.get().next())
        : LiveServer.of(server, result.value().orElseThrow().servers().get(0));
  }

  private ApiResult<DiscoveredSystem> discover(Prometheus prometheus, Instant now) {
    ApiResult<DiscoveredSystem> result = ServerDiscovery.discover(prometheus, now);
    result.value().ifPresent(system -> notes.addAll(system.notes()));
    return result;
  }

  /** What was not read completely. */
  List<String> notes() {
    return List.copyOf(notes);
  }
}
