package io.panelwright.scaffold;

import io.panelwright.codegen.NameAllocator;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
  private final MetricFacts facts = new MetricFacts();
  private final List<FoundJob> found = new ArrayList<>();
  private final Set<String> domains = new HashSet<>();
  private final List<String> contradictions = new ArrayList<>();

  JobModels(NameAllocator constants, MetricModels metrics, List<ServerModel> servers) {
    this.constants = constants;
    this.metrics = metrics;
    servers.forEach(server -> domains.add(server.monitoring().name()));
  }

  /** A job, and the exporters that serve its metrics. */
  private record FoundJob(
      DiscoveredJob job, ServerModel server, List<RecognizedExporter> exporters) {

    boolean is(String name, ServerModel other) {
      return job.name().equals(name) && server.server().equals(other.server());
    }

    /** The metrics of all its exporters. */
    Optional<ExporterMetrics> ready() {
      return exporters.stream()
          .map(RecognizedExporter::metrics)
          .reduce((first, next) -> first.and(next.metrics()));
    }
  }

  /** Adds the jobs of a server, or of a scrape that the server is to make. */
  void add(DiscoveredServer source, ServerModel server) {
    for (DiscoveredJob job : source.jobs()) {
      boolean known = found.stream().anyMatch(other -> other.is(job.name(), server));
      if (!known && !job.name().isEmpty()) {
        found.add(new FoundJob(job, server, recognize(job.metrics())));
      }
    }
  }

  /** The jobs in the order in which they were added. */
  List<JobModel> jobs() {
    found.forEach(job -> job.ready().ifPresent(ready -> ready.metrics().forEach(facts::add)));
    return found.stream().map(this::model).toList();
  }

  /** Metrics that contradict those of another job. */
  List<String> contradictions() {
    return contradictions;
  }

  private JobModel model(FoundJob job) {
    Optional<ExporterMetrics> ready = job.ready();
    Set<String> names = new HashSet<>();
    ready.ifPresent(own -> own.metrics().forEach(metric -> names.add(metric.name())));
    List<Metric> declared =
        job.job().metrics().stream()
            .flatMap(metric -> metrics.metric(metric).stream())
            .filter(metric -> names.add(metric.name()))
            .sorted(Comparator.comparing(Metric::name))
            .flatMap(metric -> agreeing(metric).stream())
            .toList();
    String name = job.job().name();
    PrometheusServer server = job.server().server();
    Producer producer =
        withTargets(
            job.job(),
            ready
                .map(own -> own.and(declared).producer(name, server))
                .orElseGet(() -> Producer.of(name, server, declared)));
    Domain domain =
        Domain.of(
            domainName(name, server), new DatasourceBinding.Pinned(server.datasource()), producer);
    return new JobModel(
        constants.constantName(domain.name(), "job"),
        domain,
        producer,
        job.server(),
        job.exporters(),
        declared,
        job.job().metrics());
  }

  private String domainName(String job, PrometheusServer server) {
    String name = job;
    for (int i = 1; !domains.add(name); i++) {
      name = job + " (" + server.name() + (i == 1 ? "" : " " + i) + ")";
    }
    return name;
  }

  private Optional<Metric> agreeing(Metric metric) {
    Optional<Metric> agreeing = facts.agreeing(metric);
    agreeing.ifPresentOrElse(facts::add, () -> contradictions.add(metric.name()));
    return agreeing;
  }

  /** A metric that every job has, such as {@code up}, is no evidence. */
  private static List<RecognizedExporter> recognize(List<DiscoveredMetric> found) {
    Map<String, List<String>> labels = new HashMap<>();
    for (DiscoveredMetric metric : found) {
      List<String> names = metric.labels().stream().map(DiscoveredLabel::name).toList();
      if (metric.series() > 0) {
        series(metric).forEach(series -> labels.put(series, names));
      }
    }
    return Exporter.recognize(labels);
  }

  private static Stream<String> series(DiscoveredMetric metric) {
    return switch (metric.type()) {
      case HISTOGRAM -> Stream.of("_bucket", "_sum", "_count").map(metric.name()::concat);
      case SUMMARY -> Stream.of("", "_sum", "_count").map(metric.name()::concat);
      case COUNTER, GAUGE, NATIVE_HISTOGRAM, INFO, UNKNOWN -> Stream.of(metric.name());
    };
  }

  private static Producer withTargets(DiscoveredJob job, Producer producer) {
    List<Label> labels =
        job.targetLabels().stream()
            .map(DiscoveredLabel::name)
            .filter(label -> !label.equals("job") && !label.equals("instance"))
            .filter(Label::isName)
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
