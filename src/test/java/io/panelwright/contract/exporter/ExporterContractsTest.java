package io.panelwright.contract.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Contract;
import io.panelwright.contract.ContractViolation;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Label;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries against a contract with the metrics of exporters. */
class ExporterContractsTest {

  private static final Datasource DATASOURCE =
      Datasource.of("main", Datasource.Settings.proxied(Duration.ofSeconds(15)));
  private static final PrometheusServer SERVER = new PrometheusServer("main", 9090, DATASOURCE);

  private static final Contract CONTRACT =
      contract(
          Exporter.NODE.producer("node", SERVER),
          Exporter.KUBE_STATE_METRICS
              .withLabels("kube_pod_labels", Label.open("label_team"))
              .producer("kube-state-metrics", SERVER),
          Exporter.CADVISOR
              .producer("kubelet", SERVER)
              .targetLabels(Label.open("metrics_path"), Label.open("node")),
          Exporter.BLACKBOX.producer("blackbox", SERVER),
          Exporter.MICROMETER
              .withLabels("*", Label.open("application"))
              .withHistograms("http_server_requests_seconds")
              .producer("shop", SERVER),
          Exporter.JAVA_CLIENT.producer("kafka", SERVER),
          Exporter.PROMETHEUS.producer("prometheus", SERVER));

  private static Contract contract(Producer... producers) {
    return Contract.of(
        "Exporters",
        new Contract.Stack(
            new GrafanaServer(3000), List.of(SERVER), List.of(DATASOURCE), Duration.ofSeconds(15)),
        Domain.of("All", new DatasourceBinding.Pinned(DATASOURCE), producers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(node_cpu_seconds_total{job=\"node\", mode=\"idle\"}[5m])",
        "kube_pod_labels{label_team=\"shop\"}",
        "container_memory_working_set_bytes{metrics_path=\"/metrics/cadvisor\", node=\"a\"}",
        "histogram_quantile(0.9, rate(http_server_requests_seconds_bucket{uri=\"/\"}[5m]))",
        "jvm_memory_used_bytes{application=\"shop\", area=\"heap\", id=\"G1 Eden Space\"}",
        "jvm_memory_used_bytes{job=\"kafka\", area=\"heap\"}",
        "process_cpu_seconds_total{job=\"node\"}",
        "probe_success{instance=\"https://example.com\"}",
        "prometheus_engine_query_duration_seconds{quantile=\"0.9\", slice=\"inner_eval\"}",
      })
  void queriesOnTheirMetricsAreValid(String query) {
    assertThat(violations(CONTRACT, query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "node_cpu_second_total ¦ unknown metric \"node_cpu_second_total\"; did you mean"
            + " \"node_cpu_seconds_total\"?",
        "node_cpu_seconds_total{mode=\"idel\"} ¦ label \"mode\" of \"node_cpu_seconds_total\" is"
            + " never \"idel\"; did you mean \"idle\"?",
        "kube_pod_labels{label_tema=\"a\"} ¦ \"kube_pod_labels\" has no label \"label_tema\"; did"
            + " you mean \"label_team\"?",
        "node_cpu ¦ unknown metric \"node_cpu\"; node_exporter 0.16 renamed it to"
            + " \"node_cpu_seconds_total\"",
        "jvm_memory_bytes_used ¦ unknown metric \"jvm_memory_bytes_used\"; client_java 1.0 renamed"
            + " it to \"jvm_memory_used_bytes\"",
      })
  void mistakesAreReported(String query, String message) {
    assertThat(violations(CONTRACT, query))
        .extracting(ContractViolation::message)
        .containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "node_cpu ¦ write node_cpu_seconds_total",
        "node_disk_io_time_ms ¦ write node_disk_io_time_seconds_total; its unit is seconds",
        "kube_node_status_capacity_pods ¦ write kube_node_status_capacity{resource=\"pods\"}",
      })
  void theHintOfARenamedMetricHasTheNewSelector(String query, String hint) {
    assertThat(violations(CONTRACT, query))
        .extracting(ContractViolation::hint)
        .containsExactly(hint);
  }

  @Test
  void aContractWithOldNamesHasBoth() {
    Contract old = contract(Exporter.NODE.withOldNames().producer("node", SERVER));
    assertThat(violations(old, "rate(node_cpu{mode=\"idle\"}[5m]) or node_cpu_seconds_total"))
        .isEmpty();
  }

  @Test
  void aRenamedMetricOfAnotherExporterIsOnlyUnknown() {
    Contract probes = contract(Exporter.BLACKBOX.producer("blackbox", SERVER));
    String messages =
        violations(probes, "node_cpu").stream()
            .flatMap(violation -> Stream.of(violation.message()))
            .collect(Collectors.joining());
    assertThat(messages).isEqualTo("unknown metric \"node_cpu\"");
  }

  private static List<ContractViolation> violations(Contract contract, String query) {
    return contract
        .queryValidator()
        .validate(Promql.parse(query, Dialect.GRAFANA).expr().orElseThrow());
  }
}
