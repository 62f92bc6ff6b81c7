package io.panelwright.lint.rule.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.panelwright.json.JsonString;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleExamples;
import io.panelwright.lint.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules over a query by itself: what they find in it, exactly, and what they leave alone. */
class QueryRulesTest {

  /** A rule, a query of a graph, and the messages; no message where the rule is silent. */
  private static final String TABLE =
      """
      promql-syntax | sum(rate(x[5m]) | invalid PromQL: 1:16: parse error: unclosed left parenthesis
      promql-syntax | sum(rate(x)) | MetricsQL rate() without a window, which Prometheus rejects: 1:10: parse error: expected type range vector in call to function "rate", got instant vector
      promql-syntax | rate(x) + irate(y) | MetricsQL rate() without a window, which Prometheus rejects: 1:6: parse error: expected type range vector in call to function "rate", got instant vector; MetricsQL irate() without a window, which Prometheus rejects: 1:17: parse error: expected type range vector in call to function "irate", got instant vector
      promql-syntax | mad_over_time(x[5m]) |
      promql-syntax | sum by (job $more) (x) |
      promql-syntax | up $and down |
      promql-syntax | sum by (job more) (x) | invalid PromQL: 1:13: parse error: unexpected identifier "more" in grouping opts, expected "," or ")"
      promql-version | mad_over_time(x[5m]) | Prometheus 3.14 as configured rejects the query: 1:1: parse error: function "mad_over_time" is not enabled
      promql-version | sum(rate(x[5m]) |

      regex-literal | up{job=~"a"} | "a" has no regular expression syntax
      regex-literal | up{job!~'a b'} | "a b" has no regular expression syntax
      regex-literal | up{job=~"a.b"} |
      regex-literal | up{job=~"a|b"} |
      regex-literal | up{job=~"$job"} |
      regex-literal | up{job=~"prefix-$job"} |
      regex-literal | up{job="a"} |
      regex-matches-all | up{job=~".*"} | matches every series, with or without the label "job"
      regex-matches-all | up{job!~".*"} | matches no series: ".*" excludes every value
      regex-matches-all | up{job=~".+"} |
      regex-matches-all | up{job=~"$job.*"} |
      regex-anchors | up{job=~"^a.*"} | the anchors of "^a.*" are redundant
      regex-anchors | up{job!~"a|b$"} | the anchors of "a|b$" are redundant
      regex-anchors | up{job=~"costs \\\\\\\\$"} |
      regex-anchors | up{job=~"[^a].*"} |
      regex-anchors | up{job="^a$"} |

      quantile-out-of-range | quantile(2, up) | quantile 2 is not between 0 and 1
      quantile-out-of-range | quantile_over_time(-0.5, x[5m]) | quantile -0.5 is not between 0 and 1
      quantile-out-of-range | histogram_quantile(1, x_bucket) |
      quantile-out-of-range | histogram_quantile($q, x_bucket) |
      quantile-without-le | histogram_quantile(0.9, sum by (job) (rate(x_bucket[5m]))) | the buckets have no label "le" here
      quantile-without-le | histogram_quantile(0.9, sum without (le) (rate(x_bucket[5m]))) | the buckets have no label "le" here
      quantile-without-le | histogram_quantile(0.9, rate(x_bucket[5m])) |
      quantile-without-le | histogram_quantile(0.9, sum by (vmrange) (rate(x_bucket[5m]))) |
      quantile-without-le | histogram_quantile(0.9, sum by (job, vmrange) (increase(x_bucket[5m]))) |
      quantile-without-le | histogram_quantile(0.9, sum without (job, le) (rate(x_bucket[5m]))) | the buckets have no label "le" here
      quantile-without-le | histogram_quantile(0.9, sum without (pod) (rate(x_bucket[5m]))) |
      quantile-without-le | histogram_quantile(0.9, sum by (job, $labels) (rate(x_bucket[5m]))) |
      quantile-not-histogram | histogram_quantile(0.9, rate(x_seconds_sum[5m])) | "x_seconds_sum" has no histogram buckets
      quantile-not-histogram | histogram_quantile(0.9, rate(x_total[5m])) | "x_total" has no histogram buckets
      quantile-not-histogram | histogram_quantile(0.9, rate(x_seconds[5m])) |
      quantile-not-histogram | histogram_quantile(0.9, job:x:rate5m) |
      quantile-not-histogram | quantile(0.9, x_total) |
      quantile-without-rate | histogram_quantile(0.9, x_bucket) | the buckets are cumulative since the start of the process
      quantile-without-rate | histogram_quantile(0.9, sum by (le) (increase(x_bucket[5m]))) |
      quantile-without-rate | sum(x_bucket) |
      quantile-without-rate | histogram_quantile(0.9, x_bucket - old_x_bucket) |

      rate-of-gauge | rate(bank_balance[5m]) | rate() of "bank_balance", which is a gauge
      rate-of-gauge | increase(up[5m]) | increase() of "up", which is a gauge
      rate-of-gauge | delta(bank_balance[5m]) |
      rate-of-gauge | rate(process_start_time_seconds[5m]) |
      rate-of-gauge | rate(cache_hit_ratio[5m]) | rate() of "cache_hit_ratio", which is a gauge
      rate-of-gauge | rate(nobody_knows[5m]) |
      rate-of-gauge | rate(x_bytes[5m]) |
      rate-of-gauge | rate(shop_orders_total[5m]) |
      sum-before-rate | increase(sum by (job) (x_total)[1h:]) | increase() of an aggregation of counters
      sum-before-rate | rate(sum(queue_length)[1h:]) |
      sum-before-rate | max_over_time(sum(rate(x_total[5m]))[1h:]) |
      rate-window-too-short | increase(x[59s]) | the window 59s is shorter than four scrape intervals of 15s
      rate-window-too-short | irate(x[500ms]) | the window 500ms is shorter than four scrape intervals of 15s
      rate-window-too-short | rate(x[$window]) |
      rate-window-too-short | max_over_time(x[15s]) |
      rate-over-interval | irate(x[$__interval]) | irate() over $__interval is empty when zoomed in
      rate-over-interval | rate(x[${__interval}]) | rate() over $__interval is empty when zoomed in
      rate-over-interval | increase(x[$__interval]) |
      rate-over-interval | avg_over_time(x[$__interval]) |
      rate-window-fixed | irate(x[5m]) | irate() has a fixed window
      rate-window-fixed | rate(x[$__rate_interval]) |
      rate-window-fixed | increase(x[1h]) |
      rate-window-fixed | rate(x[$__interval]) |
      rate-window-fixed | rate(x[$window]) |
      rate-window-fixed | rate(x[1d]) |

      counter-without-rate | shop_orders_total | "shop_orders_total" is a counter, which resets on restarts
      counter-without-rate | x_total{code="500"} | "x_total" is a counter, which resets on restarts
      counter-without-rate | max_over_time(shop_orders_total[5m]) | "shop_orders_total" is a counter, which resets on restarts
      counter-without-rate | max_over_time(x_total[5m]) |
      counter-without-rate | sum(x_total) and topk(3, avg_over_time(x_total[1h])) |
      counter-without-rate | delta(x_total[5m]) | "x_total" is a counter, which resets on restarts
      counter-without-rate | topk(3, x_total) | "x_total" is a counter, which resets on restarts
      counter-without-rate | x_seconds_sum / x_seconds_count | "x_seconds_sum" is a counter, which resets on restarts; "x_seconds_count" is a counter, which resets on restarts
      counter-without-rate | sum(rate(x_total[5m])) |
      counter-without-rate | x_total - x_total offset 1h |
      counter-without-rate | sum(x_total) - (sum(x_total offset 1h) or 0 * sum(x_total)) |
      counter-without-rate | max_over_time(x_total[1h]) - min_over_time(x_total[1h]) |
      counter-without-rate | up unless on (job) x_total |
      counter-without-rate | up and x_total |
      counter-without-rate | disk_space_total |
      counter-without-rate | process_uptime_seconds_total |
      counter-without-rate | queue_length |
      counter-without-rate | started_total - finished_total |
      counter-without-rate | sum by (job) (started_total) - sum by (job) (finished_total) |
      counter-without-rate | started_total - finished_total - failed_total |
      counter-without-rate | started_total - (finished_total + failed_total) |
      counter-without-rate | started_total - 5 | "started_total" is a counter, which resets on restarts
      counter-without-rate | started_total + finished_total | "started_total" is a counter, which resets on restarts; "finished_total" is a counter, which resets on restarts
      counter-without-rate | idelta(x_seconds_sum[1m]) |
      counter-without-rate | pool_used / pool_total |
      counter-without-rate | 100 * sum(pool_used) / sum(pool_total) |
      counter-without-rate | pool_total - pool_free |
      counter-without-rate | errors_total / requests_total | "errors_total" is a counter, which resets on restarts; "requests_total" is a counter, which resets on restarts
      counter-without-rate | kafka_topics_total |
      counter-without-rate | wifi_clients_connected_total |
      counter-without-rate | volume_snapshot_count_total |
      counter-without-rate | azure_vm_network_in_total_total |
      counter-without-rate | kafka_topics_created_total | "kafka_topics_created_total" is a counter, which resets on restarts

      aggregation-of-nan | sum(rate(a_total[5m]) / rate(b_total[5m])) | if this is zero, the quotient and the aggregation are NaN
      aggregation-of-nan | avg by (job) (100 * (rate(a_total[5m]) / rate(b_total[5m]))) | if this is zero, the quotient and the aggregation are NaN
      aggregation-of-nan | sum(rate(a_total[5m]) / (rate(b_total[5m]) > 0)) |
      aggregation-of-nan | sum(rate(a_total[5m]) / rate(b_total[5m]) >= 0) |
      aggregation-of-nan | sum(rate(a_total[5m]) / rate(b_total[5m]) and rate(b_total[5m]) > 0) |
      aggregation-of-nan | sum(rate(a_total[5m]) / clamp_min(rate(b_total[5m]), 1e-9)) |
      aggregation-of-nan | sum(rate(a_total[5m]) / on () group_left sum(rate(b_total[5m]))) |
      aggregation-of-nan | sum(rate(a_total[5m])) / sum(rate(b_total[5m])) |
      aggregation-of-nan | max(rate(a_total[5m]) / rate(b_total[5m])) |
      aggregation-of-nan | sum(used / limit) |
      aggregation-of-nan | sum(rate(a_total[5m]) / 60) |

      join-never-matches | up{job="a"} and on (job) up{job="b"} | on the left "job" is "a", on the right "job" is "b": no series match
      join-never-matches | up{job="a"} unless sum by (instance) (up) | on the left "job" is "a", on the right label "job" is absent: no series match
      join-never-matches | up{job="a"} or up{job="b"} |
      join-never-matches | up{job="a"} * on (instance) up{job="b"} |
      join-never-matches | sum(up{job="a"}) / sum(up{job="b"}) |
      join-never-matches | up{job=~"a|b"} * up{job="b"} |
      join-labels-differ | sum by (a) (x) / sum by (b) (y) | only the left side of "/" keeps a, but both sides are matched on all labels
      join-labels-differ | sum(x) / sum by (b) (y) | only the right side of "/" keeps b, but both sides are matched on all labels
      join-labels-differ | sum by (a, b) (x) and sum by (a) (y) | only the left side of "and" keeps b, but both sides are matched on all labels
      join-labels-differ | sum by (a, b) (x) / ignoring (b) group_left sum by (a) (y) |
      join-labels-differ | sum by (a, b) (x) / on (a) group_left sum by (a) (y) |
      join-labels-differ | sum by (a, b) (x) / sum by (b, a) (y) |
      join-labels-differ | sum by (a, $by) (x) / sum by (a) (y) |
      join-labels-differ | sum by (a) (x) or sum by (b) (y) |
      join-labels-differ | x / sum by (a) (y) |
      grouping-label-unknown | sum by (pod) (sum by (job) (x)) | the series cannot have pod here: the labels are job
      grouping-label-unknown | sum by (__name__) (rate({job="a"}[5m])) | the series cannot have __name__ here: the inner expression dropped it
      grouping-label-unknown | sum by (le) (histogram_quantile(0.9, x_bucket)) | the series cannot have le here: the inner expression dropped it
      grouping-label-unknown | x * on (job, pod) sum by (job) (y) | the right side cannot have pod here: the labels are job
      grouping-label-unknown | sum by (job) (x) * on (job, pod) sum by (job) (y) | the left side cannot have pod here: the labels are job
      grouping-label-unknown | x * on (job) group_left (version) sum by (job) (y) | the right side cannot have version here: the labels are job
      grouping-label-unknown | count by (stack) (up) |
      grouping-label-unknown | sum by (region) (shop_orders_total) | the series cannot have region here: the labels are __name__, instance, job, result
      grouping-label-unknown | sum by (regoin) (shop_orders_total{region="a"}) | the series cannot have regoin here: the labels are __name__, instance, job, result
      grouping-label-unknown | sum by (regoin) (sum by (region, job) (shop_orders_total{region="a"})) | the series cannot have regoin here: the labels are job
      grouping-label-unknown | sum by (new) (label_replace(sum by (job) (x), "new", "$1", "job", "(.*)")) |
      grouping-label-unknown | sum without (pod) (sum by (job) (x)) |
      grouping-label-unknown | sum without (region) (shop_orders_total) | the series cannot have region here: the labels are __name__, instance, job, result
      grouping-label-unknown | sum by ($by) (sum by (job) (x)) |

      comparison-never-holds | count(x) < 1 | "<" is always false: the left side is at least 1, the right side is 1
      comparison-never-holds | rate(x_total[5m]) < 0 | "<" is always false: the left side is at least 0, the right side is 0
      comparison-never-holds | up > 1 | ">" is always false: the left side is between 0 and 1, the right side is 1
      comparison-never-holds | absent(x) == 0 | "==" is always false: the left side is 1, the right side is 0
      comparison-never-holds | 1 > bool 2 | ">" is always false: the left side is 1, the right side is 2
      comparison-never-holds | sum(rate(x_total[5m])) + 1 < 1 | "<" is always false: the left side is at least 1, the right side is 1
      comparison-never-holds | count(x) > bool 0 | "> bool" is always true: the left side is at least 1, the right side is 0
      comparison-never-holds | count(x) > 0 |
      comparison-never-holds | count(x) > 5 |
      comparison-never-holds | up == 0 |
      comparison-never-holds | sum(up) == 0 |
      comparison-never-holds | histogram_quantile(0.9, rate(x_bucket[5m])) >= 0 |
      comparison-never-holds | absent(x) - 2 < 0 |
      comparison-never-holds | x - y < 0 |
      comparison-never-holds | (count(x) or vector(0)) == 0 |
      or-never-reached | vector(1) or sum(x) | the left side of this "or" always returns a series
      or-never-reached | (sum(x) or vector(0)) or vector(1) | the left side of this "or" always returns a series
      or-never-reached | vector(0) or on () x | the left side of this "or" always returns a series
      or-never-reached | vector(0) or x |
      or-never-reached | sum(x) or vector(0) |

      age-from-epoch | time() - (max(x) or on () vector(0)) | without a recorded time this is the time since 1970
      age-from-epoch | clamp_min(time() - max(x or vector(0)), 0) | without a recorded time this is the time since 1970
      age-from-epoch | vector(time()) - (x or vector(0)) | without a recorded time this is the time since 1970
      age-from-epoch | time() - max(x) or vector(0) |
      age-from-epoch | time() - max(x) |
      zero-hides-missing-data | max(up{job="a"}) or on () vector(0) | this zero also replaces missing data
      zero-hides-missing-data | time() - max(x) or vector(0) | this zero also replaces missing data
      zero-hides-missing-data | clamp_max(sum(x) or vector(0), 1) | this zero also replaces missing data
      zero-hides-missing-data | (sum(x) or vector(0)) + (sum(y) or vector(0)) | this zero also replaces missing data
      zero-hides-missing-data | sum by (a) (x) or label_replace(vector(0), "a", "none", "", "") | this zero also replaces missing data
      zero-hides-missing-data | time() - (max(x) or vector(0)) |
      zero-hides-missing-data | count(up) or vector(0) |
      zero-hides-missing-data | count(up == 0) or vector(0) |
      zero-hides-missing-data | count(ALERTS{alertstate="firing"}) or vector(0) |
      zero-hides-missing-data | absent(x) or vector(0) |
      zero-hides-missing-data | (sum(x) or vector(0)) / sum(y) |
      zero-hides-missing-data | (sum(x) or vector(0)) > 0 |
      zero-hides-missing-data | sum(x) or vector(-1) |
      zero-hides-missing-data | (sum(x) or 0 * max(up{job="a"})) and on () (max(up{job="a"}) == 1) |
      zero-hides-missing-data | min by (job) (up{job="a"}) or (absent(up{job="a"}) - 2) |
      topk-over-time | x and topk(3, sum_over_time(x[1h] @ end())) |
      topk-over-time | bottomk(3, x) | bottomk() selects different series at each point
      """;

