package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Producer;
import io.panelwright.doctor.cause.Cause;
import io.panelwright.doctor.cause.Facts;
import io.panelwright.testing.ContractMetrics;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every cause is produced, for real where that is possible, and named first. */
class CausesTest {

  private static final Path PAGE = Path.of("docs", "doctor.md");

  /** What the target "lab" serves. */
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
   * A cause that was produced.
   *
   * @param code as the doctor names it
   * @param how it was produced
   * @param by whom the answers came from
   * @param produced asks, having broken something, and mends it again
   */
  private record Row(String code, String how, String by, Produced produced) {

    Row(String code, String how, Produced produced) {
      this(code, how, "real servers", produced);
    }

    static Row scripted(String code, String how, Scene scene) {
      return new Row(code, how, "a scripted server", scene::causes);
    }

    static Row asking(String code, String how, Lab lab) {
      return new Row(code, how, () -> lab.causes(stack.facts()));
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
    rows.addAll(scripted());
    rows.addAll(ofGrafana());
    return rows;
  }

  private static List<Row> servers() {
    return List.of(
        Row.asking(
            "datasource-unknown",
            "a panel with a datasource uid that nobody knows",
            Lab.asks("up").of("prom_nowhere")),
        Row.asking(
            "datasource-without-server",
            "a datasource of the contract for which no server is named",
            Lab.asks("up").of("shop-staging")),
        new Row(
            "server-unreachable",
            "a Prometheus is killed",
            () -> {
              stack.server("platform").kill();
              try {
                return Lab.asks("up").causes(stack.facts());
              } finally {
                stack.server("platform").restart();
                awaitScrapeOfLab();
              }
            }),
        new Row(
            "server-hangs",
            "a Prometheus is frozen with SIGSTOP",
            () -> {
              stack.server("platform").freeze();
              try {
                return Lab.asks("up").causes(stack.facts());
              } finally {
                stack.server("platform").thaw();
              }
            }));
  }

  /** Older samples are there at once after a restart. */
  private static void awaitScrapeOfLab() throws InterruptedException {
    long now = Instant.now().getEpochSecond() + 1;
    stack.await("platform", "timestamp(lab_many) >= " + now, n -> n == 2);
  }

  private static List<Row> producers() {
    Lab orders = Lab.asks("sum(shop_orders_total)").of("shop-main");
    Lab carts = Lab.asks("shop_carts").of("shop-main");
    return List.of(
        new Row(
            "target-down",
            "a producer's process ends",
            () -> {
              stack.stop("shop");
              try {
                stack.await("main", "up{job=\"shop\"} == 0", n -> n == 1);
                return orders.causes(stack.facts());
              } finally {
                stack.resume("shop");
                stack.awaitData();
              }
            }),
        Row.asking(
            "asked-elsewhere",
            "a payment metric is queried on the wrong Prometheus",
            Lab.asks("payments_provider_up").of("shop-main")),
        new Row(
            "job-not-configured",
            "a Prometheus whose scrape_configs lack the job",
            () -> onEmptyServer(carts)),
        new Row(
            "server-without-data",
            "a Prometheus that scrapes nothing",
            () -> onEmptyServer(Lab.asks("up").of("shop-main"))),
        new Row(
            "idle",
            "the producer is up and nothing has happened: HELP and TYPE only, as the contract says",
            () -> whileServing(false, orders)),
        new Row(
            "exporter-without-samples",
            "the producer serves HELP and TYPE of what should always be there",
            () -> whileServing(true, carts)));
  }

  /** In place of the server "main" one that scrapes nothing. */
  private static List<Cause> onEmptyServer(Lab lab) throws Exception {
    Path folder = Files.createTempDirectory(LiveStack.FOLDER, "empty");
    try (var empty = RealPrometheus.start(folder, "scrape_configs: []")) {
      Facts facts = stack.facts();
      facts.servers().with("shop-main", empty.url());
      return lab.causes(facts);
    }
  }

