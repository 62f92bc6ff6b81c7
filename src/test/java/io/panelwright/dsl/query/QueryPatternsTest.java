package io.panelwright.dsl.query;

import static io.panelwright.dsl.Shop.CART;
import static io.panelwright.dsl.Shop.CHECKOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.panelwright.contract.Label;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs each pattern in a real Prometheus engine: {@code promtool test rules}. */
class QueryPatternsTest {

  private static final String COUNT = "sum(increase(orders_total[5m]))";

  private static final String BUSY = "orders_total{job=\"cart\"}";

  /**
   * The series that Prometheus stored in ten minutes, a sample every 10 s. A failed scrape writes
   * {@code up} 0 and ends all other series; a removed target ends {@code up}, too.
   */
  private static final Map<String, String> SERIES =
      Map.ofEntries(
          Map.entry("up", "up{job=\"cart\"} 1x60"),
          Map.entry("down", "up{job=\"cart\"} 0x60"),
          Map.entry("died 100 s ago", "up{job=\"cart\"} 1x50 0x9"),
          Map.entry("taken away 100 s ago", "up{job=\"cart\"} 1x50 stale"),
          Map.entry("other up", "up{job=\"cart\",instance=\"b\"} 1x60"),
          Map.entry("elsewhere up", "up{job=\"search\"} 1x60"),
          Map.entry("busy", BUSY + " 0+1x60"),
          Map.entry("busy till 100 s ago", BUSY + " 0+1x50 stale"),
          Map.entry("idle", BUSY + " 7x60"),
          Map.entry("refused", "refusals_total{reason=\"b\"} 4x60"),
          Map.entry("fast", "latency_bucket{le=\"1\"} 0+8x60; latency_bucket{le=\"+Inf\"} 0+8x60"),
          Map.entry(
              "fast till 100 s ago",
              "latency_bucket{le=\"1\"} 0+8x50 stale; latency_bucket{le=\"+Inf\"} 0+8x50 stale"),
          Map.entry(
              "fast till 400 s ago",
              "latency_bucket{le=\"1\"} 0+8x20 stale; latency_bucket{le=\"+Inf\"} 0+8x20 stale"),
          Map.entry(
              "unmeasured", "latency_bucket{le=\"1\"} 5x60; latency_bucket{le=\"+Inf\"} 5x60"),
          Map.entry("part 3", "part 3x60"),
          Map.entry("part 0", "part 0x60"),
          Map.entry("whole 12", "whole 12x60"),
          Map.entry("whole 0", "whole 0x60"),
          Map.entry("stamped", "stamp{symbol=\"a\"} 480x60; stamp{symbol=\"b\"} 200x60"),
          Map.entry("stamped till 100 s ago", "stamp{symbol=\"a\"} 480x50 stale"),
          Map.entry(
              "2 firing",
              "ALERTS{alertstate=\"firing\",alertname=\"a\"} 1x60;"
                  + " ALERTS{alertstate=\"firing\",alertname=\"b\"} 1x60"),
          Map.entry("1 pending", "ALERTS{alertstate=\"pending\",alertname=\"c\"} 1x60"));

  @TempDir private Path folder;

