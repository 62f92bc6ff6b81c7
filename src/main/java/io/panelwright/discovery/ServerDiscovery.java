package io.panelwright.discovery;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.prometheus.BuildInfo;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.PrometheusRule;
import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.discovery.DiscoveryRequests.ServerFailedException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the facts of a live server: Prometheus, or a server with a compatible API that lacks some
 * endpoints, such as Thanos, Mimir or VictoriaMetrics.
 *
 * <p>Time and memory are bounded; what was left out is in the notes of the result. Series count if
 * they have samples in the last hour.
 */
public final class ServerDiscovery {

  private final Prometheus prometheus;
  private final Instant now;
  private final DiscoveryRequests requests;
  private final Set<ServerEndpoint> unread = EnumSet.noneOf(ServerEndpoint.class);

  private ServerDiscovery(Prometheus prometheus, Instant now) {
    this.prometheus = prometheus;
    this.now = now;
    this.requests = new DiscoveryRequests(prometheus.url());
  }

  /** The facts of one server; a failure if it does not respond, or rejects the requests. */
  public static ApiResult<DiscoveredSystem> discover(Prometheus prometheus, Instant now) {
    var discovery = new ServerDiscovery(prometheus, now);
    try {
      DiscoveredServer server = discovery.read();
      return ApiResult.of(new DiscoveredSystem(List.of(server), discovery.requests.notes()));
    } catch (ServerFailedException e) {
      return ApiResult.ofFailure(e.failure());
    }
  }

  private DiscoveredServer read() {
    Optional<String> version =
        requests
            .attempt(prometheus.buildInfo())
            .map(BuildInfo::version)
            .filter(text -> !text.isBlank());
    var targets = new TargetReader();
    targets.read(prometheus, now, requests);
    List<DiscoveredRule> rules = rules();
    Set<String> recorded =
        rules.stream()
            .filter(DiscoveredRule::recording)
            .map(DiscoveredRule::name)
            .collect(Collectors.toSet());
    JobSeries series =
        new SeriesReader(prometheus, now, requests)
            .read(name -> isExposed(name, recorded), targets.jobNames());
    Map<String, FamilyMetadata> metadata =
        new MetadataReader().read(prometheus, targets.jobNames(), requests);
    metadata.keySet().removeIf(name -> !isExposed(name, recorded));
    List<DiscoveredJob> jobs = jobs(targets, series, metadata);
    Map<String, String> externalLabels = externalLabels();
    return new DiscoveredServer(
        prometheus.url(), version, targets.scrapeInterval(), externalLabels, jobs, rules, unread);
  }

  private static List<DiscoveredJob> jobs(
      TargetReader targets, JobSeries series, Map<String, FamilyMetadata> metadata) {
    Set<String> names = new TreeSet<>(targets.jobNames());
    names.addAll(series.jobs());
    names.remove("");
    return names.stream()
        .map(
            job ->
                targets.job(
                    job,
                    new FamilyBuilder(job, series.of(job), metadata, targets.targetLabels(job))
                        .build(),
                    series.unread(job)))
        .toList();
  }

  /** Whether a producer exposes the series: Prometheus and its rules make the others. */
  private static boolean isExposed(String name, Set<String> recorded) {
    return !BuiltinMetrics.contains(name) && !recorded.contains(name) && !name.contains(":");
  }

  private List<DiscoveredRule> rules() {
    return value(ServerEndpoint.RULES, prometheus.rules(), "rules are unknown")
        .orElse(List.of())
        .stream()
        .map(
            rule ->
                new DiscoveredRule(
                    rule.kind() == PrometheusRule.Kind.RECORDING,
                    rule.name(),
                    rule.query(),
                    rule.settings().duration(),
                    rule.settings().labels(),
                    rule.settings().annotations()))
        .toList();
  }

  private Map<String, String> externalLabels() {
    return value(
            ServerEndpoint.CONFIGURATION, prometheus.configuration(), "external labels are unknown")
        .map(ServerConfiguration::externalLabels)
        .orElse(Map.of());
  }

  private <T> Optional<T> value(ServerEndpoint endpoint, ApiResult<T> result, String consequence) {
    Optional<T> value = requests.attempt(result, consequence);
    if (value.isEmpty()) {
      unread.add(endpoint);
    }
    return value;
  }
}
