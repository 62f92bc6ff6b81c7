package io.panelwright.stack;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.http.Authentication;
import io.panelwright.http.Failure;
import io.panelwright.http.HttpService;
import io.panelwright.http.Limits;
import io.panelwright.http.Reply;
import io.panelwright.prometheus.Prometheus;
import io.panelwright.prometheus.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the local stack waits for: every server is ready, and every producer is scraped that has a
 * stand-in.
 */
final class Readiness {

  private static final Limits HASTY =
      Limits.DEFAULT.within(Duration.ofSeconds(1), Duration.ofSeconds(2)).withoutRepeats();

  private final Contract contract;
  private final Placement placement;
  private final Map<PrometheusServer, Prometheus> asked = new LinkedHashMap<>();

  Readiness(Contract contract, Placement placement) {
    this.contract = contract;
    this.placement = placement;
    for (PrometheusServer server : contract.stack().servers()) {
      var service = HttpService.at(placement.url(server), Authentication.none(), HASTY);
      asked.put(server, Prometheus.at(service));
    }
  }

  /**
   * Something to wait for.
   *
   * @param part the name of the part whose affair it is
   * @param title what people call it
   * @param place its address
   * @param missing what is not so yet; empty when all is well
   */
  record Check(String part, String title, String place, Optional<String> missing) {

    boolean isDone() {
      return missing.isEmpty();
    }
  }

  /** All that is to be, and what of it is not yet. */
  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    asked.forEach((server, prometheus) -> checks.addAll(checks(server, prometheus)));
    return checks;
  }

  private List<Check> checks(PrometheusServer server, Prometheus prometheus) {
    List<Check> checks = new ArrayList<>();
    Optional<String> notReady = prometheus.ready().failure().map(Failure::message);
    checks.add(
        new Check(
            PrometheusFiles.name(server),
            "Prometheus " + server.name(),
            placement.url(server),
            notReady));
    List<Producer> producers =
        contract.producers().stream()
            .filter(p -> p.scrapedBy().equals(server) && standIn(p).isPresent())
            .toList();
    if (!producers.isEmpty()) {
      Reply<List<Target>> targets = notReady.isEmpty() ? prometheus.targets() : Reply.of(List.of());
      producers.forEach(producer -> checks.add(check(producer, targets)));
    }
    return checks;
  }

  private Check check(Producer producer, Reply<List<Target>> targets) {
    Optional<String> missing =
        targets
            .failure()
            .map(Failure::message)
            .or(() -> missing(producer, targets.value().orElseThrow()));
    return new Check(
        standIn(producer).orElseThrow(),
        producer.name(),
        placement.url(producer.port()) + Producer.METRICS_PATH,
        missing);
  }

  private static Optional<String> missing(Producer producer, List<Target> targets) {
    Optional<Target> target =
        targets.stream().filter(found -> found.job().equals(producer.job())).findFirst();
    String scraped = "Prometheus " + producer.scrapedBy().name();
    if (target.isEmpty()) {
      return Optional.of(scraped + " does not scrape the job " + producer.job() + " yet");
    }
    return switch (target.get().health()) {
      case UP -> Optional.empty();
      case UNKNOWN -> Optional.of(scraped + " has not scraped it yet");
      case DOWN -> Optional.of(scraped + " cannot scrape it: " + target.get().lastError());
    };
  }

  /** The part that serves a producer's metrics. */
  private Optional<String> standIn(Producer producer) {
    return contract.standIns().stream()
        .filter(standIn -> standIn.serves().contains(producer))
        .map(standIn -> Slug.of(standIn.name()))
        .findFirst();
  }
}
