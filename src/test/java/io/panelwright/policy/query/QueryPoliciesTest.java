package io.panelwright.policy.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.panelwright.json.JsonString;
import io.panelwright.policy.Example;
import io.panelwright.policy.Examples;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
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
class QueryPoliciesTest {

  /** A rule, a query of a graph, and the messages; no message where the rule is silent. */
  private static final String TABLE =
      """
      promql-syntax | sum(rate(x[5m]) | Prometheus cannot read it: 1:16: parse error: unclosed left parenthesis
      promql-syntax | sum(rate(x)) | Prometheus cannot read it: 1:10: parse error: expected type range vector in call to function "rate", got instant vector
      promql-syntax | rate(x) + irate(y) | Prometheus cannot read it: 1:6: parse error: expected type range vector in call to function "rate", got instant vector; Prometheus cannot read it: 1:17: parse error: expected type range vector in call to function "irate", got instant vector
      promql-syntax | mad_over_time(x[5m]) |
      promql-syntax | sum by (job $more) (x) |
      promql-syntax | up $and down |
      promql-syntax | sum by (job more) (x) | Prometheus cannot read it: 1:13: parse error: unexpected identifier "more" in grouping opts, expected "," or ")"
      promql-version | mad_over_time(x[5m]) | Prometheus 3.14 as configured cannot read it: 1:1: parse error: function "mad_over_time" is not enabled
      promql-version | sum(rate(x[5m]) |

      regex-needless | up{job=~"a"} | "a" has nothing of a regular expression
      regex-needless | up{job!~'a b'} | "a b" has nothing of a regular expression
      regex-needless | up{job=~"a.b"} |
      regex-needless | up{job=~"a|b"} |
      regex-needless | up{job=~"$job"} |
      regex-needless | up{job=~"prefix-$job"} |
      regex-needless | up{job="a"} |
      regex-matches-all | up{job=~".*"} | every series passes, with the label "job" or without it
      regex-matches-all | up{job!~".*"} | no series passes, since ".*" matches every label
      regex-matches-all | up{job=~".+"} |
      regex-matches-all | up{job=~"$job.*"} |
      regex-anchors | up{job=~"^a.*"} | Prometheus anchors "^a.*" by itself
      regex-anchors | up{job!~"a|b$"} | Prometheus anchors "a|b$" by itself
      regex-anchors | up{job=~"costs \\\\\\\\$"} |
      regex-anchors | up{job=~"[^a].*"} |
      regex-anchors | up{job="^a$"} |

      quantile-range | quantile(2, up) | the quantile 2 is out of range: expected 0 to 1
      quantile-range | quantile_over_time(-0.5, x[5m]) | the quantile -0.5 is out of range: expected 0 to 1
      quantile-range | histogram_quantile(1, x_bucket) |
      quantile-range | histogram_quantile($q, x_bucket) |
      quantile-without-le | histogram_quantile(0.9, sum by (job) (rate(x_bucket[5m]))) | the buckets have no label "le" here
      quantile-without-le | histogram_quantile(0.9, sum without (le) (rate(x_bucket[5m]))) | the buckets have no label "le" here
      quantile-without-le | histogram_quantile(0.9, rate(x_bucket[5m])) |
      quantile-without-le | histogram_quantile(0.9, sum without (pod) (rate(x_bucket[5m]))) |
      quantile-without-le | histogram_quantile(0.9, sum by (job, $labels) (rate(x_bucket[5m]))) |
      quantile-of-no-buckets | histogram_quantile(0.9, rate(x_seconds_sum[5m])) | "x_seconds_sum" has no buckets to take a quantile of
      quantile-of-no-buckets | histogram_quantile(0.9, rate(x_total[5m])) | "x_total" has no buckets to take a quantile of
      quantile-of-no-buckets | histogram_quantile(0.9, rate(x_seconds[5m])) |
      quantile-of-no-buckets | histogram_quantile(0.9, job:x:rate5m) |
      quantile-of-no-buckets | quantile(0.9, x_total) |
      quantile-without-rate | histogram_quantile(0.9, x_bucket) | the buckets count from the start of their process
      quantile-without-rate | histogram_quantile(0.9, sum by (le) (increase(x_bucket[5m]))) |
      quantile-without-rate | sum(x_bucket) |

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
      window-too-short | increase(x[59s]) | a window of 59s is shorter than four scrapes of 15s
      window-too-short | irate(x[500ms]) | a window of 500ms is shorter than four scrapes of 15s
      window-too-short | rate(x[$window]) |
      window-too-short | max_over_time(x[15s]) |
      rate-interval | irate(x[$__interval]) | irate() over $__interval is empty when zoomed in
      rate-interval | rate(x[${__interval}]) | rate() over $__interval is empty when zoomed in
      rate-interval | increase(x[$__interval]) |
      rate-interval | avg_over_time(x[$__interval]) |
      fixed-window | irate(x[5m]) | irate() has a window of its own
      fixed-window | rate(x[$__rate_interval]) |
      fixed-window | increase(x[1h]) |

      counter-without-rate | shop_orders_total | "shop_orders_total" counts from the start of its process
      counter-without-rate | x_total{code="500"} | "x_total" counts from the start of its process
      counter-without-rate | max_over_time(shop_orders_total[5m]) | "shop_orders_total" counts from the start of its process
      counter-without-rate | max_over_time(x_total[5m]) |
      counter-without-rate | sum(x_total) and topk(3, avg_over_time(x_total[1h])) |
      counter-without-rate | delta(x_total[5m]) | "x_total" counts from the start of its process
      counter-without-rate | topk(3, x_total) | "x_total" counts from the start of its process
      counter-without-rate | x_seconds_sum / x_seconds_count | "x_seconds_sum" counts from the start of its process; "x_seconds_count" counts from the start of its process
      counter-without-rate | sum(rate(x_total[5m])) |
      counter-without-rate | x_total - x_total offset 1h |
      counter-without-rate | sum(x_total) - (sum(x_total offset 1h) or 0 * sum(x_total)) |
      counter-without-rate | max_over_time(x_total[1h]) - min_over_time(x_total[1h]) |
      counter-without-rate | up unless on (job) x_total |
      counter-without-rate | up and x_total |
      counter-without-rate | disk_space_total |
      counter-without-rate | process_uptime_seconds_total |
      counter-without-rate | queue_length |

      nan-in-aggregation | sum(rate(a_total[5m]) / rate(b_total[5m])) | where this is zero the quotient is no number, and so is the aggregation
      nan-in-aggregation | avg by (job) (100 * (rate(a_total[5m]) / rate(b_total[5m]))) | where this is zero the quotient is no number, and so is the aggregation
      nan-in-aggregation | sum(rate(a_total[5m]) / (rate(b_total[5m]) > 0)) |
      nan-in-aggregation | sum(rate(a_total[5m]) / rate(b_total[5m]) >= 0) |
      nan-in-aggregation | sum(rate(a_total[5m]) / rate(b_total[5m]) and rate(b_total[5m]) > 0) |
      nan-in-aggregation | sum(rate(a_total[5m]) / clamp_min(rate(b_total[5m]), 1e-9)) |
      nan-in-aggregation | sum(rate(a_total[5m]) / on () group_left sum(rate(b_total[5m]))) |
      nan-in-aggregation | sum(rate(a_total[5m])) / sum(rate(b_total[5m])) |
      nan-in-aggregation | max(rate(a_total[5m]) / rate(b_total[5m])) |
      nan-in-aggregation | sum(used / limit) |
      nan-in-aggregation | sum(rate(a_total[5m]) / 60) |

      join-never-matches | up{job="a"} and on (job) up{job="b"} | on the left "job" is "a", on the right "job" is "b": no two series ever match
      join-never-matches | up{job="a"} unless sum by (instance) (up) | on the left "job" is "a", on the right there is no label "job": no two series ever match
      join-never-matches | up{job="a"} or up{job="b"} |
      join-never-matches | up{job="a"} * on (instance) up{job="b"} |
      join-never-matches | sum(up{job="a"}) / sum(up{job="b"}) |
      join-never-matches | up{job=~"a|b"} * up{job="b"} |
      join-labels-differ | sum by (a) (x) / sum by (b) (y) | only the left side of "/" keeps a, by which both are matched
      join-labels-differ | sum(x) / sum by (b) (y) | only the right side of "/" keeps b, by which both are matched
      join-labels-differ | sum by (a, b) (x) and sum by (a) (y) | only the left side of "and" keeps b, by which both are matched
      join-labels-differ | sum by (a, b) (x) / ignoring (b) group_left sum by (a) (y) |
      join-labels-differ | sum by (a, b) (x) / on (a) group_left sum by (a) (y) |
      join-labels-differ | sum by (a, b) (x) / sum by (b, a) (y) |
      join-labels-differ | sum by (a, $by) (x) / sum by (a) (y) |
      join-labels-differ | sum by (a) (x) or sum by (b) (y) |
      join-labels-differ | x / sum by (a) (y) |
      grouping-label | sum by (pod) (sum by (job) (x)) | the series cannot have pod here: there are only job
      grouping-label | sum by (__name__) (rate({job="a"}[5m])) | the series cannot have __name__ here: it was dropped inside
      grouping-label | sum by (le) (histogram_quantile(0.9, x_bucket)) | the series cannot have le here: it was dropped inside
      grouping-label | x * on (job, pod) sum by (job) (y) | the right side cannot have pod here: there are only job
      grouping-label | sum by (job) (x) * on (job, pod) sum by (job) (y) | the left side cannot have pod here: there are only job
      grouping-label | x * on (job) group_left (version) sum by (job) (y) | the right side cannot have version here: there are only job
      grouping-label | count by (stack) (up) |
      grouping-label | sum by (region) (shop_orders_total) | the series cannot have region here: there are only __name__, instance, job, result
      grouping-label | sum by (new) (label_replace(sum by (job) (x), "new", "$1", "job", "(.*)")) |
      grouping-label | sum without (pod) (sum by (job) (x)) |
      grouping-label | sum by ($by) (sum by (job) (x)) |

      comparison-never-holds | count(x) < 1 | "<" never holds: on the left is at least 1, on the right 1
      comparison-never-holds | rate(x_total[5m]) < 0 | "<" never holds: on the left is at least 0, on the right 0
      comparison-never-holds | up > 1 | ">" never holds: on the left is between 0 and 1, on the right 1
      comparison-never-holds | absent(x) == 0 | "==" never holds: on the left is 1, on the right 0
      comparison-never-holds | 1 > bool 2 | ">" never holds: on the left is 1, on the right 2
      comparison-never-holds | sum(rate(x_total[5m])) + 1 < 1 | "<" never holds: on the left is at least 1, on the right 1
      comparison-never-holds | count(x) > bool 0 | "> bool" never fails: on the left is at least 1, on the right 0
      comparison-never-holds | count(x) > 0 |
      comparison-never-holds | count(x) > 5 |
      comparison-never-holds | up == 0 |
      comparison-never-holds | sum(up) == 0 |
      comparison-never-holds | histogram_quantile(0.9, rate(x_bucket[5m])) >= 0 |
      comparison-never-holds | absent(x) - 2 < 0 |
      comparison-never-holds | x - y < 0 |
      comparison-never-holds | (count(x) or vector(0)) == 0 |
      or-never-reached | vector(1) or sum(x) | the left side of this "or" always returns something
      or-never-reached | (sum(x) or vector(0)) or vector(1) | the left side of this "or" always returns something
      or-never-reached | vector(0) or on () x | the left side of this "or" always returns something
      or-never-reached | vector(0) or x |
      or-never-reached | sum(x) or vector(0) |

      age-of-1970 | time() - (max(x) or on () vector(0)) | without a time this is the age of 1970
      age-of-1970 | clamp_min(time() - max(x or vector(0)), 0) | without a time this is the age of 1970
      age-of-1970 | vector(time()) - (x or vector(0)) | without a time this is the age of 1970
      age-of-1970 | time() - max(x) or vector(0) |
      age-of-1970 | time() - max(x) |
      zero-hides-absence | max(up{job="a"}) or on () vector(0) | this zero also stands for missing data
      zero-hides-absence | time() - max(x) or vector(0) | this zero also stands for missing data
      zero-hides-absence | clamp_max(sum(x) or vector(0), 1) | this zero also stands for missing data
      zero-hides-absence | (sum(x) or vector(0)) + (sum(y) or vector(0)) | this zero also stands for missing data
      zero-hides-absence | sum by (a) (x) or label_replace(vector(0), "a", "none", "", "") | this zero also stands for missing data
      zero-hides-absence | time() - (max(x) or vector(0)) |
      zero-hides-absence | count(up) or vector(0) |
      zero-hides-absence | count(up == 0) or vector(0) |
      zero-hides-absence | count(ALERTS{alertstate="firing"}) or vector(0) |
      zero-hides-absence | absent(x) or vector(0) |
      zero-hides-absence | (sum(x) or vector(0)) / sum(y) |
      zero-hides-absence | (sum(x) or vector(0)) > 0 |
      zero-hides-absence | sum(x) or vector(-1) |
      zero-hides-absence | (sum(x) or 0 * max(up{job="a"})) and on () (max(up{job="a"}) == 1) |
      zero-hides-absence | min by (job) (up{job="a"}) or (absent(up{job="a"}) - 2) |
      topk-over-time | bottomk(3, x) | bottomk() chooses anew at each point
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
    List<Violation> found = new ArrayList<>();
    policy(code).check(Examples.subject(example), found::add);
    return found;
  }

  private static Policy policy(String code) {
    return QueryPolicies.all().stream()
        .filter(policy -> policy.rule().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no rule " + code));
  }

  /** A rule, a query, and the query with all that the rule mends. */
  private static final String FIXES =
      """
      regex-needless    | up{a=~"b", c!~`d`} + up{e =~ "f"} | up{a="b", c!=`d`} + up{e = "f"}
      regex-anchors     | up{a=~"^b.*$", c!~"^d|e"}        | up{a=~"b.*", c!~"d|e"}
      regex-matches-all | up{a=~".*"}                       | up{}
      regex-matches-all | up{a=~".*",}                      | up{}
      regex-matches-all | up{a=~".*", b="c"}                | up{b="c"}
      regex-matches-all | up{b="c", a=~".*"}                | up{b="c"}
      regex-matches-all | up{b="c", a=~".*", d="e"} + x{y=~".*"} | up{b="c", d="e"} + x{}
      rate-interval     | rate(x[$__interval]) + rate(y[${__interval}]) | rate(x[$__rate_interval]) + rate(y[$__rate_interval])
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
      String mended = ((JsonString) edit.value().orElseThrow()).value();
      assertThat(edit.pointer()).isEqualTo(violation.where().pointer());
      assertThat(mended).isEqualTo(cells.get(2));
      assertThat(violations(cells.get(0), Example.query(mended))).isEmpty();
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
    Subject subject = Examples.subject(example);
    for (Policy policy : QueryPolicies.all()) {
      assertTimeout(
          Duration.ofSeconds(20), () -> policy.check(subject, found -> {}), policy.rule().code());
    }
  }
}
