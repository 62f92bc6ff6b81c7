package io.panelwright.metricsql;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** MetricsQL and what PromQL lacks of it; verdicts were compared with VictoriaMetrics' parser. */
class MetricsqlTest {

  /** A valid query, and the constructs in it that PromQL lacks. */
  private static final String VALID =
      """
      topk_last(5, x)                                     | function topk_last
      sum(quantiles("q", 0.5, 0.9, x)) by (q)             | function quantiles
      range_median(x[5m])                                 | template range_median
      rollup_rate(x[5m])                                  | function rollup_rate
      label_set(up, "a", "b")                             | function label_set
      sum(count_gt_over_time(x[5m], 3))                   | function count_gt_over_time
      SUM(Rate(x[5m]))                                    | function Rate
      ru(node_memory_MemFree_bytes, node_memory_MemTotal_bytes) | template ru
      WITH (w = 5m, f(a) = rate(a[w])) f(x{job="a"})      | WITH templates, template f
      with (common = {job="a", env!="b"}) rate(x{common}[5m]) | WITH templates
      WITH (x = up) WITH (y = x) y + x                    | WITH templates, WITH templates
      x default 0                                         | operator default
      x if y                                              | operator if
      x ifnot (y == 0) default -1                         | operator ifnot, operator default
      sum(x) by (job) DEFAULT on(job) y                   | operator default
      increase(x)                                         | increase() without a window
      sum(rate(x{job="a"})) by (job)                      | rate() without a window
      quantile_over_time(0.9, x)                          | quantile_over_time() without a window
      rate(sum(x))                                        | rate() without a window
      rate(x[5m]) keep_metric_names                       | keep_metric_names
      (a / b) keep_metric_names                           | keep_metric_names
      sum(x) by (job) limit 10                            | limit of an aggregation
      topk(5, x) limit $n                                 | limit of an aggregation
      x @ (end() - 1h)                                    | @ with an expression
      sum(x) @ end()                                      | @ of an expression
      sum(x) offset 5m                                    | offset of an expression
      x{a="b" or c="d", e=~"f"}                           | "or" between label filters
      {__name__="x", a="b" or __name__="y"}               | "or" between label filters
      x > 1Ki                                             | number 1Ki
      x > 1.5GB or x < 2K                                 | number 1.5GB, number 2K
      rate(x[5i])                                         | duration 5i
      rate(x[1.5h])                                       | duration 1.5h
      rate(x[1h-5i])                                       | duration 1h-5i
      x > 5MS                                             | duration 5MS
      avg_over_time(sum(x)[1h])                           | window of an expression
      sum(x[5m])                                          | sum() of a window
      abs(x[5m])                                          | abs() of a window
      a + x[5m]                                           | operator + of a window
      (a, b, c)                                           | union of expressions in parentheses
      max(a, b)                                           | max() of several expressions
      topk(1, x, "other=sum")                             | topk() of several expressions
      sum(x,)                                             | trailing comma
      a * on(x) group_left(*) b                           | group modifier with (*)
      a * on(x) group_left(y) prefix "b_" c               | prefix of group labels
      x{a="b"+"c"}                                        | joined strings
      x[:1m]                                              | step without a window
      """;

