package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Producer;
import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.testing.ContractMetrics;
import io.panelwright.testing.Golden;
import io.panelwright.testing.LiveStack;
import io.panelwright.testing.RealPrometheus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Produces every cause, on real servers where possible, and checks that it comes first. */
class CauseFinderTest {

  private static final Path PAGE = Path.of("docs", "doctor.md");

  /** The metrics of the target "lab". */
  private static final String LAB =
      """
      # TYPE lab_silent_total counter
      # TYPE lab_many gauge
      lab_many{side="buy",venue="a"} 1
      lab_many{side="sell",venue="b"} 2
      lab_count_total 5
      lab_zero 0
      lab_nan NaN
      lab_early 1 %d
      lab_other{colour="red"} 1
      """;

  private static LiveStack stack;

  /**
   * A cause with its production.
   *
   * @param code the code of the cause
   * @param how the description of its production
   * @param by the kind of servers
   * @param produced breaks something, diagnoses, and restores it
   */
  private record Row(String code, String how, String by, Produced produced) {

    Row(String code, String how, Produced produced) {
      this(code, how, "real servers", produced);
    }

    static Row scripted(String code, String how, ScriptedQuery query) {
      return new Row(code, how, "a scripted server", query::causes);
    }

    static Row query(String code, String how, SingleQueryDashboard lab) {
      return new Row(code, how, () -> lab.causes(stack.inputs()));
    }
  }

  private interface Produced {
    List<Cause> causes() throws Exception;
  }

  @BeforeAll
  static void start() throws Exception {
    stack = LiveStack.shared();
    stack.lab().serve(() -> LAB.formatted(System.currentTimeMillis() + 240_000));
    stack.await("platform", "lab_many", n -> n == 2);
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(servers());
    rows.addAll(producers());
    rows.addAll(times());
    rows.addAll(queries());
    rows.add(
        new Row("series-new", "a series that has been scraped once", QueryLab::causesOfNewSeries));
    QueryLab.rows().forEach(row -> rows.add(new Row(row.code(), row.how(), row::causes)));
    rows.addAll(scripted());
    rows.addAll(ofGrafana());
    return rows;
  }

  private static List<Row> servers() {
    return List.of(
        Row.query(
            "datasource-unknown",
            "a panel with an unknown datasource uid",
            SingleQueryDashboard.query("up").withDatasource("prom_nowhere")),
        Row.query(
            "datasource-without-server",
            "a datasource of the contract whose server has no URL",
            SingleQueryDashboard.query("up").withDatasource("shop-staging")),
        new Row(
            "server-unreachable",
            "a Prometheus is killed",
            () -> {
              stack.server("platform").kill();
              try {
                return SingleQueryDashboard.query("up").causes(stack.inputs());
              } finally {
                stack.server("platform").restart();
                awaitScrapeOfLab();
              }
            }),
        new Row(
            "server-unresponsive",
            "a Prometheus is frozen with SIGSTOP",
            () -> {
              stack.server("platform").suspend();
              try {
                return SingleQueryDashboard.query("up").causes(stack.inputs());
              } finally {
                stack.server("platform").resume();
              }
            }));
  }

  /** After a restart older samples exist at once. */
  private static void awaitScrapeOfLab() throws InterruptedException {
    long now = Instant.now().getEpochSecond() + 1;
    stack.await("platform", "timestamp(lab_many) >= " + now, n -> n == 2);
  }

