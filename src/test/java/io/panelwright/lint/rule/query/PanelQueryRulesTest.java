package io.panelwright.lint.rule.query;

import static io.panelwright.lint.Example.panel;
import static io.panelwright.lint.RuleExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.Severity;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.lint.Example;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleExamples;
import io.panelwright.lint.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What panels say of their queries: units, titles, legends. */
class PanelQueryRulesTest {

  private static final String EXPR = "panels/0/targets/0/expr: ";

  /** A unit, a query, and what is returned where the unit shows something else. */
  private static final String UNITS =
      """
      percentunit   | 100 * sum(rate(a_errors_total[5m])) / sum(rate(a_calls_total[5m])) | a percentage (100 is all)
      percentunit   | sum(rate(a_errors_total[5m]))               | a count per second
      percentunit   | rate(process_cpu_seconds_total[5m])         |
      percentunit   | avg(up)                                     |
      percentunit   | up                                          |
      percent       | rate(process_cpu_seconds_total[5m])         | a ratio (1 is all)
      percent       | cache_hit_ratio                             |
      percent       | nobody_knows                                |
      s             | shop_checkout_seconds_sum / shop_checkout_seconds_count |
      ms            | shop_checkout_seconds_sum / shop_checkout_seconds_count | seconds
      ms            | 1000 * histogram_quantile(0.9, rate(shop_checkout_seconds_bucket[5m])) |
      dtdurations   | histogram_quantile(0.9, rate(shop_checkout_seconds_bucket[5m])) |
      s             | time() - process_start_time_seconds         |
      s             | process_start_time_seconds                  | seconds since 1970
      s             | rate(process_cpu_seconds_total[5m])         |
      dateTimeAsIso | process_start_time_seconds                  | seconds since 1970
      dateTimeAsIso | 1000 * process_start_time_seconds           |
      dateTimeAsIso | time() - process_start_time_seconds         | seconds
      bytes         | rate(net_received_bytes_total[5m])          |
      Bps           | rate(net_received_bytes_total[5m])          |
      bps           | rate(net_received_bytes_total[5m])          | bytes per second
      bps           | 8 * rate(net_received_bytes_total[5m])      |
      Bps           | increase(net_received_bytes_total[5m])      | bytes
      Bps           | net_received_bytes                          |
      bytes         | process_resident_memory_bytes               |
      reqps         | sum(rate(shop_orders_total[5m]))            |
      reqps         | 60 * sum(rate(shop_orders_total[5m]))       | a count per minute
      reqps         | sum(increase(shop_orders_total[5m]))        | a count
      cpm           | sum(rate(shop_orders_total[5m]))            | a count per second
      cpm           | sum(increase(shop_orders_total[1m]))        |
      short         | sum(rate(shop_orders_total[5m]))            |
      d             | count_over_time(energy_daily_wh[30d:1d])    |
      d             | count(energy_daily_wh)                      | a count
      Bps           | rate(stackdriver_gce_network_received_bytes_count[5m]) |
      suffix: cents | bank_balance                                |
      currencyUSD   | bank_balance                                |
      """;