  private static List<Cause> whileServing(boolean silent, Lab lab) throws Exception {
    Producer producer = stack.producer("shop");
    stack
        .serving("shop")
        .serve(() -> silent ? ContractMetrics.silent(producer) : ContractMetrics.idle(producer));
    try {
      stack.await("main", "shop_orders_total", n -> n == 0);
      if (silent) {
        stack.await("main", "shop_carts", n -> n == 0);
      }
      return lab.causes(stack.facts());
    } finally {
      stack.serving("shop").serve(() -> ContractMetrics.busy(producer));
      stack.awaitData();
    }
  }

  private static List<Row> times() {
    return List.of(
        new Row(
            "clock-skew",
            "the doctor's clock is an hour ahead of the servers'",
            () -> {
              Facts facts = stack.facts();
              Instant late = facts.now().plus(Duration.ofHours(1));
              return Lab.asks("up").causes(new Facts(facts.servers(), facts.contract(), late));
            }),
        Row.asking(
            "time-outside",
            "a query with an offset beyond what the server keeps",
            Lab.asks("lab_many offset 30d")),
        Row.asking(
            "samples-in-the-future",
            "a target whose samples carry a time some minutes ahead",
            Lab.asks("lab_early")),
        new Row(
            "metric-gone",
            "a target stops serving a metric",
            () -> {
              stack.lab().serve(LAB.formatted(System.currentTimeMillis()) + "lab_leaving 1\n");
              stack.await("platform", "lab_leaving", n -> n == 1);
              stack.lab().serve(() -> LAB.formatted(System.currentTimeMillis() + 240_000));
              stack.await("platform", "lab_leaving", n -> n == 0);
              return Lab.asks("lab_leaving").causes(stack.facts());
            }));
  }

  private static List<Row> queries() {
    return List.of(
        Row.asking("query-rejected", "a query that is no PromQL", Lab.asks("sum(rate(up[5m])")),
        Row.asking(
            "variable-empty",
            "a variable whose query finds nothing",
            Lab.asks("lab_many{venue=~\"$venue\"}")
                .variable("venue", "label_values(lab_no, venue)")),
        Row.asking(
            "variable-value-gone",
            "a value is picked that no series has",
            Lab.asks("lab_many{venue=~\"$venue\"}")
                .variable("venue", "label_values(lab_many, venue)")
                .pick("venue", "z")),
        Row.asking(
            "recording-rule-missing",
            "a recorded series that no rule records",
            Lab.asks("job:lab_missing:sum")),
        Row.asking(
            "recording-rule-fails", "a rule whose expression fails", Lab.asks("job:lab_clash:sum")),
        Row.asking(
            "recording-rule-empty",
            "a rule whose expression finds nothing",
            Lab.asks("job:lab_none:sum")),
        Row.asking(
            "exporter-without-samples",
            "a target that serves only the TYPE of a metric, and no contract that knows it",
            Lab.asks("rate(lab_silent_total[1m])")),
        Row.asking(
            "label-never-present",
            "a condition on a label that the metric does not have",
            Lab.asks("lab_many{vneue=\"a\"}")),
        Row.asking(
            "label-value-gone",
            "a condition on a value that the label does not have",
            Lab.asks("lab_many{venue=\"c\"}")),
        Row.asking(
            "matcher-empties",
            "a regular expression that matches no value",
            Lab.asks("lab_many{side=\"buy\",venue=~\"x.+\"}")),
        Row.asking(
            "metric-never-seen",
            "a slip in a metric's name",
            Lab.asks("sum(lab_manny)").overTime()),
        Row.asking(
            "range-too-short",
            "a rate over less than two scrapes",
            Lab.asks("rate(lab_count_total[1s])")),
        Row.asking(
            "join-unmatched",
            "a division of series that differ in a label",
            Lab.asks("lab_many / lab_other")),
        Row.asking(
            "comparison-filters", "a comparison that nothing passes", Lab.asks("lab_many > 100")),
        Row.asking("only-nan", "a division of nothing by nothing", Lab.asks("lab_zero / lab_zero")),
        Row.asking("only-nan", "a target that serves NaN", Lab.asks("lab_nan")),
        Row.asking("no-alert", "no alert fires", Lab.asks("ALERTS{alertstate=\"firing\"}")),
        Row.asking("nothing-absent", "absent() of what is there", Lab.asks("absent(lab_many)")),
        Row.asking(
            "unexplained", "an aggregation that keeps nothing", Lab.asks("topk(0, lab_many)")));
  }

