package com.example.fleet;

import static io.panelwright.contract.Label.open;
import static io.panelwright.contract.Metric.counter;
import static io.panelwright.contract.Metric.gauge;
import static io.panelwright.contract.Metric.histogram;
import static io.panelwright.contract.Metric.info;
import static io.panelwright.contract.Metric.nativeHistogram;
import static io.panelwright.contract.Metric.summary;
import static io.panelwright.contract.Metric.unknown;
import static io.panelwright.contract.MetricUnit.BYTES;
import static io.panelwright.contract.MetricUnit.CELSIUS;
import static io.panelwright.contract.MetricUnit.COUNT;
import static io.panelwright.contract.MetricUnit.JOULES;
import static io.panelwright.contract.MetricUnit.SECONDS;
import static io.panelwright.contract.SeriesPresence.AFTER_FIRST_EVENT;
import static io.panelwright.contract.SeriesPresence.ALWAYS;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import java.util.List;

/** The metrics of the fleet's jobs. */
final class FleetMetrics {

  private static final Label CODE = open("code");

  /** Some metrics of node_exporter. */
  static final List<Metric> NODE =
      List.of(
          counter("node_cpu_seconds_total", SECONDS, ALWAYS, open("cpu"), open("mode")),
          gauge("node_memory_MemTotal_bytes", BYTES, ALWAYS),
          gauge("node_memory_MemAvailable_bytes", BYTES, ALWAYS),
          counter("node_network_receive_bytes_total", BYTES, ALWAYS, open("device")),
          counter("node_rapl_package_joules_total", JOULES, ALWAYS, open("index"), open("path")),
          gauge("node_hwmon_temp_celsius", CELSIUS, ALWAYS, open("chip"), open("sensor")),
          unknown("node_vmstat_pgmajfault", COUNT, ALWAYS),
          info("node_uname_info", ALWAYS, open("nodename"), open("release")));

  private static final Metric REQUESTS = counter("http_requests_total", AFTER_FIRST_EVENT, CODE);

  /** The interface uses native histograms. */
  static final List<Metric> API =
      List.of(
          REQUESTS,
          nativeHistogram("http_request_duration_seconds", SECONDS, AFTER_FIRST_EVENT),
          histogram("http_response_size_bytes", BYTES, AFTER_FIRST_EVENT).alsoNative());

  /** The worker serves the requests of other services, too, and summarizes its runs. */
  static final List<Metric> WORKER =
      List.of(
          REQUESTS,
          summary("worker_run_duration_seconds", SECONDS, AFTER_FIRST_EVENT).quantiles(.5, .99),
          summary("worker_wait_seconds", SECONDS, AFTER_FIRST_EVENT).withoutQuantiles());

  /** The edge of all clusters. */
  static final List<Metric> EDGE = List.of(REQUESTS);

  private FleetMetrics() {}
}