  private static List<Row> producers() {
    SingleQueryDashboard orders =
        SingleQueryDashboard.query("sum(shop_orders_total)").withDatasource("shop-main");
    SingleQueryDashboard carts =
        SingleQueryDashboard.query("shop_carts").withDatasource("shop-main");
    return List.of(
        new Row(
            "target-down",
            "a producer's process is stopped",
            () -> {
              stack.stop("shop");
              try {
                stack.await("main", "up{job=\"shop\"} == 0", n -> n == 1);
                return orders.causes(stack.inputs());
              } finally {
                stack.resume("shop");
                stack.awaitData();
              }
            }),
        Row.query(
            "datasource-wrong",
            "a payment metric is queried on the wrong Prometheus",
            SingleQueryDashboard.query("payments_provider_up").withDatasource("shop-main")),
        new Row(
            "job-not-configured",
            "a Prometheus without the job in its scrape_configs",
            () -> onEmptyServer(carts)),
        new Row(
            "server-without-data",
            "a Prometheus without scrape targets",
            () -> onEmptyServer(SingleQueryDashboard.query("up").withDatasource("shop-main"))),
        new Row(
            "series-idle",
            "the producer is up before the first event: HELP and TYPE only, as in the contract",
            () -> whileServing(false, orders)),
        new Row(
            "exporter-without-samples",
            "the producer exposes only HELP and TYPE of series that always exist",
            () -> whileServing(true, carts)));
  }

  /** Replaces the server "main" by one without scrape targets. */
  private static List<Cause> onEmptyServer(SingleQueryDashboard lab) throws Exception {
    Path folder = Files.createTempDirectory(LiveStack.FOLDER, "empty");
    try (var empty = RealPrometheus.start(folder, "scrape_configs: []")) {
      DiagnosisInputs inputs = stack.inputs();
      inputs.servers().with("shop-main", empty.url());
      return lab.causes(inputs);
    }
  }

  private static List<Cause> whileServing(boolean silent, SingleQueryDashboard lab)
      throws Exception {
    Producer producer = stack.producer("shop");
    stack
        .serving("shop")
        .serve(() -> silent ? ContractMetrics.silent(producer) : ContractMetrics.idle(producer));
    try {
      stack.await("main", "shop_orders_total", n -> n == 0);
      if (silent) {
        stack.await("main", "shop_carts", n -> n == 0);
      }
      return lab.causes(stack.inputs());
    } finally {
      stack.serving("shop").serve(() -> ContractMetrics.busy(producer));
      stack.awaitData();
    }
  }

  private static List<Row> times() {
    return List.of(
        new Row(
            "clock-skew",
            "the clock of the doctor is an hour ahead of the servers' clocks",
            () -> {
              DiagnosisInputs inputs = stack.inputs();
              Instant late = inputs.now().plus(Duration.ofHours(1));
              return SingleQueryDashboard.query("up")
                  .causes(new DiagnosisInputs(inputs.servers(), inputs.contract(), late));
            }),
        Row.query(
            "time-range-without-samples",
            "a query with an offset beyond the retention",
            SingleQueryDashboard.query("lab_many offset 30d")),
        Row.query(
            "samples-in-future",
            "a target whose samples have timestamps some minutes in the future",
            SingleQueryDashboard.query("lab_early")),
        new Row(
            "metric-gone",
            "a target stops exposing a metric",
            () -> {
              stack.lab().serve(LAB.formatted(System.currentTimeMillis()) + "lab_leaving 1\n");
              stack.await("platform", "lab_leaving", n -> n == 1);
              stack.lab().serve(() -> LAB.formatted(System.currentTimeMillis() + 240_000));
              stack.await("platform", "lab_leaving", n -> n == 0);
              return SingleQueryDashboard.query("lab_leaving").causes(stack.inputs());
            }));
  }

