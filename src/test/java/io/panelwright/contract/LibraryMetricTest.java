package io.panelwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.fleet.FleetContract;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metrics that client libraries add to producers, whether these declare them or not. */
class LibraryMetricTest {

  private static final Contract FLEET = FleetContract.contract();
  private static final PrometheusServer FRA = FLEET.stack().servers().get(0);
  private static final Metric CPU =
      Metric.counter("process_cpu_seconds_total", MetricUnit.SECONDS, SeriesPresence.ALWAYS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Machines | process_cpu_seconds_total{job=\"node\"} |",
        "Traffic  | process_cpu_seconds_total                |",
        "Traffic  | process_cpu_seconds_total{job=\"$job\"} |",
        "Traffic  | process_cpu_seconds_total{job=\"edge\"} |",
        "Traffic  | process_cpu_seconds_total{job=\"node\"} | datasource-wrong",
        "Traffic  | go_goroutines{job=\"node\"} | datasource-wrong",
        "Traffic  | go_goroutines{job=\"edge\"} |",
        "Work     | process_cpu_seconds_total{job=\"node\"} | domain-wrong",
        "Work     | process_cpu_seconds_total{job=~\"n.*\"} | domain-wrong",
      })
  void aMetricOfClientLibrariesBelongsToTheDomainsOfItsJob(
      String domain, String query, String code) {
    Contract contract =
        Contract.of(
            "Real",
            FLEET.stack(),
            domain("Machines", producer("node", CPU)),
            domain("Work", producer("worker")),
            FLEET.domain("Traffic").orElseThrow());
    Expr expr = Promql.parse(query, Dialect.GRAFANA).expr().orElseThrow();

    assertThat(
            contract.queryValidator().foreignMetrics(expr, contract.domain(domain).orElseThrow()))
        .extracting(ContractViolation::code)
        .isEqualTo(Stream.ofNullable(code).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "process_cpu_seconds_total,                0",
    "'process_cpu_seconds_total{job=\"edge\"}', 0",
    "'process_cpu_seconds_total{job=\"node\"}', 1",
    "'go_goroutines{job=\"node\"}',             1",
  })
  void aRuleQueriesMetricsOfClientLibrariesOnTheServerOfTheirJob(String selector, int errors) {
    Domain traffic = FLEET.domain("Traffic").orElseThrow();
    RecordingRule rule =
        RecordingRule.of("job:x:sum", FLEET.stack().servers().get(1), "sum(" + selector + ")");

    assertThat(
            FindingCollector.collect(
                    () ->
                        Contract.of(
                            "Real",
                            FLEET.stack(),
                            domain("Machines", producer("node", CPU)),
                            traffic.recordingRules(rule)))
                .findings())
        .filteredOn(finding -> finding.code().equals("recording-rule-server-wrong"))
        .hasSize(errors);
  }

  private static Domain domain(String name, Producer producer) {
    return Domain.of(name, new DatasourceBinding.Pinned(FRA.datasource()), producer);
  }

  private static Producer producer(String job, Metric... metrics) {
    return Producer.of(job, FRA, List.of(metrics));
  }
}
