package io.panelwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.fleet.FleetContract;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A metric of several jobs, several targets, external labels, and contradictions of them. */
class RealSystemTest {

  private static final Contract FLEET = FleetContract.contract();
  private static final PrometheusServer FRA = FLEET.stack().servers().get(0);
  private static final Metric REQUESTS =
      Metric.counter("requests_total", SeriesPresence.ALWAYS, Label.closed("code", "200"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Interface | http_requests_total",
        "Work      | sum by (code) (rate(http_requests_total[5m]))",
        "Traffic   | 'sum by (cluster) (http_requests_total{job=~\".*\", cluster=\"iad\"})'",
        "Interface | http_requests_total{job=\"$job\"}",
        "Interface | 'http_requests_total{namespace=\"shop\", pod=~\"api-.*\"}'",
        "Machines  | 'node_memory_MemTotal_bytes{instance=\"web-1:9100\", env=\"prod\"}'",
        "Machines  | 'up{job=\"node\", env=\"prod\"}'",
        "Machines  | process_resident_memory_bytes{job=\"node\"}",
        "Work      | http_requests_total{job!=\"api\"}",
        "Work      | worker_run_duration_seconds{quantile=\"0.99\"}",
        "Interface | http_response_size_bytes + http_response_size_bytes_count",
      })
  void aQueryOfOneOfTheOwnersIsValid(String domain, String query) {
    assertThat(violations(domain, query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Machines | http_requests_total | domain-wrong: \"http_requests_total\" belongs to"
            + " \"Interface\", \"Work\" or \"Traffic\", not to \"Machines\": http_requests_total is"
            + " served by api (job api), which Prometheus \"fra\" on :9090 scrapes; Interface"
            + " queries fleet-fra (and 2 more) → query it with the domain \"Interface\","
            + " \"Work\" or \"Traffic\"",
        "Interface | http_requests_total{job=\"worker\"} | domain-wrong: \"http_requests_total\""
            + " with these labels belongs to \"Work\", not to \"Interface\": http_requests_total is"
            + " served by worker (job worker), which Prometheus \"fra\" on :9090 scrapes; Work"
            + " queries fleet-fra → query it with the domain \"Work\"",
        "Interface | http_requests_total{job=\"edge\"} | datasource-wrong: \"http_requests_total\""
            + " with these labels belongs to \"Traffic\", not to \"Interface\":"
            + " http_requests_total is served by edge (job edge), which Prometheus"
            + " \"all clusters\" on :10902 scrapes; Traffic queries fleet-all → query it with the"
            + " domain \"Traffic\"",
        "Interface | http_requests_total{job!=\"api\"} | domain-wrong: \"http_requests_total\""
            + " with these labels belongs to \"Work\" or \"Traffic\", not to \"Interface\":"
            + " http_requests_total is served by worker (job worker), which Prometheus \"fra\" on"
            + " :9090 scrapes; Work queries fleet-fra (and 1 more) → query it with the domain"
            + " \"Work\" or \"Traffic\"",
        "Interface | http_requests_total{job=\"nope\"} | label-value-unknown: label \"job\" of"
            + " \"http_requests_total\" is never \"nope\" → write one of its values: api, worker,"
            + " edge",
        "Interface | 'http_requests_total{cluster=\"fra\", job=\"api\"}' | label-unknown: \"cluster\""
            + " is an external label of Prometheus \"fra\" on :9090; it is not part of the series"
            + " there → remove it: Prometheus adds external labels to alerts, federation and"
            + " remote write only",
        "Interface | sum by (cluster) (http_requests_total{job=\"api\"}) | grouping-label-unknown:"
            + " \"cluster\" is an external label of Prometheus \"fra\" on :9090; it is not part of"
            + " the series there → remove it: Prometheus adds external labels to alerts,"
            + " federation and remote write only",
        "Machines | up{replica=\"a\"} | label-unknown: \"replica\" is an external label of"
            + " Prometheus \"fra\" on :9090; it is not part of the series there → remove it:"
            + " Prometheus adds external labels to alerts, federation and remote write only",
        "Machines | 'up{job=\"node\", env=\"test\"}' | label-value-unknown: label \"env\" of \"up\""
            + " is never \"test\" → write one of its values: prod, staging",
        "Machines | up{job=\"edge\"} | datasource-wrong: job \"edge\" is scraped by Prometheus"
            + " \"all clusters\" on :10902 (datasource fleet-all), but \"Machines\" queries"
            + " fleet-fra → use a domain with the datasource fleet-all",
        "Work | worker_wait_seconds | metric-unknown: \"worker_wait_seconds\" is a summary without"
            + " quantiles, not a series → write one of: worker_wait_seconds_sum,"
            + " worker_wait_seconds_count",
        "Interface | http_request_duration_seconds_sum | metric-unknown:"
            + " \"http_request_duration_seconds\" is a native histogram, which has no series _sum →"
            + " write histogram_sum(rate(http_request_duration_seconds[5m]))",
        "Interface | http_response_size_bytes{le=\"1\"} | label-unknown:"
            + " \"http_response_size_bytes\" has no label \"le\" → write one of its labels:"
            + " namespace, pod, job, instance",
        "Machines | node_memory_MemTotal_bytes{instance=\"web-2:9100\"} | label-value-unknown: label"
            + " \"instance\" of \"node_memory_MemTotal_bytes\" is never \"web-2:9100\"; did you"
            + " mean \"web-1:9100\"? → write one of its values: web-1:9100, db-1:9100",
      })
  void otherQueriesAreReportedWithTheAlternatives(String domain, String query, String expected) {
    assertThat(violations(domain, query)).containsExactly(expected);
  }

  @Test
  void theFactsOfAMetricAreThoseOfAllItsJobs() {
    Contract contract =
        contract(
            producer("one", REQUESTS),
            producer(
                "two",
                Metric.counter(
                    "requests_total",
                    MetricUnit.UNKNOWN,
                    SeriesPresence.ALWAYS,
                    Label.closed("code", "200", "500"),
                    Label.open("path"))));

    SeriesOwners owners = contract.owners("requests_total");

    assertThat(owners.owners()).hasSize(2);
    assertThat(owners.values("code")).containsExactly("200", "500");
    assertThat(owners.values("path")).isEmpty();
    assertThat(owners.values("job")).containsExactly("one", "two");
    assertThat(owners.possibleLabels().orElseThrow())
        .containsExactly("code", "job", "instance", "path");
    assertThat(owners.seriesInfo().orElseThrow().quantity().text()).isEqualTo("count");
  }

  @Test
  void jobsMustAgreeAboutTypeAndUnit() {
    Metric gauge = Metric.gauge("requests_total", MetricUnit.COUNT, SeriesPresence.ALWAYS);
    Metric bytes = Metric.counter("requests_total", MetricUnit.BYTES, SeriesPresence.ALWAYS);
    Metric untyped = Metric.unknown("requests_total", MetricUnit.UNKNOWN, SeriesPresence.ALWAYS);

    assertThatThrownBy(() -> contract(producer("one", REQUESTS), producer("two", gauge)))
        .isInstanceOf(FindingsException.class)
        .hasMessage(
            "contract of Real: error: metric \"requests_total\" is declared as counter by job one"
                + " of \"D\", but as gauge by job two of \"D\" [contract-invalid]");
    assertThatThrownBy(() -> contract(producer("one", REQUESTS), producer("two", bytes)))
        .hasMessageContaining(
            "declared as count by job one of \"D\", but as bytes by job two of \"D\"");
    assertThat(contract(producer("one", REQUESTS), producer("two", untyped)).seriesNames())
        .containsExactly("requests_total");
  }

  @Test
  void aDomainQueriesTheServersOfItsProducers() {
    Domain other =
        Domain.of(
            "Other",
            new DatasourceBinding.Pinned(FLEET.stack().datasources().get(1)),
            producer("one", REQUESTS));

    assertThatThrownBy(() -> Contract.of("Real", FLEET.stack(), other))
        .hasMessageContaining(
            "producer one is scraped by Prometheus \"fra\" on :9090 (datasource fleet-fra), but"
                + " \"Other\" queries fleet-all");
  }

  @Test
  void oneJobCanBelongToTwoDomains() {
    Domain requests = domain("Requests", producer("one", REQUESTS));
    Domain memory =
        domain(
            "Memory",
            producer("one", Metric.gauge("memory_bytes", MetricUnit.BYTES, SeriesPresence.ALWAYS)));

    Contract contract = Contract.of("Real", FLEET.stack(), requests, memory);

    assertThat(contract.producers("one")).hasSize(2);
    assertThat(contract.owners("memory_bytes").include(memory)).isTrue();
  }

  @Test
  void aSeriesOfOneJobHasOneOwner() {
    Domain first = domain("First", producer("one", REQUESTS));
    Domain second = domain("Second", producer("one", REQUESTS));

    assertThatThrownBy(() -> Contract.of("Real", FLEET.stack(), first, second))
        .hasMessage(
            "contract of Real: error: metric \"requests_total\" is declared by job one of"
                + " \"First\", and by job one of \"Second\" [contract-invalid]");
  }

  @Test
  void anExternalLabelThatAGlobalViewAddsIsALabel() {
    Contract.Stack stack = FLEET.stack();
    Contract contract = Contract.of("Real", stack, domain("D", producer("one", REQUESTS)));

    assertThat(validate(contract, "sum by (cluster) (up)")).isEmpty();
    assertThat(validate(contract, "up{cluster=\"fra\"}")).isEmpty();
    assertThat(validate(contract, "up{replica=\"a\"}")).containsExactly("label-unknown");
    assertThat(validate(contract, "requests_total{cluster=\"fra\"}"))
        .containsExactly("label-unknown");
  }

  private static List<String> validate(Contract contract, String query) {
    Expr expr = Promql.parse(query, Dialect.GRAFANA).expr().orElseThrow();
    return contract.queryValidator().validate(expr).stream().map(ContractViolation::code).toList();
  }

  @Test
  void targetLabelsDivideTheSeriesOfAJob() {
    Domain shop = domain("Shop", producer("pods", REQUESTS).targetLabels(namespace("shop")));
    Domain bank = domain("Bank", producer("pods", REQUESTS).targetLabels(namespace("bank")));

    Contract contract = Contract.of("Real", FLEET.stack(), shop, bank);

    Expr query =
        Promql.parse("requests_total{namespace=\"shop\"}", Dialect.GRAFANA).expr().orElseThrow();
    assertThat(contract.queryValidator().foreignMetrics(query, shop)).isEmpty();
    assertThat(contract.queryValidator().foreignMetrics(query, bank))
        .extracting(ContractViolation::code)
        .containsExactly("domain-wrong");
  }

  @Test
  void externalLabelsAreKeptForOtherDatasources() {
    Contract renamed = FLEET.withDatasourceUids(Map.of("fleet-all", "prod-all"));

    assertThat(renamed.stack().servers().get(1).seriesLabels())
        .containsExactly(Label.closed("cluster", "fra", "iad"));
    assertThat(renamed.owners("node_vmstat_pgmajfault").values("env"))
        .containsExactly("prod", "staging");
  }

  private static Contract contract(Producer... producers) {
    return Contract.of("Real", FLEET.stack(), domain("D", producers));
  }

  private static Domain domain(String name, Producer... producers) {
    return Domain.of(name, new DatasourceBinding.Pinned(FRA.datasource()), producers);
  }

  private static Producer producer(String job, Metric... metrics) {
    return Producer.of(job, FRA, List.of(metrics));
  }

  private static Label namespace(String value) {
    return Label.closed("namespace", value);
  }

  private static List<String> violations(String domain, String query) {
    Expr expr = Promql.parse(query, Dialect.GRAFANA).expr().orElseThrow();
    QueryValidator validator = FLEET.queryValidator();
    return Stream.concat(
            validator.validate(expr).stream(),
            validator.foreignMetrics(expr, FLEET.domain(domain).orElseThrow()).stream())
        .map(found -> found.code() + ": " + found.message() + " → " + found.hint())
        .toList();
  }
}