  private static List<Row> queries() {
    return List.of(
        Row.query(
            "query-invalid",
            "a query with a syntax error",
            SingleQueryDashboard.query("sum(rate(up[5m])")),
        Row.query(
            "variable-empty",
            "a variable whose query returns no values",
            SingleQueryDashboard.query("lab_many{venue=~\"$venue\"}")
                .variable("venue", "label_values(lab_no, venue)")),
        Row.query(
            "variable-value-missing",
            "a selected value that no series has",
            SingleQueryDashboard.query("lab_many{venue=~\"$venue\"}")
                .variable("venue", "label_values(lab_many, venue)")
                .select("venue", "z")),
        Row.query(
            "recording-rule-missing",
            "a recorded series without a rule",
            SingleQueryDashboard.query("job:lab_missing:sum")),
        Row.query(
            "recording-rule-fails",
            "a rule whose expression fails",
            SingleQueryDashboard.query("job:lab_clash:sum")),
        Row.query(
            "recording-rule-empty",
            "a rule whose expression returns no data",
            SingleQueryDashboard.query("job:lab_none:sum")),
        Row.query(
            "exporter-without-samples",
            "a target that exposes only the TYPE of a metric that is not in the contract",
            SingleQueryDashboard.query("rate(lab_silent_total[1m])")),
        Row.query(
            "label-unknown",
            "a matcher on a label that the metric does not have",
            SingleQueryDashboard.query("lab_many{vneue=\"a\"}")),
        Row.query(
            "label-value-missing",
            "a matcher with a value that the label does not have",
            SingleQueryDashboard.query("lab_many{venue=\"c\"}")),
        Row.query(
            "matcher-without-series",
            "a regular expression that matches no value",
            SingleQueryDashboard.query("lab_many{side=\"buy\",venue=~\"x.+\"}")),
        Row.query(
            "metric-unknown",
            "a typo in a metric's name",
            SingleQueryDashboard.query("sum(lab_manny)").overTime()),
        Row.query(
            "range-too-short",
            "a rate over less than two scrape intervals",
            SingleQueryDashboard.query("rate(lab_count_total[1s])")),
        Row.query(
            "join-unmatched",
            "a division of series with different labels",
            SingleQueryDashboard.query("lab_many / lab_other")),
        Row.query(
            "comparison-filters-all",
            "a comparison that no series passes",
            SingleQueryDashboard.query("lab_many > 100")),
        Row.query(
            "result-only-nan",
            "a division of zero by zero",
            SingleQueryDashboard.query("lab_zero / lab_zero")),
        Row.query(
            "result-only-nan", "a target that exposes NaN", SingleQueryDashboard.query("lab_nan")),
        Row.query(
            "alert-absent",
            "no alert fires",
            SingleQueryDashboard.query("ALERTS{alertstate=\"firing\"}")),
        Row.query(
            "series-present",
            "absent() of an existing series",
            SingleQueryDashboard.query("absent(lab_many)")),
        Row.query(
            "cause-unknown",
            "an aggregation that removes all series",
            SingleQueryDashboard.query("topk(0, lab_many)")));
  }

  private static List<Row> scripted() {
    return List.of(
        Row.scripted(
            "server-not-ready",
            "a Prometheus that is replaying its log returns 503",
            ScriptedQuery.ready(503, "Service Unavailable").query("up")),
        Row.scripted(
            "server-unauthorized",
            "the server returns 401 Unauthorized",
            ScriptedQuery.ready(200, "Ready").query("up").response(401, "Unauthorized")),
        Row.scripted(
            "query-failed",
            "a proxy returns 502",
            ScriptedQuery.ready(200, "Ready").query("up").response(502, "Bad Gateway")),
        Row.scripted(
            "query-limit-exceeded",
            "the query exceeds the time limit of the server",
            ScriptedQuery.ready(200, "Ready")
                .query("up")
                .response(
                    503,
                    "{\"status\": \"error\", \"errorType\": \"timeout\", \"error\": \"query timed out in"
                        + " expression evaluation\"}")),
        Row.scripted(
            "query-timeout",
            "one query exceeds the request timeout, and the server is healthy",
            ScriptedQuery.ready(200, "Ready").query("up").hanging()),
        Row.scripted(
            "response-partial",
            "a Thanos with a lost store returns a warning",
            ScriptedQuery.ready(200, "Ready")
                .query("up")
                .response(
                    200,
                    "{\"status\": \"success\", \"warnings\": [\"store lost\"], \"data\": {\"resultType\":"
                        + " \"vector\", \"result\": []}}")));
  }

