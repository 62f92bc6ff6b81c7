package io.panelwright.contract.exporter;

import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A common exporter with the metrics that it serves.
 *
 * <p>The facts are those of {@link #version()}; metrics of other versions are included where both
 * names can be in use.
 */
public enum Exporter {
  /** The metrics of the Go runtime and of the process, which exporters in Go serve. */
  GO_CLIENT("Go client library", "1.24", "prometheus/client_golang", "go-client"),

  /** The metrics of the JVM in Prometheus' Java client library, and of jmx_exporter. */
  JAVA_CLIENT("Java client library", "1.8", "prometheus/client_java", "java-client"),

  /** Micrometer as Spring Boot Actuator serves it: JVM, HTTP, connection pools, caches, logs. */
  MICROMETER("Micrometer", "1.17", "micrometer-metrics/micrometer", "micrometer"),

  /** Hosts: CPU, memory, disks, filesystems, network. */
  NODE("node_exporter", "1.12.1", "prometheus/node_exporter", "node"),

  /** Containers, as cAdvisor and the kubelet serve them. */
  CADVISOR("cAdvisor", "0.60.5", "google/cadvisor", "cadvisor"),

  /** Objects of a Kubernetes cluster. */
  KUBE_STATE_METRICS(
      "kube-state-metrics", "2.20", "kubernetes/kube-state-metrics", "kube-state-metrics"),

  /** Probes of HTTP, TCP, DNS, ICMP and gRPC. */
  BLACKBOX("blackbox exporter", "0.28", "prometheus/blackbox_exporter", "blackbox"),

  /** Prometheus itself. */
  PROMETHEUS("Prometheus", "3.14", "prometheus/prometheus", "prometheus");

  private final String title;
  private final String version;
  private final String repository;
  private final String table;

  Exporter(String title, String version, String repository, String table) {
    this.title = title;
    this.version = version;
    this.repository = repository;
    this.table = table;
  }

  /** The name of the program or library. */
  public String title() {
    return title;
  }

  /** The version whose metrics these are. */
  public String version() {
    return version;
  }

  /** The URL of its documentation and source. */
  public String source() {
    return "https://github.com/" + repository;
  }

  /** All its metrics by name, those of its client library included. */
  public List<Metric> metrics() {
    return all().metrics();
  }

  /**
   * The metric of a series name. A name of an open family, such as {@code node_ethtool_rx_dropped},
   * has the type and labels of the family.
   */
  public Optional<Metric> metric(String series) {
    return tables().flatMap(table -> table.ofSeries(series).stream()).findFirst();
  }

  /** Whether {@link #metrics()} contains the metric of a series name. */
  public boolean hasMetric(String series) {
    return tables().anyMatch(table -> table.hasSeries(series));
  }

  /**
   * Patterns of labels that users configure, such as {@code label_*} of {@code kube_pod_labels};
   * declare those in use with {@link ExporterMetrics#withLabels}.
   *
   * @param series the name of one of its series
   */
  public List<String> openLabels(String series) {
    return tables().flatMap(table -> table.openLabels(series).stream()).toList();
  }

  /** Patterns of metric names that depend on the host or its configuration. */
  public List<String> openFamilies() {
    return tables().flatMap(table -> table.openFamilies().stream()).toList();
  }

  /** A selection with all its metrics. */
  public ExporterMetrics all() {
    return new ExporterMetrics(this, tables().flatMap(table -> table.metrics().stream()).toList());
  }

  /** See {@link ExporterMetrics#only}. */
  public ExporterMetrics only(String... names) {
    return all().only(names);
  }

  /** See {@link ExporterMetrics#without}. */
  public ExporterMetrics without(String... names) {
    return all().without(names);
  }

  /** See {@link ExporterMetrics#and(String...)}. */
  public ExporterMetrics and(String... names) {
    return all().and(names);
  }

  /** See {@link ExporterMetrics#and(Metric...)}. */
  public ExporterMetrics and(Metric... metrics) {
    return all().and(metrics);
  }

  /** See {@link ExporterMetrics#and(List)}. */
  public ExporterMetrics and(List<Metric> metrics) {
    return all().and(metrics);
  }

  /** See {@link ExporterMetrics#and(Exporter)}. */
  public ExporterMetrics and(Exporter other) {
    return all().and(other);
  }

  /** See {@link ExporterMetrics#withLabels}. */
  public ExporterMetrics withLabels(String name, Label... labels) {
    return all().withLabels(name, labels);
  }

  /** See {@link ExporterMetrics#withHistograms}. */
  public ExporterMetrics withHistograms(String... names) {
    return all().withHistograms(names);
  }

  /** See {@link ExporterMetrics#withOldNames}. */
  public ExporterMetrics withOldNames() {
    return all().withOldNames();
  }

  /** See {@link ExporterMetrics#producer}. */
  public Producer producer(String job, PrometheusServer scrapedBy) {
    return all().producer(job, scrapedBy);
  }

  /** See {@link ExporterMetrics#domain}. */
  public Domain domain(
      String name, DatasourceBinding datasource, String job, PrometheusServer scrapedBy) {
    return all().domain(name, datasource, job, scrapedBy);
  }

  /**
   * The exporters whose metrics are among these series: those that have most of them, first.
   *
   * @param series names of metrics or series, for example all of one job
   */
  public static List<RecognizedExporter> recognize(Collection<String> series) {
    Map<String, List<String>> withoutLabels = new TreeMap<>();
    series.forEach(name -> withoutLabels.put(name, List.of()));
    return recognize(withoutLabels);
  }

  /**
   * The exporters whose metrics are among these series, with the labels that users added.
   *
   * @param labels of each series, without those of targets
   */
  public static List<RecognizedExporter> recognize(
      Map<String, ? extends Collection<String>> labels) {
    return ExporterRecognizer.recognize(labels);
  }

  /** Whether its repository has this name, in any case. */
  boolean isNamed(String name) {
    return repository.endsWith("/" + name.toLowerCase(Locale.ROOT));
  }

  /** Its own table, and that of its client library. */
  Stream<MetricTable> tables() {
    return switch (this) {
      case NODE, PROMETHEUS -> Stream.of(table(), GO_CLIENT.table());
      case GO_CLIENT, JAVA_CLIENT, MICROMETER, CADVISOR, KUBE_STATE_METRICS, BLACKBOX ->
          Stream.of(table());
    };
  }

  /** The metrics without those of its client library. */
  MetricTable table() {
    return MetricTable.of(resource());
  }

  String resource() {
    return table + ".txt";
  }
}
