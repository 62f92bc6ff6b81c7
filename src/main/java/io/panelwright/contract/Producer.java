package io.panelwright.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A process that serves metrics, or all processes of one scrape job.
 *
 * @param name displayed name
 * @param port of {@link #METRICS_PATH} in the local stack; 0 if it is not part of it
 * @param job its {@code job} label in Prometheus
 * @param scrapedBy the server whose data is used; others may also scrape the process
 * @param metrics that it declares, without those that a client library adds
 * @param targets of its job; empty if they are not fixed, for example with service discovery
 * @param targetLabels labels that Prometheus adds to all its series beside {@code job}; {@code
 *     instance} and the labels of the targets only if they have other values
 */
public record Producer(
    String name,
    int port,
    String job,
    PrometheusServer scrapedBy,
    List<Metric> metrics,
    List<ProducerTarget> targets,
    List<Label> targetLabels) {

  public static final String METRICS_PATH = "/metrics";

  static final String JOB = "job";
  static final String INSTANCE = "instance";

  private static final int MAX_PORT = 65_535;

  /**
   * @throws IllegalArgumentException if the port is invalid, or a target or label occurs twice
   */
  public Producer {
    metrics = List.copyOf(metrics);
    targets = List.copyOf(targets);
    targetLabels = List.copyOf(targetLabels);
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "producer " + name + ": port " + port + " is not between 1 and " + MAX_PORT);
    }
    requireDistinct(name, "target", targets.stream().map(ProducerTarget::address).toList());
    requireDistinct(name, "target label", targetLabels.stream().map(Label::name).toList());
    if (targetLabels.stream().anyMatch(label -> label.name().equals(JOB))) {
      throw new IllegalArgumentException(
          "producer "
              + name
              + ": the label job is \""
              + job
              + "\"; omit it from the target labels");
    }
  }

  /** A producer of the local stack, with one target whose address is not fixed. */
  public Producer(
      String name, int port, String job, PrometheusServer scrapedBy, List<Metric> metrics) {
    this(name, port, job, scrapedBy, metrics, List.of(), List.of());
  }

  /** A producer that is not part of the local stack, named like its job. */
  public static Producer of(String job, PrometheusServer scrapedBy, List<Metric> metrics) {
    return new Producer(job, 0, job, scrapedBy, metrics);
  }

  /** This producer with another displayed name. */
  public Producer named(String other) {
    return new Producer(other, port, job, scrapedBy, metrics, targets, targetLabels);
  }

  /** This producer with targets at these addresses: host and port. */
  public Producer targets(String... addresses) {
    return targets(Arrays.stream(addresses).map(ProducerTarget::of).toArray(ProducerTarget[]::new));
  }

  /** This producer with these targets. */
  public Producer targets(ProducerTarget... all) {
    return new Producer(name, port, job, scrapedBy, metrics, List.of(all), targetLabels);
  }

  /**
   * This producer with these labels on all its series, such as {@code namespace} and {@code pod} of
   * service discovery.
   */
  public Producer targetLabels(Label... labels) {
    return new Producer(name, port, job, scrapedBy, metrics, targets, List.of(labels));
  }

  /** Whether it has a port in the local stack. */
  public boolean hasPort() {
    return port > 0;
  }

  /** The name and job, and the port if there is one, for messages. */
  public String describe() {
    return name + (hasPort() ? " on :" + port : "") + ", job " + job;
  }

  /** All labels that Prometheus adds to its series: {@code job}, {@code instance} and others. */
  public List<Label> seriesLabels() {
    Map<String, Label> labels = new LinkedHashMap<>();
    targetLabels.forEach(label -> labels.put(label.name(), label));
    for (ProducerTarget target : targets) {
      target.labels().keySet().forEach(name -> labels.computeIfAbsent(name, this::labelOfTargets));
    }
    labels.putIfAbsent(JOB, Label.closed(JOB, job));
    labels.computeIfAbsent(INSTANCE, this::labelOfTargets);
    return List.copyOf(labels.values());
  }

  /** Without the metrics, of which an exporter has thousands. */
  @Override
  public int hashCode() {
    return Objects.hash(name, port, job, scrapedBy);
  }

  private Label labelOfTargets(String label) {
    Set<String> values = new LinkedHashSet<>();
    for (ProducerTarget target : targets) {
      String missing = label.equals(INSTANCE) ? target.instance() : "";
      values.add(target.labels().getOrDefault(label, missing));
    }
    values.remove("");
    return new Label(label, List.copyOf(values));
  }

  private static void requireDistinct(String producer, String noun, List<String> names) {
    Set<String> seen = new LinkedHashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "producer " + producer + ": the " + noun + " " + name + " is declared twice");
      }
    }
  }
}
