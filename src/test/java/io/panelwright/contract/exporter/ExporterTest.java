package io.panelwright.contract.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.contract.Datasource;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.RenamedMetric;
import io.panelwright.contract.SeriesPresence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExporterTest {

  private static final PrometheusServer PROMETHEUS =
      new PrometheusServer(
          "main", 9090, Datasource.of("main", Datasource.Settings.proxied(Duration.ofSeconds(15))));

  @Test
  void aMetricHasTypeUnitAndLabels() {
    Metric cpu = Exporter.NODE.metric("node_cpu_seconds_total").orElseThrow();
    assertThat(cpu)
        .isEqualTo(
            Metric.counter(
                    "node_cpu_seconds_total",
                    MetricUnit.SECONDS,
                    SeriesPresence.ALWAYS,
                    Label.open("cpu"),
                    Label.closed(
                        "mode", "idle", "iowait", "irq", "nice", "softirq", "steal", "system",
                        "user"))
                .help("Time that a CPU spent in a mode"));
  }

  @ParameterizedTest
  @CsvSource({
    "NODE, node_memory_MemTotal_bytes, GAUGE, BYTES",
    "NODE, node_boot_time_seconds, GAUGE, UNIX_TIME",
    "NODE, node_uname_info, INFO, FLAG",
    "NODE, node_netstat_Tcp_CurrEstab, UNKNOWN, COUNT",
    "NODE, node_hwmon_temp_celsius, GAUGE, CELSIUS",
    "NODE, go_goroutines, GAUGE, COUNT",
    "NODE, go_gc_duration_seconds_sum, SUMMARY, SECONDS",
    "NODE, node_ethtool_rx_dropped, UNKNOWN, UNKNOWN",
    "KUBE_STATE_METRICS, kube_pod_status_phase, GAUGE, FLAG",
    "KUBE_STATE_METRICS, kube_pod_start_time, GAUGE, UNIX_TIME",
    "KUBE_STATE_METRICS, kube_customresource_shards, UNKNOWN, UNKNOWN",
    "CADVISOR, container_memory_working_set_bytes, GAUGE, BYTES",
    "CADVISOR, container_memory_rss, GAUGE, BYTES",
    "BLACKBOX, probe_ssl_earliest_cert_expiry, GAUGE, UNIX_TIME",
    "MICROMETER, http_server_requests_seconds_count, SUMMARY, SECONDS",
    "MICROMETER, http_server_requests_seconds_max, GAUGE, SECONDS",
    "MICROMETER, jvm_memory_used_bytes, GAUGE, BYTES",
    "JAVA_CLIENT, jvm_gc_collection_seconds_sum, SUMMARY, SECONDS",
    "PROMETHEUS, prometheus_http_request_duration_seconds_bucket, HISTOGRAM, SECONDS",
    "PROMETHEUS, process_resident_memory_bytes, GAUGE, BYTES",
  })
  void theMetricOfASeriesIsFound(Exporter exporter, String series, MetricType type, String unit) {
    Metric metric = exporter.metric(series).orElseThrow();
    assertThat(metric.type()).isEqualTo(type);
    assertThat(metric.unit()).isEqualTo(MetricUnit.valueOf(unit));
  }

  @Test
  void otherNamesAreNoMetrics() {
    assertThat(Exporter.NODE.metric("node_cpu")).isEmpty();
    assertThat(Exporter.NODE.metric("node_cpu_seconds_total_count")).isEmpty();
    assertThat(Exporter.NODE.metric("")).isEmpty();
    assertThat(Exporter.MICROMETER.metric("http_server_requests_seconds"))
        .as("a summary without quantiles has no series of this name")
        .isEmpty();
  }

  @Test
  void everySeriesOfDebiansNodeExporterIsKnown() throws Exception {
    List<String> unknown = new ArrayList<>();
    for (String line : ServedMetrics.read("debian-node-exporter.txt")) {
      ServedMetrics.difference(Exporter.NODE, line).ifPresent(unknown::add);
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everySeriesOfDebiansPrometheusIsKnown() throws Exception {
    List<String> unknown = new ArrayList<>();
    for (String line : ServedMetrics.read("debian-prometheus.txt")) {
      ServedMetrics.difference(Exporter.PROMETHEUS, line).ifPresent(unknown::add);
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void aSelectionHasOnlyTheMetricsOfItsPatterns() {
    ExporterMetrics selected =
        Exporter.NODE.only("node_load*", "node_uname_info").without("node_load15");
    assertThat(names(selected)).containsExactly("node_load1", "node_load5", "node_uname_info");
  }

  @Test
  void aPatternWithoutMetricIsAnError() {
    assertThatThrownBy(() -> Exporter.NODE.only("node_cpu_second_total"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "node_exporter has no metric \"node_cpu_second_total\"; did you mean"
                + " \"node_cpu_seconds_total\"?");
    assertThatThrownBy(() -> Exporter.NODE.without("kube_*"))
        .hasMessage("no metric of node_exporter matches \"kube_*\"");
    assertThatThrownBy(() -> Exporter.NODE.and("node_xyz"))
        .hasMessage("node_exporter has no metric \"node_xyz\"");
  }

  @Test
  void metricsOfAnOpenFamilyAreAddedByName() {
    ExporterMetrics metrics = Exporter.NODE.only("node_load1").and("node_ethtool_rx_dropped");
    assertThat(names(metrics)).containsExactly("node_load1", "node_ethtool_rx_dropped");
    assertThat(metrics.metrics().get(1).labels()).containsExactly(Label.open("device"));
  }

  @Test
  void labelsThatUsersConfigureAreAdded() {
    assertThat(Exporter.KUBE_STATE_METRICS.openLabels("kube_pod_labels"))
        .containsExactly("label_*");
    Metric labels =
        Exporter.KUBE_STATE_METRICS
            .withLabels("kube_pod_labels", Label.open("label_team"))
            .only("kube_pod_labels")
            .metrics()
            .get(0);
    assertThat(labels.labels())
        .extracting(Label::name)
        .containsExactly("namespace", "pod", "uid", "label_team");
  }

  @Test
  void aSummaryOfMicrometerBecomesAHistogram() {
    ExporterMetrics metrics = Exporter.MICROMETER.withHistograms("http_server_requests_seconds");
    Metric requests =
        metrics.only("http_server_requests_seconds").metrics().stream().findFirst().orElseThrow();
    assertThat(requests.type()).isEqualTo(MetricType.HISTOGRAM);
    assertThat(requests.seriesNames()).contains("http_server_requests_seconds_bucket");
    assertThatThrownBy(() -> Exporter.MICROMETER.withHistograms("jvm_memory_used_bytes"))
        .hasMessageContaining("no summary");
  }

  @Test
  void oldNamesHaveTheTypeOfTheNewOnes() {
    ExporterMetrics metrics = Exporter.NODE.only("node_disk_io_time_seconds_total").withOldNames();
    assertThat(names(metrics))
        .containsExactly("node_disk_io_time_seconds_total", "node_disk_io_time_ms");
    assertThat(metrics.metrics().get(1).type()).isEqualTo(MetricType.COUNTER);
    assertThat(metrics.metrics().get(1).unit()).isEqualTo(MetricUnit.MILLISECONDS);
  }

  @Test
  void everyRenamedMetricHasItsNewNameInATable() {
    for (RenamedMetric renamed : RenamedMetric.all()) {
      List<Exporter> exporters =
          List.of(Exporter.values()).stream().filter(e -> e.isNamed(renamed.exporter())).toList();
      assertThat(exporters).as(renamed.toString()).hasSize(1);
      assertThat(exporters.get(0).metrics())
          .as(renamed.oldName())
          .extracting(Metric::name)
          .contains(renamed.newName());
      assertThat(exporters.get(0).hasMetric(renamed.oldName())).as(renamed.oldName()).isFalse();
    }
  }

  @Test
  void aRenamedHistogramHasRenamedSeries() {
    RenamedMetric renamed =
        RenamedMetric.find("prometheus_tsdb_compaction_duration_bucket").orElseThrow();
    assertThat(renamed.newName()).isEqualTo("prometheus_tsdb_compaction_duration_seconds_bucket");
    assertThat(RenamedMetric.find("node_cpu").map(RenamedMetric::newName))
        .isEqualTo(Optional.of("node_cpu_seconds_total"));
    assertThat(RenamedMetric.find("node_cpu_seconds_total")).isEmpty();
  }

  @Test
  void aProducerHasTheMetrics() {
    Producer producer = Exporter.NODE.only("node_load*").producer("node", PROMETHEUS);
    assertThat(producer.job()).isEqualTo("node");
    assertThat(producer.metrics()).hasSize(3);
    assertThat(producer.scrapedBy()).isEqualTo(PROMETHEUS);
  }

  @Test
  void theMetricsOfTwoExportersAreJoined() {
    ExporterMetrics metrics =
        Exporter.BLACKBOX
            .and(Exporter.GO_CLIENT)
            .and(Metric.gauge("probe_weight", MetricUnit.RATIO, SeriesPresence.ALWAYS));
    assertThat(names(metrics)).contains("probe_success", "go_goroutines", "probe_weight");
  }

  private static List<String> names(ExporterMetrics metrics) {
    return metrics.metrics().stream().map(Metric::name).toList();
  }
}
