package io.panelwright.scaffold;

import io.panelwright.scaffold.PanelPlan.Category;
import io.panelwright.scaffold.PanelPlan.PlannedQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Panels for the metrics of common exporters and client libraries, the most useful first. */
final class KnownPanels {

  /** Replaced by the matcher of the job. */
  private static final String JOB = "$JOB";

  private static final int WHOLE = 1;

  private static final List<PanelPlan> PANELS =
      List.of(
          // node_exporter
          ratio(
              Category.SATURATION,
              "CPU busy",
              "1 - avg by (instance) (rate(node_cpu_seconds_total{$JOB, mode=\"idle\"}[$__rate_interval]))",
              "{{instance}}",
              "Share of the time in which the CPUs of a machine work."),
          ratio(
              Category.SATURATION,
              "Memory used",
              "1 - max by (instance) (node_memory_MemAvailable_bytes{$JOB}) / max by (instance) (node_memory_MemTotal_bytes{$JOB})",
              "{{instance}}",
              "Share of the memory that programs cannot get."),
          ratio(
              Category.SATURATION,
              "Disk space used",
              "max by (instance, mountpoint) (1 - node_filesystem_avail_bytes{$JOB, fstype!~\"tmpfs|ramfs|overlay|squashfs\"} / node_filesystem_size_bytes{$JOB, fstype!~\"tmpfs|ramfs|overlay|squashfs\"})",
              "{{instance}} {{mountpoint}}",
              "Share of each file system that is in use."),
          ratio(
              Category.SATURATION,
              "Disk busy",
              "max by (instance, device) (rate(node_disk_io_time_seconds_total{$JOB}[$__rate_interval]))",
              "{{instance}} {{device}}",
              "Share of the time in which a disk works."),
          graph(
              Category.TRAFFIC,
              "Network received",
              "BYTES_PER_SECOND_IEC",
              "sum by (instance) (rate(node_network_receive_bytes_total{$JOB, device!=\"lo\"}[$__rate_interval]))",
              "{{instance}}",
              "Bytes from the network, over all devices."),
          graph(
              Category.SATURATION,
              "Load (1m)",
              "SHORT",
              "max by (instance) (node_load1{$JOB})",
              "{{instance}}",
              "Processes that run or wait for a CPU or a disk."),
          // Prometheus
          graph(
              Category.TRAFFIC,
              "Samples stored",
              "COUNTS_PER_SECOND",
              "sum by (instance) (rate(prometheus_tsdb_head_samples_appended_total{$JOB}[$__rate_interval]))",
              "{{instance}}",
              "Samples that the server stores, of scrapes and rules."),
          graph(
              Category.TRAFFIC,
              "API requests",
              "REQUESTS_PER_SECOND",
              "sum by (code) (rate(prometheus_http_requests_total{$JOB}[$__rate_interval]))",
              "{{code}}",
              "HTTP requests that the server answered, by status."),
          quantiles(
              "API request duration", "prometheus_http_request_duration_seconds", "HTTP requests"),
          nativeQuantiles(
              "API request duration", "prometheus_http_request_duration_seconds", "HTTP requests"),
          graph(
              Category.SATURATION,
              "Series in memory",
              "SHORT",
              "sum by (instance) (prometheus_tsdb_head_series{$JOB})",
              "{{instance}}",
              "Series with samples of the last hours."),
          graph(
              Category.ERRORS,
              "Failed rule evaluations",
              "COUNTS_PER_SECOND",
              "sum by (instance) (rate(prometheus_rule_evaluation_failures_total{$JOB}[$__rate_interval]))",
              "{{instance}}",
              "Rules whose expression failed."),
          // blackbox_exporter
          graph(
              Category.LATENCY,
              "Probe duration",
              "SECONDS",
              "max by (instance) (probe_duration_seconds{$JOB})",
              "{{instance}}",
              "Duration of the last probe of each target."),
          ratio(
              Category.ERRORS,
              "Successful probes",
              "avg by (instance) (probe_success{$JOB})",
              "{{instance}}",
              "1 if the last probe of a target was successful."),
          // Micrometer
          graph(
              Category.TRAFFIC,
              "HTTP requests",
              "REQUESTS_PER_SECOND",
              "sum by (status) (rate(http_server_requests_seconds_count{$JOB}[$__rate_interval]))",
              "{{status}}",
              "Requests that the service answered, by status."),
          errors(
              "HTTP error ratio",
              "http_server_requests_seconds_count{$JOB, status=~\"5..\"}",
              "http_server_requests_seconds_count{$JOB}"),
          quantiles("HTTP request duration", "http_server_requests_seconds", "HTTP requests"),
          graph(
              Category.SATURATION,
              "JVM heap used",
              "BYTES_IEC",
              "sum by (instance) (jvm_memory_used_bytes{$JOB, area=\"heap\"})",
              "{{instance}}",
              "Heap with objects, also those that the next collection frees."),
          graph(
              Category.SATURATION,
              "Threads",
              "SHORT",
              "sum by (instance) (jvm_threads_live_threads{$JOB})",
              "{{instance}}",
              "Live threads of the JVM."),
          ratio(
              Category.SATURATION,
              "Time in garbage collection",
              "sum by (instance) (rate(jvm_gc_pause_seconds_sum{$JOB}[$__rate_interval]))",
              "{{instance}}",
              "Share of the time in which the JVM pauses."),
          // cAdvisor
          graph(
              Category.SATURATION,
              "Container CPU",
              "SHORT",
              "topk(5, sum by (namespace, pod) (rate(container_cpu_usage_seconds_total{$JOB}[$__rate_interval])))",
              "{{namespace}} {{pod}}",
              "CPUs in use by the five pods that use most."),
          graph(
              Category.SATURATION,
              "Container memory",
              "BYTES_IEC",
              "topk(5, sum by (namespace, pod) (container_memory_working_set_bytes{$JOB}))",
              "{{namespace}} {{pod}}",
              "Memory of the five pods that use most."),
          // kube-state-metrics
          graph(
              Category.TRAFFIC,
              "Pods by phase",
              "SHORT",
              "sum by (phase) (kube_pod_status_phase{$JOB})",
              "{{phase}}",
              "Pods of the cluster in each phase."),
          graph(
              Category.ERRORS,
              "Unavailable replicas",
              "SHORT",
              "sum by (namespace) (kube_deployment_status_replicas_unavailable{$JOB})",
              "{{namespace}}",
              "Replicas of deployments that are not available."),
          // client libraries
          graph(
              Category.SATURATION,
              "Process CPU",
              "SHORT",
              "sum by (instance) (rate(process_cpu_seconds_total{$JOB}[$__rate_interval]))",
              "{{instance}}",
              "CPUs in use by the process."),
          graph(
              Category.SATURATION,
              "Process memory",
              "BYTES_IEC",
              "sum by (instance) (process_resident_memory_bytes{$JOB})",
              "{{instance}}",
              "Memory of the process."));

