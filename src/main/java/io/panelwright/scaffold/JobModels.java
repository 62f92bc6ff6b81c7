package io.panelwright.scaffold;

import io.panelwright.codegen.NameAllocator;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.contract.exporter.Exporter;
import io.panelwright.contract.exporter.ExporterMetrics;
import io.panelwright.contract.exporter.RecognizedExporter;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.discovery.DiscoveredTarget;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a domain with one producer of each scrape job. */
final class JobModels {

  /** Jobs with more targets change often. */
  private static final int MAX_TARGETS = 5;

  private final NameAllocator constants;
  private final MetricModels metrics;
  private final Map<String, JobModel> byJob = new LinkedHashMap<>();
  private final Set<String> domains = new HashSet<>();
  private final List<String> notes = new ArrayList<>();

  JobModels(NameAllocator constants, MetricModels metrics, List<ServerModel> servers) {
    this.constants = constants;
    this.metrics = metrics;
    servers.forEach(server -> domains.add(server.monitoring().name()));
  }

  /** The jobs in the order in which they were added. */
  List<JobModel> jobs() {
    return List.copyOf(byJob.values());
  }

  List<String> notes() {
    return notes;
  }

  /** Adds the jobs of a server, or of a scrape that the server is to make. */
  void add(DiscoveredServer source, ServerModel server) {
    Map<String, List<DiscoveredMetric>> byName = metricsByJob(source);
    for (DiscoveredJob job : source.jobs()) {
      JobModel other = byJob.get(job.name());
      if (other != null) {
        notes.add(
            "The job \""
                + job.name()
                + "\" has several servers; the contract has it on "
                + other.server().server().name()
                + ".");
      } else if (!job.name().isEmpty()) {
        byJob.put(job.name(), model(job, server, byName.getOrDefault(job.name(), List.of())));
      }
    }
  }

  private static Map<String, List<DiscoveredMetric>> metricsByJob(DiscoveredServer source) {
    Map<String, List<DiscoveredMetric>> byJob = new HashMap<>();
    for (DiscoveredMetric metric : source.metrics()) {
      for (String job : metric.jobs()) {
        byJob.computeIfAbsent(job, name -> new ArrayList<>()).add(metric);
      }
    }
    return byJob;
  }

  private JobModel model(DiscoveredJob job, ServerModel server, List<DiscoveredMetric> found) {
    List<RecognizedExporter> exporters = recognize(found);
    Optional<ExporterMetrics> ready = join(exporters);
    List<Metric> declared = new ArrayList<>();
    Set<String> series = new HashSet<>();
    ready.ifPresent(
        metrics -> metrics.metrics().forEach(metric -> series.addAll(metric.seriesNames())));
    for (DiscoveredMetric metric : found) {
      // A gauge x_count beside a histogram x has the name of one of its series.
      metrics
          .metric(metric)
          .filter(one -> one.seriesNames().stream().noneMatch(series::contains))
          .ifPresent(
              one -> {
                series.addAll(one.seriesNames());
                declared.add(one);
              });
    }
    Producer producer =
        withTargets(
            job,
            ready
                .map(metrics -> metrics.and(declared).producer(job.name(), server.server()))
                .orElseGet(() -> Producer.of(job.name(), server.server(), declared)));
    String name = job.name();
    for (int i = 2; !domains.add(name); i++) {
      name = job.name() + " (" + i + ")";
    }
    Domain domain =
        Domain.of(name, new DatasourceBinding.Pinned(server.server().datasource()), producer);
    return new JobModel(
        constants.constantName(job.name(), "job"),
        domain,
        producer,
        server,
        exporters,
        declared,
        found);
  }

  /** A metric that every job has, such as {@code up}, is no evidence. */
  private static List<RecognizedExporter> recognize(List<DiscoveredMetric> found) {
    return Exporter.recognize(
        found.stream().filter(metric -> metric.series() > 0).flatMap(JobModels::series).toList());
  }

  private static Stream<String> series(DiscoveredMetric metric) {
    return switch (metric.type()) {
      case HISTOGRAM -> Stream.of("_bucket", "_sum", "_count").map(metric.name()::concat);
      case SUMMARY -> Stream.of("", "_sum", "_count").map(metric.name()::concat);
      case COUNTER, GAUGE, NATIVE_HISTOGRAM, INFO, UNKNOWN -> Stream.of(metric.name());
    };
  }

  /** The metrics of all exporters of a job. */
  private static Optional<ExporterMetrics> join(List<RecognizedExporter> exporters) {
    return exporters.stream()
        .map(RecognizedExporter::metrics)
        .reduce((first, next) -> first.and(next.metrics()));
  }

  private static Producer withTargets(DiscoveredJob job, Producer producer) {
    List<Label> labels =
        job.targetLabels().stream()
            .map(DiscoveredLabel::name)
            .filter(label -> !label.equals("job") && !label.equals("instance"))
            .filter(label -> label.matches("(?!__)[a-zA-Z_][a-zA-Z0-9_]*"))
            .distinct()
            .map(Label::open)
            .toList();
    if (!labels.isEmpty()) {
      return producer.targetLabels(labels.toArray(Label[]::new));
    }
    List<String> addresses = job.targets().stream().map(DiscoveredTarget::instance).toList();
    boolean isStatic =
        !addresses.isEmpty()
            && addresses.size() <= MAX_TARGETS
            && addresses.stream().distinct().count() == addresses.size()
            && job.targets().stream().allMatch(JobModels::hasItsAddress);
    return isStatic ? producer.targets(addresses.toArray(String[]::new)) : producer;
  }

  private static boolean hasItsAddress(DiscoveredTarget target) {
    try {
      return target.instance().equals(URI.create(target.url()).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