  @TestFactory
  Stream<DynamicTest> extensionsOfPromqlAreNamed() {
    return rows(VALID)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0),
                    () -> {
                      Metricsql parsed = Metricsql.parse(row.get(0));
                      assertThat(parsed.error()).isEmpty();
                      assertThat(
                              parsed.extensions().stream()
                                  .map(Metricsql.Extension::name)
                                  .collect(Collectors.joining(", ")))
                          .isEqualTo(row.get(1));
                      assertThat(Promql.parse(row.get(0), Dialect.GRAFANA).isValid())
                          .as("Prometheus accepts it")
                          .isFalse();
                    }));
  }

  private static Stream<List<String>> rows(String table) {
    return table
        .lines()
        .map(line -> Arrays.stream(line.split(" +\\| +", -1)).map(String::strip).toList());
  }

  private static final String PROMQL =
      """
      sum by (job) (rate(http_requests_total{code=~"5..", job!="a"}[5m] offset 1h)) > bool 0.5
      histogram_quantile(0.9, sum(rate(x_bucket[$__rate_interval])) by (le, $by))
      max_over_time((time() - max(x) < 3600)[1d:5m] @ end() offset -1d)
      a * on (job, instance) group_left (version) b and on () c unless ignoring (d) e
      count_values("version", build_info) # comment with ' quote
      {__name__=~"a|b", c="d"} ^ -2 ^ 0x1F + 1e-3 % .5 atan2 Inf
      label_replace(up, "a", "$1", "b", `(.*)`)
      sum(${metric}{$filter}) by (${labels:csv}) / $divisor
      [[metric]]_total{a=~"[[a]]"}
      rate(x[${window}m:$step]) $operator 5
      x{"quoted.label"="a"}
      topk($k, $metric)
      sum without () (-foo) + on (x) fill(0) bar
      """;

  @Test
  void promqlIsMetricsqlWithoutExtensions() {
    assertThat(PROMQL.lines())
        .allSatisfy(
            query ->
                assertThat(Metricsql.parse(query))
                    .as(query)
                    .satisfies(
                        parsed -> {
                          assertThat(parsed.error()).isEmpty();
                          assertThat(parsed.extensions()).isEmpty();
                        }));
  }

  /** An invalid query, and its error. */
  private static final String INVALID =
      """
      topk_lats(5, x)          | 0: unknown function with name "topk_lats"; did you mean "topk_last"?
      sum(x                    | 5: unexpected end of input, expected an operator, "," or ")"
      sum(x))                  | 6: unexpected ")", expected an operator or the end
      x default                | 9: unexpected end of input, expected an expression
      x{a}                     | 3: unexpected "}", expected =, !=, =~ or !~ after the label
      x{a=b}                   | 4: unexpected "b", expected a string
      x{a="b" c="d"}           | 8: unexpected "c", expected ",", "or" or "}"
      x{a=~"("}                | 5: error parsing regexp: missing closing ): `(`
      x[5m                     | 4: unexpected end of input, expected "]"
      x[five]                  | 2: unexpected "five", expected a duration
      sum(x) limit ten         | 13: unexpected "ten", expected a number
      WITH (a) x               | 7: unexpected ")", expected "="
      sum(x) by job            | 10: unexpected "job", expected "("
      x + bool y               | 4: unexpected "bool", expected an operand: only comparisons have bool
      a and on(b) group_left c | 12: unexpected "group_left", expected an operand: and matches all series
      x ? y                    | 2: unexpected character '?'
      x{a="b                   | 4: the string has no closing "
      """;

  @TestFactory
  Stream<DynamicTest> errorsHaveAPositionAndTheExpectedText() {
    return rows(INVALID)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0),
                    () -> {
                      var error = Metricsql.parse(row.get(0)).error().orElseThrow();
                      assertThat(error.span().start() + ": " + error.message())
                          .isEqualTo(row.get(1));
                    }));
  }

  @Test
  void anEmptyTextIsAnError() {
    assertThat(Metricsql.parse(" # nothing").error()).isPresent();
  }

  @Test
  @Timeout(20)
  void longAndDeepTextsEnd() {
    assertThat(Metricsql.parse("(".repeat(100_000)).error().orElseThrow().message())
        .isEqualTo("the query is nested deeper than 400 levels");
    assertThat(Metricsql.parse("-".repeat(100_000) + "x").error()).isPresent();
    assertThat(Metricsql.parse("x" + " default x".repeat(50_000)).error()).isEmpty();
    assertThat(Metricsql.parse("x" + "$a".repeat(50_000)).error()).isEmpty();
    assertThat(Metricsql.parse("1h" + "-1m".repeat(200_000)).error()).isEmpty();
    assertThat(Metricsql.parse("x".repeat(1_000_001)).error()).isPresent();
  }
}