  private KnownPanels() {}

  /** The panels with the matcher of a job. */
  static List<PanelPlan> of(String matcher) {
    return PANELS.stream().map(panel -> withJob(panel, matcher)).toList();
  }

  private static PanelPlan withJob(PanelPlan panel, String matcher) {
    List<PlannedQuery> queries =
        panel.queries().stream()
            .map(query -> new PlannedQuery(query.promql().replace(JOB, matcher), query.legend()))
            .toList();
    return new PanelPlan(
        panel.category(), panel.title(), panel.unit(), queries, panel.max(), panel.about());
  }

  private static PanelPlan graph(
      Category category, String title, String unit, String promql, String legend, String about) {
    List<PlannedQuery> queries = List.of(new PlannedQuery(promql, legend));
    return new PanelPlan(category, title, unit, queries, Optional.empty(), about);
  }

  private static PanelPlan ratio(
      Category category, String title, String promql, String legend, String about) {
    List<PlannedQuery> queries = List.of(new PlannedQuery(promql, legend));
    return new PanelPlan(category, title, "RATIO", queries, Optional.of(WHOLE), about);
  }

  /** Quantiles of a classic histogram. */
  private static PanelPlan quantiles(String title, String histogram, String what) {
    String rate = "sum by (le) (rate(" + histogram + "_bucket{$JOB}[$__rate_interval]))";
    return quantilesOf(title, rate, what);
  }

  private static PanelPlan nativeQuantiles(String title, String histogram, String what) {
    return quantilesOf(title, "sum(rate(" + histogram + "{$JOB}[$__rate_interval]))", what);
  }

  private static PanelPlan quantilesOf(String title, String rate, String what) {
    List<PlannedQuery> queries =
        Stream.of("0.5", "0.95", "0.99")
            .map(
                quantile ->
                    new PlannedQuery(
                        "histogram_quantile(" + quantile + ", " + rate + ")",
                        quantile.equals("0.5") ? "p50" : "p" + quantile.substring(2)))
            .toList();
    String about = "Half, 95 and 99 of 100 " + what + " take at most this long.";
    return new PanelPlan(Category.LATENCY, title, "SECONDS", queries, Optional.empty(), about);
  }

  /** The share of a counter's events. */
  private static PanelPlan errors(String title, String part, String whole) {
    return errorRatio(
        title, "rate(" + part + "[$__rate_interval])", "rate(" + whole + "[$__rate_interval])");
  }

  /** The share of one rate in another one; 0 if there are events, and none of them is an error. */
  static PanelPlan errorRatio(String title, String part, String whole) {
    String all = "sum(" + whole + ")";
    String promql = "(sum(" + part + ") or 0 * " + all + ") / " + all;
    return ratio(Category.ERRORS, title, promql, "errors", "Share of the requests that failed.");
  }
}
