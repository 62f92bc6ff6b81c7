package io.panelwright.contract.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExporterRecognizerTest {

  private static final List<String> SPRING_BOOT =
      List.of(
          "hikaricp_connections_active",
          "http_server_requests_seconds_bucket",
          "http_server_requests_seconds_count",
          "http_server_requests_seconds_max",
          "http_server_requests_seconds_sum",
          "jvm_gc_pause_seconds_count",
          "jvm_gc_pause_seconds_max",
          "jvm_gc_pause_seconds_sum",
          "jvm_memory_committed_bytes",
          "jvm_memory_max_bytes",
          "jvm_memory_used_bytes",
          "jvm_threads_live_threads",
          "orders_total",
          "process_cpu_usage",
          "process_start_time_seconds",
          "system_cpu_count");

  @Test
  void nodeExporterIsRecognizedWithItsClientLibrary() throws IOException {
    List<String> names = names("debian-node-exporter.txt");
    List<RecognizedExporter> recognized = Exporter.recognize(names);
    assertThat(recognized).extracting(RecognizedExporter::exporter).containsExactly(Exporter.NODE);
    assertThat(recognized.get(0).series()).isEqualTo(names);
    assertThat(recognized.get(0).openSeries())
        .isNotEmpty()
        .allMatch(name -> name.startsWith("node_ethtool_"));
    assertThat(recognized.get(0).metrics().metrics())
        .extracting(Metric::name)
        .contains("node_load1", "go_goroutines", "node_ethtool_received_drops");
  }

  @Test
  void prometheusIsRecognized() throws IOException {
    List<RecognizedExporter> recognized = Exporter.recognize(names("debian-prometheus.txt"));
    assertThat(recognized)
        .extracting(RecognizedExporter::expression)
        .containsExactly("Exporter.PROMETHEUS");
  }

  @Test
  void micrometerIsRecognizedAndNotTheJavaClient() {
    List<RecognizedExporter> recognized = Exporter.recognize(SPRING_BOOT);
    assertThat(recognized)
        .extracting(RecognizedExporter::expression)
        .containsExactly("Exporter.MICROMETER.withHistograms(\"http_server_requests_seconds\")");
    assertThat(recognized.get(0).series()).hasSize(15).doesNotContain("orders_total");
  }

  @Test
  void metricNamesAreRecognizedLikeSeriesNames() {
    List<String> metrics =
        List.of("jvm_gc_collection_seconds", "jvm_threads_current", "jvm_memory_pool_used_bytes");
    assertThat(Exporter.recognize(metrics))
        .extracting(RecognizedExporter::exporter)
        .containsExactly(Exporter.JAVA_CLIENT);
  }

  @Test
  void aJobCanServeTheMetricsOfSeveralExporters() {
    List<String> both =
        Stream.of(
                List.of("probe_success", "probe_duration_seconds", "probe_ip_protocol"),
                List.of("go_goroutines", "go_threads", "go_info", "process_open_fds"))
            .flatMap(List::stream)
            .toList();
    assertThat(Exporter.recognize(both))
        .extracting(RecognizedExporter::exporter)
        .containsExactly(Exporter.GO_CLIENT, Exporter.BLACKBOX);
  }

  @Test
  void labelsThatTheTablesDoNotHaveAreAdded() {
    Map<String, List<String>> labels =
        Map.of(
            "jvm_threads_live_threads", List.of("application"),
            "jvm_memory_used_bytes", List.of("application", "area", "id", "not.a.label"),
            "http_server_requests_seconds_bucket", List.of("application", "tenant", "uri", "le"),
            "http_server_requests_seconds_count", List.of("application", "tenant", "uri"),
            "orders_total", List.of("result"));
    RecognizedExporter recognized = Exporter.recognize(labels).get(0);
    assertThat(recognized.expression())
        .isEqualTo(
            "Exporter.MICROMETER.withHistograms(\"http_server_requests_seconds\")"
                + ".withLabels(\"*\", Label.open(\"application\"))"
                + ".withLabels(\"http_server_requests_seconds\", Label.open(\"tenant\"))");
    assertThat(recognized.metrics().metrics())
        .allMatch(metric -> metric.labels().contains(Label.open("application")));
  }

  @Test
  void theOrderOfTheNamesDoesNotMatter() throws IOException {
    List<String> names = new ArrayList<>(names("debian-node-exporter.txt"));
    List<RecognizedExporter> expected = Exporter.recognize(names);
    Collections.reverse(names);
    assertThat(Exporter.recognize(names)).isEqualTo(expected);
  }

  @Test
  void otherMetricsAreNotRecognized() {
    assertThat(Exporter.recognize(List.of())).isEmpty();
    assertThat(Exporter.recognize(List.of("orders_total", "probe_success", "", "node_", "*")))
        .isEmpty();
    List<String> many = IntStream.range(0, 100_000).mapToObj(i -> "metric_" + i).toList();
    assertThat(Exporter.recognize(many)).isEmpty();
  }

  private static List<String> names(String resource) throws IOException {
    return ServedMetrics.read(resource).stream()
        .map(line -> line.substring(0, (line + " ").indexOf(' ')))
        .toList();
  }
}