  @TestFactory
  Stream<DynamicTest> unitsThatContradictTheQuery() {
    return UNITS.lines().map(PanelQueryRulesTest::cells).map(PanelQueryRulesTest::unit);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static DynamicTest unit(List<String> cells) {
    String unit = cells.get(0);
    Example example = example("Panel", "", cells.get(1), unit);
    String shown =
        UnitDimension.resolve(unit)
            .map(quantity -> UnitMismatch.describe(quantity))
            .orElse("anything");
    String message =
        EXPR + "the query returns " + cells.get(2) + ", the unit \"" + unit + "\" shows " + shown;
    String[] expected = cells.get(2).isEmpty() ? new String[0] : new String[] {message};
    return row(unit + ": " + cells.get(1), new UnitContradictsQueryRule(), example, expected);
  }

  /** A unit, a query, and the next step where only "per second" is missing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes | rate(net_received_bytes_total[5m]) | set the unit \"binBps\"",
        "decbytes | sum(irate(net_received_bytes_total[5m])) | set the unit \"Bps\"",
        "bits | 8 * rate(net_received_bytes_total[5m]) | set the unit \"binbps\"",
        "decbits | 8 * rate(net_received_bytes_total[5m]) | set the unit \"bps\"",
        "bytes | 60 * rate(net_received_bytes_total[5m]) | set a unit that shows bytes per minute",
        "bytes | increase(net_received_bytes_total[5m]) | ''",
        "bytes | process_resident_memory_bytes | ''",
        "Bps | rate(net_received_bytes_total[5m]) | ''",
        "ms | rate(process_cpu_seconds_total[5m]) | ''",
      })
  void aRateWithoutPerSecondIsAWarning(String unit, String promql, String next) {
    List<Violation> violations = new ArrayList<>();
    new UnitRateMissingRule()
        .check(RuleExamples.subject(example("Panel", "", promql, unit)), violations::add);
    assertThat(violations)
        .extracting(Violation::hint)
        .isEqualTo(next.isEmpty() ? List.of() : List.of(next));
    assertThat(violations)
        .allSatisfy(v -> assertThat(v.rule().severity()).isEqualTo(Severity.WARNING));
  }

  private static Example example(String title, String legend, String promql, String unit) {
    JsonObject target =
        Json.object().with("refId", "A").with("expr", promql).with("legendFormat", legend);
    JsonObject defaults = Json.object().with("unit", unit);
    JsonObject panel =
        Json.object()
            .with("title", title)
            .with("targets", Json.array(target))
            .with(
                "fieldConfig",
                Json.object().with("defaults", defaults).with("overrides", Json.array()));
    return panel(panel.toString());
  }

  /** A part of a panel that asks for seconds and shows milliseconds; and whether that is seen. */
  private static final String SETTINGS =
      """
      {}                                                                   | seen
      {"type": "stat", "options": {"textMode": "name"}}                    |
      {"type": "stat", "options": {"reduceOptions": {"calcs": ["count"]}}} |
      {"type": "stat", "options": {"reduceOptions": {"calcs": ["mean"]}}}  | seen
      {"type": "stat", "options": {"reduceOptions": {"fields": "Time"}}}   |
      {"type": "heatmap"}                                                  |
      {"transformations": [{"id": "calculateField"}]}                      |
      {"transformations": [{"id": "organize"}]}                            | seen
      {"fieldConfig": {"defaults": {"unit": "ms"}, "overrides": [{"matcher": {"id": "byFrameRefID", "options": "A"}, "properties": [{"id": "unit", "value": "s"}]}]}} |
      {"fieldConfig": {"defaults": {"unit": "ms"}, "overrides": [{"matcher": {"id": "byFrameRefID", "options": "B"}, "properties": [{"id": "unit", "value": "s"}]}]}} | seen
      {"fieldConfig": {"defaults": {"unit": "ms"}, "overrides": [{"matcher": {"id": "byName", "options": "age"}, "properties": [{"id": "unit", "value": "s"}]}]}}     |
      {"fieldConfig": {"defaults": {"unit": "ms"}, "overrides": [{"matcher": {"id": "byName", "options": "other"}, "properties": [{"id": "unit", "value": "s"}]}]}}   | seen
      {"fieldConfig": {"defaults": {"unit": "ms"}, "overrides": [{"matcher": {"id": "byRegexp", "options": "a.*"}, "properties": [{"id": "unit", "value": "s"}]}]}}   |
      {"fieldConfig": {"defaults": {"unit": "ms"}, "overrides": [{"matcher": {"id": "byRegexp", "options": "a.*"}, "properties": [{"id": "color", "value": "x"}]}]}}  | seen
      {"fieldConfig": {"defaults": {"unit": "s"}, "overrides": [{"matcher": {"id": "byType", "options": "number"}, "properties": [{"id": "unit", "value": "ms"}]}]}}  | seen
      """;

  @TestFactory
  Stream<DynamicTest> unitsThatApply() {
    return SETTINGS.lines().map(PanelQueryRulesTest::setting);
  }

  private static DynamicTest setting(String line) {
    String json = line.substring(0, line.lastIndexOf('|')).strip();
    JsonObject seconds =
        (JsonObject)
            JsonReader.read(
                """
                {"fieldConfig": {"defaults": {"unit": "ms"}, "overrides": []}, "targets": [
                  {"refId": "A", "expr": "time() - process_start_time_seconds",
                   "legendFormat": "age"}]}
                """);
    Example example = panel(seconds.merge((JsonObject) JsonReader.read(json)).toString());
    String message = EXPR + "the query returns seconds, the unit \"ms\" shows milliseconds";
    String[] expected = line.endsWith("seen") ? new String[] {message} : new String[0];
    return row(json, new UnitContradictsQueryRule(), example, expected);
  }

  /** A title, a legend, a query, and the message. */
  private static final String RATES =
      """
      Errors / min      |        | sum(rate(a_errors_total[5m]))          | the title has "per minute", the query counts per second
      Errors per minute |        | 60 * sum(rate(a_errors_total[5m]))     |
      Errors per min    |        | sum(increase(a_errors_total[1m]))      |
      Errors per minute |        | sum(increase(a_errors_total[5m]))      | the title has "per minute", the query counts for the window of increase()
      Errors/s          |        | 60 * sum(rate(a_errors_total[5m]))     | the title has "per second", the query counts per minute
      Errors per hour   |        | sum(increase(a_errors_total[1h]))      |
      Errors            | per minute | sum(rate(a_errors_total[5m]))      | the legend has "per minute", the query counts per second
      Errors / min      | per second | sum(rate(a_errors_total[5m]))      |
      Errors / 5m       |        | sum(increase(a_errors_total[5m]))      |
      Errors per $span  |        | sum(rate(a_errors_total[5m]))          |
      I/O seconds       |        | sum(rate(a_errors_total[5m]))          |
      Per minute        |        | nobody_knows                           |
      """;

  @TestFactory
  Stream<DynamicTest> ratesThatContradictTheQuery() {
    return claims(new TitleRateRule(), RATES);
  }

  private static Stream<DynamicTest> claims(Rule rule, String table) {
    return table.lines().map(PanelQueryRulesTest::cells).map(cells -> claim(rule, cells));
  }

  private static DynamicTest claim(Rule rule, List<String> cells) {
    Example example = example(cells.get(0), cells.get(1), cells.get(2), "none");
    String message = cells.get(3);
    String[] expected = message.isEmpty() ? new String[0] : new String[] {EXPR + message};
    return row(String.join(" | ", cells.subList(0, 3)), rule, example, expected);
  }

  @TestFactory
  Stream<DynamicTest> windowsThatContradictTheQuery() {
    return claims(
        new TitleWindowRule(),
        """
        Errors (5m)           |     | sum(increase(a_total[1m]))            | the title has the window 5m, the query's window is 1m
        Errors, last 30 min   |     | sum(increase(a_total[1m]))            | the title has the window 30m, the query's window is 1m
        Errors / 5m           |     | sum(increase(a_total[1h]))            | the title has the window 5m, the query's window is 1h
        Errors                | 90s | sum(increase(a_total[1m]))            |
        Errors                | errors (90s) | sum(increase(a_total[1m]))   | the legend has the window 90s, the query's window is 1m
        Errors (5m)           |     | sum(increase(a_total[5m]))            |
        Errors (5 minutes)    |     | sum(increase(a_total[300s]))          |
        Errors (5m)           |     | 300 * sum(rate(a_total[1m]))          |
        Errors (1d)           |     | sum(rate(a_total[5m])) - sum(rate(a_total[5m] offset 1d)) |
        Errors (1h)           |     | max_over_time(sum(rate(a_total[5m]))[1h:]) |
        Errors (5m)           |     | sum(increase(a_total[$window]))       |
        Load (5m)             |     | node_load5                            |
        Errors (range)        |     | sum(increase(a_total[1m]))            |
        """);
  }

  @TestFactory
  Stream<DynamicTest> quantilesThatContradictTheQuery() {
    return claims(
        new TitleQuantileRule(),
        """
        Latency p95           |     | histogram_quantile(0.99, rate(a_bucket[5m])) | the title has 0.95, the query computes 0.99
        99th percentile       |     | histogram_quantile(0.95, rate(a_bucket[5m])) | the title has 0.99, the query computes 0.95
        Latency               | p50 | quantile(0.95, a)                            | the legend has 0.5, the query computes 0.95
        Latency p999          |     | histogram_quantile(0.99, rate(a_bucket[5m])) | the title has 0.999, the query computes 0.99
        Latency p99.9         |     | histogram_quantile(0.999, rate(a_bucket[5m]))|
        Latency p95           |     | histogram_quantile(Inf, rate(a_bucket[5m]))  | the title has 0.95, the query computes +Inf
        Latency p95           |     | histogram_quantile(NaN, rate(a_bucket[5m]))  | the title has 0.95, the query computes NaN
        Latency p95 and p99   |     | histogram_quantile(0.99, rate(a_bucket[5m])) |
        Latency p95           | p99 | histogram_quantile(0.99, rate(a_bucket[5m])) |
        Latency p95           |     | histogram_quantile($q, rate(a_bucket[5m]))   |
        Latency p95           |     | a_seconds                                    |
        """);
  }

  @TestFactory
  Stream<DynamicTest> measuresThatContradictTheQuery() {
    return claims(
        new TitleUnitRule(),
        """
        Errors %              |     | sum(rate(a_errors_total[5m]))    | the title has percent, the query returns count per second
        Age (ms)              |     | time() - process_start_time_seconds | the title has milliseconds, the query returns seconds
        Age (s)               |     | time() - process_start_time_seconds |
        Error percentage      |     | sum(rate(a_errors_total[5m])) / sum(rate(a_calls_total[5m])) |
        99% of errors         |     | sum(rate(a_errors_total[5m]))    |
        95 %ile               |     | histogram_quantile(0.95, rate(a_seconds_bucket[5m])) |
        Container(s)          |     | sum(rate(a_errors_total[5m]))    |
        """);
  }

  @TestFactory
  Stream<DynamicTest> aTitleMaySpeakOfOneOfSeveralQueries() {
    return Stream.of(
        row(
            "one fits",
            new TitleRateRule(),
            panel(
                """
                {"title": "Errors per minute, and calls", "targets": [
                  {"refId": "A", "expr": "60 * sum(rate(a_errors_total[5m]))"},
                  {"refId": "B", "expr": "sum(rate(a_calls_total[5m]))"}]}
                """)),
        row(
            "one is unknown",
            new TitleRateRule(),
            panel(
                """
                {"title": "Errors per minute, and calls", "targets": [
                  {"refId": "A", "expr": "nobody_knows"},
                  {"refId": "B", "expr": "sum(rate(a_calls_total[5m]))"}]}
                """)),
        row(
            "a panel's own time range",
            new TitleWindowRule(),
            panel(
                """
                {"title": "Errors (last 24h)", "timeFrom": "24h", "targets": [
                  {"refId": "A", "expr": "sum(increase(a_errors_total[5m]))"}]}
                """)),
        row(
            "hidden",
            new TitleRateRule(),
            panel(
                """
                {"title": "Errors per minute", "targets": [
                  {"refId": "A", "hide": true, "expr": "sum(rate(a_errors_total[5m]))"}]}
                """)));
  }

  @TestFactory
  Stream<DynamicTest> legends() {
    return Stream.of(
        legend("{{job}}", "sum by (job) (a)"),
        legend("{{ job }} on {{instance}}", "a"),
        legend("{{$label}}", "sum(a)"),
        legend("__auto", "sum(a)"),
        legend("{{stack}}", "count by (job) (up)", "stack"),
        legend("{{job}} {{ pod }}", "sum by (job) (a)", "pod"),
        legend("{{a, b}}", "sum by (a, b) (a)", "a, b"),
        legend("{{le}}", "histogram_quantile(0.9, a_bucket)", "le"),
        legend("{{__name__}}", "rate(a_total[5m])", "__name__"),
        legend("{{region}}", "shop_orders_total", "region"),
        row(
            "a table has none",
            new LegendLabelUnknownRule(),
            panel(
                """
                {"targets": [{"refId": "A", "expr": "sum(a)", "format": "table",
                  "legendFormat": "{{job}}"}]}
                """)));
  }

  private static DynamicTest legend(String legend, String promql, String... missing) {
    String[] expected =
        Arrays.stream(missing)
            .map(
                l ->
                    "panels/0/targets/0/legendFormat: the query's result has no label \"" + l + '"')
            .toArray(String[]::new);
    return row(
        legend + " of " + promql,
        new LegendLabelUnknownRule(),
        example("Panel", legend, promql, "none"),
        expected);
  }

  @TestFactory
  Stream<DynamicTest> tilesAndGraphs() {
    String ratio = "sum(rate(a_total[5m])) / sum(rate(b_total[5m]))";
    String found = EXPR + "this divisor is zero when idle, and the quotient is NaN";
    return Stream.of(
        tile("stat", ratio, found),
        tile("gauge", "a / (sum(rate(b_total[5m])) or vector(1))", found),
        tile("stat", "a / 0", found),
        tile("timeseries", ratio),
        tile("stat", ratio + " > 0"),
        tile("stat", "sum(rate(a_total[5m])) / clamp_min(sum(rate(b_total[5m])), 1e-9)"),
        tile("stat", "sum(rate(a_total[5m])) / count(b)"),
        tile("stat", "sum(a) / sum(b)"),
        row(
            "a word for it",
            new DivisionByZeroRule(),
            panel(
                """
                {"type": "stat", "targets": [{"refId": "A", "expr": "a / rate(b_total[5m])"}],
                 "fieldConfig": {"overrides": [], "defaults": {"mappings": [
                   {"type": "special", "options": {"match": "nan", "result": {"text": "idle"}}}]}}}
                """)));
  }

  private static DynamicTest tile(String type, String promql, String... expected) {
    JsonObject target = Json.object().with("refId", "A").with("expr", promql);
    Example example =
        panel(Json.object().with("type", type).with("targets", Json.array(target)).toString());
    return row(type + ": " + promql, new DivisionByZeroRule(), example, expected);
  }

  @TestFactory
  Stream<DynamicTest> queriesThatAreNotThere() {
    return Stream.of(
        row(
            "of another kind",
            new QueryEmptyRule(),
            panel(
                """
                {"targets": [{"refId": "A", "expr": "up"},
                  {"refId": "B", "expr": "", "expression": "$A * 2"},
                  {"refId": "C", "expr": "", "datasource": {"type": "loki", "uid": "l"}}]}
                """)),
        row(
            "all of them, which another rule tells",
            new QueryEmptyRule(),
            panel(
                """
                {"targets": [{"refId": "A", "expr": ""}]}
                """)),
        row(
            "a minimal interval cures",
            new RateOverIntervalRule(),
            panel(
                """
                {"interval": "1m", "targets": [{"refId": "A", "expr": "rate(a[$__interval])"}]}
                """)),
        row(
            "an instant query chooses once",
            new TopkOverTimeRule(),
            panel(
                """
                {"targets": [{"refId": "A", "instant": true, "expr": "topk(3, a)"}]}
                """)));
  }
}