  @BeforeAll
  static void promtool_is_installed() throws Exception {
    try {
      new ProcessBuilder("promtool", "--version").start().waitFor();
    } catch (IOException missing) {
      fail("promtool is missing; install the Debian package `prometheus` (apt install prometheus)");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up                   | up, elsewhere up         | {job="cart"} 1
          one of two is down   | down, other up           | {job="cart"} 0
          down                 | down                     | {job="cart"} 0
          died 100 s ago       | died 100 s ago           | {job="cart"} 0
          not scraped          | elsewhere up             | {job="cart"} -1
          taken away 100 s ago | taken away 100 s ago     | {job="cart"} -1
          nothing at all       |                          | {job="cart"} -1
          """)
  void the_state_of_a_job(String what, String series, String expected) throws Exception {
    holds(series, QueryPatterns.jobState(CHECKOUT, CART), expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up and busy               | up, busy                             | {} 30
          up and idle               | up, idle                             | {} 0
          up and never busy         | up                                   | {} 0
          one of two is down        | down, other up, busy                 | {} 30
          down                      | down                                 |
          not scraped               | elsewhere up                         |
          died 100 s ago            | died 100 s ago, busy till 100 s ago  |
          taken away 100 s ago      | taken away 100 s ago, busy till 100 s ago |
          nothing at all            |                                      |
          """)
  void a_count_is_0_only_while_its_producer_is_up(String what, String series, String expected)
      throws Exception {
    holds(series, QueryPatterns.countWhileUp(CHECKOUT, CART, COUNT), expected);
    holds(series, QueryPatterns.countWhileUpOverTime(CHECKOUT, CART, COUNT), expected);
  }

  @Test
  void the_shorter_count_while_up_continues_after_its_producer_died() throws Exception {
    Query shorter = CHECKOUT.query(COUNT + " or 0 * max(up{job=\"cart\"} == 1)");

    holds("up, busy", shorter, "{} 30");
    holds("up", shorter, "{} 0");
    holds("down", shorter, null);
    assertThat(run("died 100 s ago, busy till 100 s ago", shorter, null))
        .contains("exp: nil")
        .contains("got: {} 2.05E+01");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up and busy          | up, busy                                  | {} 30
          up and idle          | up, idle                                  | {} 0
          up and never busy    | up                                        |
          down                 | down                                      |
          not scraped          | elsewhere up                              |
          died 100 s ago       | died 100 s ago, busy till 100 s ago       |
          taken away 100 s ago | taken away 100 s ago, busy till 100 s ago |
          """)
  void a_query_ends_with_its_producer(String what, String series, String expected)
      throws Exception {
    holds(series, QueryPatterns.whileUp(CART, CHECKOUT.query(COUNT)), expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          measured             | up, fast                                  | {} 0.5
          one of two is down   | down, other up, fast                      | {} 0.5
          nothing to measure   | up, unmeasured                            | {} -3
          never measured       | up                                        | {} -3
          down                 | down                                      | {} -1
          not scraped          | elsewhere up                              | {job="cart"} -2
          died 100 s ago       | died 100 s ago, fast till 100 s ago       | {} -1
          taken away 100 s ago | taken away 100 s ago, fast till 100 s ago | {job="cart"} -2
          nothing at all       |                                           | {job="cart"} -2
          """)
  void a_measure_always_has_a_result(String what, String series, String expected) throws Exception {
    Query median = QueryPatterns.quantile(CHECKOUT, 0.5, "latency_bucket", "5m");

    holds(series, QueryPatterns.orState(CART, median), expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up and busy               | up, busy                                  | {} 30
          up and never busy         | up                                        | {} 0
          down                      | down                                      | {} -1
          not scraped               | elsewhere up                              | {job="cart"} -2
          died 100 s ago            | died 100 s ago, busy till 100 s ago       | {} -1
          """)
  void a_count_is_never_idle(String what, String series, String expected) throws Exception {
    holds(series, QueryPatterns.countOrState(CHECKOUT, CART, COUNT), expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up                   | up, elsewhere up     | {job="cart"} 0
          one of two is down   | down, other up       | {job="cart"} 1
          died 100 s ago       | died 100 s ago       | {job="cart"} 1
          not scraped          | elsewhere up         | {job="cart"} -1
          taken away 100 s ago | taken away 100 s ago | {job="cart"} -1
          """)
  void the_outage_of_a_job(String what, String series, String expected) throws Exception {
    holds(series, QueryPatterns.jobOutage(CHECKOUT, CART), expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reported      | up, idle                             | {} 2
          not reported  | up                                   | {} 3
          down          | down                                 | {job="cart"} 0
          not scraped   | elsewhere up                         | {job="cart"} -1
          died          | died 100 s ago, busy till 100 s ago  | {job="cart"} 0
          """)
  void the_state_of_a_metric(String what, String series, String expected) throws Exception {
    holds(series, QueryPatterns.metricState(CHECKOUT, CART, "orders_total"), expected);
  }

  private static final Query BY_REASON =
      CHECKOUT.query("sum by (reason) (refusals_total)").legend("{{reason}}");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one reason     | up, refused            | {reason="b"} 4, {reason="a"} 0
          none yet       | up                     | {reason="a"} 0, {reason="b"} 0
          down           | down                   |
          not scraped    | elsewhere up           |
          """)
  void every_value_of_a_closed_label_has_a_series(String what, String series, String expected)
      throws Exception {
    Query every = QueryPatterns.everyValue(CART, BY_REASON, Label.closed("reason", "a", "b"));
    holds(series, QueryPatterns.whileUp(CART, every), expected);
  }

  @Test
  void an_open_label_has_no_list_of_values() {
    assertThatThrownBy(() -> QueryPatterns.everyValue(CART, BY_REASON, Label.open("reason")))
        .hasMessage("label \"reason\" has no list of values");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one reason     | up, refused            | {reason="b"} 4
          none yet       | up                     | {reason="none"} 0
          down           | down                   |
          """)
  void an_open_label_has_a_series_none(String what, String series, String expected)
      throws Exception {
    Query none = QueryPatterns.orNone(CART, BY_REASON, "reason");
    holds(series, QueryPatterns.whileUp(CART, none), expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one reason     | up, refused            | {reason="b"} 4, {reason="a"} 0
          none yet       | up                     | {reason="a"} 0, {reason="b"} 0
          down           | down                   | {reason="cart"} -1
          not scraped    | elsewhere up           | {job="cart", reason="cart"} -2
          """)
  void bars_always_have_a_result(String what, String series, String expected) throws Exception {
    holds(series, QueryPatterns.bars(CART, BY_REASON, Label.closed("reason", "a", "b")), expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two targets           | up, elsewhere up | {} 2
          a target that is down | down             | {} 1
          no target             |                  | {} 0
          """)
  void a_reachable_server_returns_its_targets(String what, String series, String expected)
      throws Exception {
    holds(series, QueryPatterns.serverAnswers(CHECKOUT), expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          measured                              | fast                | {} 0.5
          measured till 100 s ago               | fast till 100 s ago | {} 0.5
          measured till before the window       | fast till 400 s ago |
          nothing measured: empty and not NaN   | unmeasured          |
          no such histogram                     | up                  |
          """)
  void a_quantile(String what, String series, String expected) throws Exception {
    holds(series, QueryPatterns.quantile(CHECKOUT, 0.5, "latency_bucket", "5m"), expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.01, 95, Double.NaN, Double.POSITIVE_INFINITY})
  void a_quantile_is_from_0_to_1(double quantile) {
    assertThatThrownBy(() -> QueryPatterns.quantile(CHECKOUT, quantile, "latency_bucket", "5m"))
        .isInstanceOf(FindingsException.class)
        .hasMessageEndingWith(
            "error: quantile "
                + quantile
                + " is out of range: expected 0 to 1 [quantile-out-of-range]");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          some of it                | part 3, whole 12 | {} 0.25
          none of it                | part 0, whole 12 | {} 0
          only the part is absent   | whole 12         | {} 0
          nothing to divide by      | part 0, whole 0  |
          a whole of 0, no part     | whole 0          |
          the whole is absent       | part 3           |
          both are absent           | up               |
          """)
  void a_share(String what, String series, String expected) throws Exception {
    holds(series, QueryPatterns.share(CHECKOUT, "sum(part)", "sum(whole)"), expected);
  }

  @Test
  void a_share_accepts_any_expression() throws Exception {
    Query share = QueryPatterns.share(CHECKOUT, "sum(part) or vector(6)", "sum(whole) + 0");

    holds("whole 12", share, "{} 0.5");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the youngest counts | stamped                | {} 120
          the producer died   | stamped till 100 s ago |
          never stamped       | up                     |
          """)
  void an_age(String what, String series, String expected) throws Exception {
    holds(series, QueryPatterns.age(CHECKOUT, "stamp"), expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          some fire      | 2 firing, 1 pending | {} 2
          none fires     | 1 pending           | {} 0
          nothing at all |                     | {} 0
          """)
  void firing_alerts(String what, String series, String expected) throws Exception {
    holds(series, QueryPatterns.firingAlerts(CHECKOUT), expected);
  }

  @Test
  void current_state_is_an_instant_query() {
    List<Query> present =
        List.of(
            QueryPatterns.jobState(CHECKOUT, CART),
            QueryPatterns.countWhileUp(CHECKOUT, CART, COUNT),
            QueryPatterns.serverAnswers(CHECKOUT),
            QueryPatterns.quantile(CHECKOUT, 0.95, "latency_bucket", "5m"),
            QueryPatterns.share(CHECKOUT, "a", "b"),
            QueryPatterns.age(CHECKOUT, "stamp"),
            QueryPatterns.firingAlerts(CHECKOUT));

    assertThat(present)
        .allMatch(query -> query.settings().isTrue("instant") && !query.settings().isTrue("range"));
    assertThat(QueryPatterns.countWhileUpOverTime(CHECKOUT, CART, COUNT).settings().isTrue("range"))
        .isTrue();
  }

  private void holds(String series, Query query, String expected) throws Exception {
    assertThat(run(series, query, expected)).as(query.promql()).isEqualTo("SUCCESS");
  }

  /** Returns promtool's report on the query's value ten minutes after the first sample. */
  private String run(String series, Query query, String expected) throws Exception {
    Path file = folder.resolve("test.yaml");
    Files.writeString(
        file, Json.object().with("tests", Json.array(test(series, query, expected))).toString());
    Process promtool =
        new ProcessBuilder("promtool", "test", "rules", file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    promtool.waitFor();
    return output.replaceFirst("(?s)^Unit Testing: .*?\n", "").strip();
  }

  private static JsonObject test(String series, Query query, String expected) {
    JsonObject test =
        Json.object()
            .with("expr", query.promql())
            .with("eval_time", "10m")
            .with("exp_samples", samples(expected));
    return Json.object()
        .with("interval", "10s")
        .with("input_series", Json.array(series(series)))
        .with("promql_expr_test", Json.array(test));
  }

  /** Samples, separated by commas; none for null. */
  private static Json samples(String expected) {
    if (expected == null) {
      return Json.array();
    }
    return Json.array(
        Arrays.stream(expected.split(", (?=\\{)"))
            .map(QueryPatternsTest::sample)
            .toArray(Json[]::new));
  }

  private static Json sample(String text) {
    int space = text.lastIndexOf(' ');
    return Json.object()
        .with("labels", text.substring(0, space))
        .with("value", Json.of(Double.parseDouble(text.substring(space + 1))));
  }

  private static Json[] series(String names) {
    return Arrays.stream(names == null ? new String[] {} : names.split(", "))
        .flatMap(name -> Arrays.stream(SERIES.get(name).split("; ")))
        .map(QueryPatternsTest::line)
        .toArray(Json[]::new);
  }

  private static Json line(String text) {
    int end = text.indexOf('}') + 1;
    int space = end > 0 ? end : text.indexOf(' ');
    return Json.object()
        .with("series", text.substring(0, space))
        .with("values", text.substring(space).strip());
  }
}