  private static List<Row> ofGrafana() {
    return List.of(
        new Row(
            "grafana-dashboard-differs",
            "Grafana has an older version of the dashboard",
            "a scripted server",
            () -> GrafanaCheckTest.check(200, GrafanaCheckTest.OLDER).causes()),
        new Row(
            "grafana-dashboard-missing",
            "Grafana has no dashboard with the uid",
            "a scripted server",
            () -> GrafanaCheckTest.check(404, GrafanaCheckTest.NOT_FOUND).causes()),
        new Row(
            "grafana-datasource-missing",
            "Grafana has no datasource with the uid in a panel",
            "a scripted server",
            () -> GrafanaCheckTest.check(200, GrafanaCheckTest.SAME, "[]").causes()),
        new Row(
            "grafana-unavailable",
            "Grafana returns 401 Unauthorized",
            "a scripted server",
            () -> GrafanaCheckTest.check(401, "{}").causes()));
  }

  @TestFactory
  Stream<DynamicTest> theCauseComesFirst() {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.code + ": " + row.how,
                    () -> {
                      List<Cause> causes = row.produced.causes();
                      assertThat(causes).extracting(Cause::code).startsWith(row.code);
                      assertThat(causes.get(0).message()).isNotBlank().doesNotEndWith(".");
                      assertThat(causes.get(0).next()).isNotBlank();
                    }));
  }

  @Tag(Golden.TAG)
  @Test
  void theTableListsTheProducedCauses() throws Exception {
    var page =
        new StringBuilder(
            """
            # Why a panel shows no data

            `doctor` runs the queries of all panels as Grafana sends them, and finds the cause of each empty one. Generated by the
            tests; do not edit.

            ## The report

            The report fits on a terminal of 80 columns and 24 lines. The first line is the verdict: `OK`, `PROBLEM`, or `POSSIBLE
            PROBLEM` if the panel may be empty on purpose. The problems follow, the most important first: message and code, the
            affected panels, and `→` with the next step. A command in a step is exact: it has the options of this run and is on one
            line. If not all problems fit, the last line has the command that prints them all.

            ```console
            $ panelwright doctor --port-offset 10000
            PROBLEM: 8 of 60 panels lack current data; 1 cause (last 15m)
            1. Shadow MVS exporter (job "shadow_mvs") is down: connection refused
               [target-down]
               8 panels: Shadow MVS exporter :9109, up (job=shadow_mvs) and 6 more
               → start it: panelwright stack up --port-offset 10000
            ```

            `--all` adds the servers, all panels and the evidence: the requests that show the cause, with their results. Its words:

            | State of a panel | Meaning |
            |---|---|
            | `data` | all queries have data |
            | `empty as expected` | nothing has happened yet, such as an order or an alert |
            | `no current data` | the panel shows old values or a text such as "down", because its producer is down or not scraped |
            | `partly no data` | some queries have data, others unexpectedly none |
            | `no data` | no query has data, and not all are expected to be empty |
            | `no query` | the panel has no Prometheus query |

            A step that starts a server or producer names `stack up` if `stack up` started the stack (see [stack](stack.md)), and the
            compose project that serves the port otherwise. For a stack in another folder, `--data` names the folder.

            ## The causes

            `doctor FILE…` reads [dashboard files](files.md) of every form.

            The checks run in a fixed order, server first, then producer, then query. The first certain cause stops the search.
            `series-idle`, `series-new`, `alert-absent` and `series-present` are expected and no findings. The table lists each cause
            with how the tests produce it.

            | Cause | Produced by | On |
            |---|---|---|
            """);
    rows()
        .forEach(
            row ->
                page.append("| `")
                    .append(row.code)
                    .append("` | ")
                    .append(row.how)
                    .append(" | ")
                    .append(row.by)
                    .append(" |\n"));
    Golden.assertFile(PAGE, page.toString());
  }
}
