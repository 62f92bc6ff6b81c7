package io.panelwright.stack;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.ScrapeTarget;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.text.Slug;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that all servers of the local stack are ready and scrape all simulated producers. */
final class ReadinessProbe {

  /** Short timeouts, because the services are on this machine. */
  static final RequestLimits LIMITS =
      RequestLimits.DEFAULT
          .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2))
          .withoutRetries();

  /** For longer scrape intervals the first scrape is enough. */
  private static final Duration MAX_AWAITED_INTERVAL = Duration.ofSeconds(15);

  private final Contract contract;
  private final PortMapping ports;
  private final InstantSource clock;
  private final Map<PrometheusServer, Prometheus> clients = new LinkedHashMap<>();

  ReadinessProbe(Contract contract, PortMapping ports) {
    this(contract, ports, InstantSource.system());
  }

  ReadinessProbe(Contract contract, PortMapping ports, InstantSource clock) {
    this.contract = contract;
    this.ports = ports;
    this.clock = clock;
    for (PrometheusServer server : contract.stack().servers()) {
      var service = HttpService.at(ports.url(server), Authentication.none(), LIMITS);
      clients.put(server, Prometheus.at(service));
    }
  }

  /**
   * The result of one check.
   *
   * @param service the name of the service that the check belongs to
   * @param title the display name of the server or producer
   * @param url the URL of the server or producer
   * @param missing the reason why it is not ready; empty if it is ready
   */
  record ProbeResult(String service, String title, String url, Optional<String> missing) {

    boolean isReady() {
      return missing.isEmpty();
    }
  }

  /** Runs all checks. */
  List<ProbeResult> probe() {
    List<ProbeResult> results = new ArrayList<>();
    clients.forEach((server, prometheus) -> results.addAll(probe(server, prometheus)));
    return results;
  }

  private List<ProbeResult> probe(PrometheusServer server, Prometheus prometheus) {
    List<ProbeResult> results = new ArrayList<>();
    Optional<String> notReady = prometheus.ready().failure().map(RequestFailure::message);
    results.add(
        new ProbeResult(
            PrometheusFiles.name(server),
            "Prometheus " + server.name(),
            ports.url(server),
            notReady));
    List<Producer> producers =
        contract.producers().stream()
            .filter(p -> p.scrapedBy().equals(server) && simulatorOf(p).isPresent())
            .toList();
    if (!producers.isEmpty()) {
      ApiResult<List<ScrapeTarget>> targets =
          notReady.isEmpty() ? prometheus.targets() : ApiResult.of(List.of());
      producers.forEach(producer -> results.add(probeProducer(producer, prometheus, targets)));
    }
    return results;
  }

  private ProbeResult probeProducer(
      Producer producer, Prometheus prometheus, ApiResult<List<ScrapeTarget>> targets) {
    Optional<String> missing =
        targets
            .failure()
            .map(RequestFailure::message)
            .or(() -> missing(producer, prometheus, targets.value().orElseThrow()));
    return new ProbeResult(
        simulatorOf(producer).orElseThrow(),
        producer.name(),
        ports.url(producer.port()) + Producer.METRICS_PATH,
        missing);
  }

  private Optional<String> missing(
      Producer producer, Prometheus prometheus, List<ScrapeTarget> targets) {
    Optional<ScrapeTarget> target =
        targets.stream().filter(t -> t.job().equals(producer.job())).findFirst();
    String server = "Prometheus " + producer.scrapedBy().name();
    if (target.isEmpty()) {
      return Optional.of(server + " does not scrape the job " + producer.job() + " yet");
    }
    return switch (target.get().health()) {
      case UP ->
          isScrapedTwice(producer, prometheus)
              ? Optional.empty()
              : Optional.of(server + " has scraped it only once; a rate needs two samples");
      case UNKNOWN -> Optional.of(server + " has not scraped it yet");
      case DOWN -> Optional.of(server + " cannot scrape it: " + target.get().lastError());
    };
  }

  /** Until then, panels with rates have no data. */
  private boolean isScrapedTwice(Producer producer, Prometheus prometheus) {
    Duration interval = contract.stack().scrapeInterval();
    if (interval.compareTo(MAX_AWAITED_INTERVAL) > 0) {
      return true;
    }
    String range = interval.multipliedBy(2).plusSeconds(1).toMillis() + "ms";
    String query = "sum_over_time(up{job=\"" + producer.job() + "\"}[" + range + "]) >= 2";
    return prometheus
        .query(query, clock.instant())
        .value()
        .filter(result -> !result.isEmpty())
        .isPresent();
  }

  /** The name of the service that simulates a producer. */
  private Optional<String> simulatorOf(Producer producer) {
    return contract.simulators().stream()
        .filter(simulator -> simulator.serves().contains(producer))
        .map(simulator -> Slug.of(simulator.name()))
        .findFirst();
  }
}