  private static List<Row> scripted() {
    return List.of(
        Row.scripted(
            "server-not-ready",
            "a Prometheus that is replaying its log answers 503",
            Scene.ready(503, "Service Unavailable").asks("up")),
        Row.scripted(
            "server-unauthorised",
            "a server that wants a name answers 401",
            Scene.ready(200, "Ready").asks("up").answered(401, "who is there?")),
        Row.scripted(
            "query-failed",
            "a proxy answers 502",
            Scene.ready(200, "Ready").asks("up").answered(502, "Bad Gateway")),
        Row.scripted(
            "query-too-expensive",
            "a server gives up after its own time limit",
            Scene.ready(200, "Ready")
                .asks("up")
                .answered(
                    503,
                    "{\"status\": \"error\", \"errorType\": \"timeout\", \"error\": \"query timed out in"
                        + " expression evaluation\"}")),
        Row.scripted(
            "query-slow",
            "one query takes longer than we wait, and the server is well",
            Scene.ready(200, "Ready").asks("up").hanging()),
        Row.scripted(
            "partial-answer",
            "a Thanos with a lost store answers with a warning",
            Scene.ready(200, "Ready")
                .asks("up")
                .answered(
                    200,
                    "{\"status\": \"success\", \"warnings\": [\"store lost\"], \"data\": {\"resultType\":"
                        + " \"vector\", \"result\": []}}")));
  }

  private static List<Row> ofGrafana() {
    return List.of(
        new Row(
            "grafana-shows-another",
            "Grafana serves an older dashboard than the file",
            "a scripted server",
            () -> GrafanaCheckTest.asked(200, GrafanaCheckTest.OLDER).causes()),
        new Row(
            "grafana-without-dashboard",
            "Grafana has no dashboard of the uid",
            "a scripted server",
            () -> GrafanaCheckTest.asked(404, GrafanaCheckTest.NOT_FOUND).causes()),
        new Row(
            "grafana-without-datasource",
            "Grafana has no datasource of a uid that a panel asks",
            "a scripted server",
            () -> GrafanaCheckTest.asked(200, GrafanaCheckTest.SAME, "[]").causes()),
        new Row(
            "grafana-silent",
            "Grafana wants to know who asks",
            "a scripted server",
            () -> GrafanaCheckTest.asked(401, "{}").causes()));
  }

  @TestFactory
  Stream<DynamicTest> theCauseIsNamedFirst() {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.code + ": " + row.how,
                    () -> {
                      List<Cause> causes = row.produced.causes();
                      assertThat(causes).extracting(Cause::code).startsWith(row.code);
                      assertThat(causes.get(0).what()).isNotBlank().doesNotEndWith(".");
                      assertThat(causes.get(0).next()).isNotBlank();
                    }));
  }

  @Test
  void theTableOfCausesIsWhatWasProduced() throws Exception {
    var page =
        new StringBuilder(
            """
            # Why a panel shows no data

            What `doctor` can tell, and how the tests produce each cause; made by them, do not edit. Each is named first.

            | Cause | Produced how | By |
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
    if (Boolean.getBoolean("golden")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("when the change is meant, run: make golden")
        .isEqualTo(page.toString());
  }
}
