package io.panelwright.discovery;

import io.panelwright.client.prometheus.MetricMetadata;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.TargetMetadata;
import io.panelwright.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the metadata of all metrics of a server, and which job exposes them. */
final class MetadataReader {

  private static final int MAX_METRICS = 20_000;
  private static final int MAX_JOBS = 200;

  /** Targets of one job expose the same metrics; the second one helps if the first is down. */
  private static final int TARGETS_OF_JOB = 2;

  /** The order in which a server lists different metadata of one metric is random. */
  private static final Comparator<MetricMetadata> ORDER =
      Comparator.comparing((MetricMetadata one) -> one.type().isEmpty() || isUntyped(one))
          .thenComparing(MetricMetadata::type)
          .thenComparing(MetricMetadata::help)
          .thenComparing(MetricMetadata::unit);

  private final Map<String, FamilyMetadata> families = new TreeMap<>();

  private static boolean isUntyped(MetricMetadata metadata) {
    return metadata.type().equals("unknown") || metadata.type().equals("untyped");
  }

  Map<String, FamilyMetadata> read(
      Prometheus prometheus, Set<String> jobs, DiscoveryRequests requests) {
    Map<String, List<MetricMetadata>> all =
        requests
            .attempt(
                prometheus.allMetadata(MAX_METRICS), "types are inferred from the names of metrics")
            .orElse(Map.of());
    all.forEach((name, found) -> found.stream().sorted(ORDER).forEach(one -> add(name, one)));
    if (!all.isEmpty() && jobs.size() > MAX_JOBS) {
      requests.note("metrics without series were read of " + MAX_JOBS + " jobs only");
    }
    if (!all.isEmpty()) {
      jobs.stream()
          .limit(MAX_JOBS)
          .forEach(
              job ->
                  requests
                      .attempt(prometheus.targetMetadata(selector(job), TARGETS_OF_JOB))
                      .ifPresent(found -> found.forEach(one -> add(job, one))));
    }
    return families;
  }

  private static String selector(String job) {
    return "{job=" + Json.of(job) + "}";
  }

  private void add(String job, TargetMetadata one) {
    add(one.metric(), one.metadata());
    family(one.metric()).addJob(job);
  }

  private void add(String name, MetricMetadata metadata) {
    FamilyMetadata family = family(name);
    family.setType(metadata.type());
    family.setHelp(metadata.help());
    family.setUnit(metadata.unit());
  }

  private FamilyMetadata family(String name) {
    return families.computeIfAbsent(name, key -> new FamilyMetadata());
  }
}