  private record Row(String code, String promql, String messages) {

    static Row of(String line) {
      int first = line.indexOf(" | ");
      int last = line.lastIndexOf(" |");
      return new Row(
          line.substring(0, first),
          line.substring(first + 3, last),
          line.substring(last + 2).strip());
    }
  }

  @TestFactory
  Stream<DynamicTest> findsThisAndNothingElse() {
    return TABLE
        .lines()
        .filter(line -> !line.isBlank())
        .map(Row::of)
        .map(row -> DynamicTest.dynamicTest(row.code + ": " + row.promql, () -> check(row)));
  }

  private static void check(Row row) {
    assertThat(String.join("; ", messages(row.code, Example.query(row.promql))))
        .isEqualTo(row.messages);
  }

  private static List<String> messages(String code, Example example) {
    return violations(code, example).stream().map(Violation::message).toList();
  }

  private static List<Violation> violations(String code, Example example) {
    List<Violation> violations = new ArrayList<>();
    policy(code).check(RuleExamples.subject(example), violations::add);
    return violations;
  }

  private static Rule policy(String code) {
    return QueryRules.all().stream()
        .filter(rule -> rule.metadata().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no rule " + code));
  }

  /** A rule, a query, and the query after the fix. */
  private static final String FIXES =
      """
      regex-literal    | up{a=~"b", c!~`d`} + up{e =~ "f"} | up{a="b", c!=`d`} + up{e = "f"}
      regex-anchors     | up{a=~"^b.*$", c!~"^d|e"}        | up{a=~"b.*", c!~"d|e"}
      regex-matches-all | up{a=~".*"}                       | up{}
      regex-matches-all | up{a=~".*",}                      | up{}
      regex-matches-all | up{a=~".*", b="c"}                | up{b="c"}
      regex-matches-all | up{b="c", a=~".*"}                | up{b="c"}
      regex-matches-all | up{b="c", a=~".*", d="e"} + x{y=~".*"} | up{b="c", d="e"} + x{}
      rate-over-interval | rate(x[$__interval]) + rate(y[${__interval}]) | rate(x[$__rate_interval]) + rate(y[$__rate_interval])
      """;

  @TestFactory
  Stream<DynamicTest> mendsTheWholeQueryAtOnce() {
    return FIXES
        .lines()
        .map(line -> Arrays.stream(line.split("\\s+\\|\\s+")).toList())
        .map(cells -> DynamicTest.dynamicTest(cells.get(1), () -> checkFix(cells)));
  }

  private static void checkFix(List<String> cells) {
    List<Violation> found = violations(cells.get(0), Example.query(cells.get(1)));
    assertThat(found).isNotEmpty();
    for (Violation violation : found) {
      var edit = violation.fix().orElseThrow().edits().get(0);
      String fixed = ((JsonString) edit.value().orElseThrow()).value();
      assertThat(edit.pointer()).isEqualTo(violation.location().pointer());
      assertThat(fixed).isEqualTo(cells.get(2));
      assertThat(violations(cells.get(0), Example.query(fixed))).isEmpty();
    }
  }

  /** What a long query is made of, over and over. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(a_total[5m]) / rate(b_total[5m]) + ",
        "rate(a_total[5m]) / rate(b_total[5m]) and c > 0 and ",
        "x_total - ",
        "sum(x) or vector(0) or ",
        "time() - (x or vector(0)) - ",
        "up{job=~\".*\", a=~\"b\", c=~\"^d$\"} == ",
        "sum by (a) (x) * on (b) count by (c) (y) unless ",
        "histogram_quantile(2, x_bucket) > bool "
      })
  void aLongQueryTakesNoLongerThanItsLength(String part) {
    Example example = Example.query(part.repeat(10_000) + "x");
    LintContext context = RuleExamples.subject(example);
    for (Rule rule : QueryRules.all()) {
      assertTimeout(
          Duration.ofSeconds(20),
          () -> rule.check(context, violation -> {}),
          rule.metadata().code());
    }
  }
}
