package io.panelwright.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesLabelsTest {

  /**
   * {@code ?} marks a label that can be absent, {@code !} an absent one, … that others are
   * possible.
   */
  private static final String TABLE =
      """
      query                                               | labels of its result
      up                                                  | {__name__="up", instance?, job?}
      (up)                                                | {__name__="up", instance?, job?}
      up offset 5m                                        | {__name__="up", instance?, job?}
      up{job="a"}                                         | {__name__="up", instance?, job="a"}
      up{job=""}                                          | {__name__="up", instance?}
      up{job!=""}                                         | {__name__="up", instance?, job}
      up{job!="a"}                                        | {__name__="up", instance?, job?}
      up{job=~".+"}                                       | {__name__="up", instance?, job}
      up{job=~".*"}                                       | {__name__="up", instance?, job?}
      up{job=~"a.c"}                                      | {__name__="up", instance?, job}
      up{job=~"ab-c"}                                     | {__name__="up", instance?, job="ab-c"}
      up{job=~""}                                         | {__name__="up", instance?}
      up{job!~""}                                         | {__name__="up", instance?, job}
      up{job!~"a.*"}                                      | {__name__="up", instance?, job?}
      up{job!~".*a"}                                      | {__name__="up", instance?, job?}
      up{job!~"(a.*)?"}                                   | {__name__="up", instance?, job}
      up{job="a", job!=""}                                | {__name__="up", instance?, job="a"}
      up{job="$job"}                                      | {__name__="up", instance?, job?}
      up{job=~"$job"}                                     | {__name__="up", instance?, job?}
      up{job=~"$job", job!=""}                            | {__name__="up", instance?, job}
      up{$label="a"}                                      | {__name__="up", instance?, job?}
      up{$filter}                                         | {__name__="up", instance?, job?}
      up{typo="a"}                                        | {__name__="up", instance?, job?, typo="a"}
      {__name__="up"}                                     | {__name__="up", instance?, job?}
      {__name__=~"up.*"}                                  | {__name__, …}
      {job="a"}                                           | {job="a", …}
      {job="", code="1"}                                  | {code="1", !job, …}
      nobody_knows                                        | {__name__="nobody_knows", …}
      nobody_knows_$x                                     | {__name__, …}
      $x                                                  | {…}
      1                                                   | {}
      -up                                                 | {instance?, job?}
      +up                                                 | {__name__="up", instance?, job?}

      sum(up)                                             | {}
      sum by () (up)                                      | {}
      sum by (job) (up)                                   | {job?}
      sum by (job) (up{job="a"})                          | {job="a"}
      sum by (typo) (up)                                  | {}
      sum by (__name__) (up)                              | {__name__="up"}
      sum by (job) (nobody_knows)                         | {job?}
      sum by (job, $x) (up{instance="b", job!=""})        | {__name__?, instance?, job}
      sum by ($x) (nobody_knows)                          | {…}
      sum without () (up)                                 | {instance?, job?}
      sum without (job) (up{job="a"})                     | {instance?}
      sum without (job) (nobody_knows)                    | {!__name__, !job, …}
      sum without ($x) (up{job="a"})                      | {instance?, job?}
      $agg(up)                                            | {…}
      avg by (job) (up)                                   | {job?}
      min by (job) (up)                                   | {job?}
      max by (job) (up)                                   | {job?}
      count by (job) (up)                                 | {job?}
      group by (job) (up)                                 | {job?}
      stddev by (job) (up)                                | {job?}
      stdvar by (job) (up)                                | {job?}
      quantile by (job) (0.5, up)                         | {job?}
      topk(1, up)                                         | {__name__="up", instance?, job?}
      topk by (job) (1, up)                               | {__name__="up", instance?, job?}
      bottomk by (job) (1, up)                            | {__name__="up", instance?, job?}
      limitk by (job) (1, up)                             | {__name__="up", instance?, job?}
      limit_ratio by (job) (0.5, up)                      | {__name__="up", instance?, job?}
      count_values("v", up)                               | {v}
      count_values by (job) ("v", up)                     | {job?, v}
      count_values by (v) ("v", up)                       | {v}
      count_values without (job) ("v", up)                | {instance?, v}
      count_values without (v) ("v", up)                  | {instance?, job?}
      count_values without ($x) ("v", up)                 | {instance?, job?, v?}
      count_values("$x", up)                              | {…}

      abs(up)                                             | {instance?, job?}
      acos(up)                                            | {instance?, job?}
      acosh(up)                                           | {instance?, job?}
      asin(up)                                            | {instance?, job?}
      asinh(up)                                           | {instance?, job?}
      atan(up)                                            | {instance?, job?}
      atanh(up)                                           | {instance?, job?}
      avg_over_time(up[5m])                               | {instance?, job?}
      ceil(up)                                            | {instance?, job?}
      changes(up[5m])                                     | {instance?, job?}
      clamp(up, 0, 1)                                     | {instance?, job?}
      clamp_max(up, 1)                                    | {instance?, job?}
      clamp_min(up, 0)                                    | {instance?, job?}
      cos(up)                                             | {instance?, job?}
      cosh(up)                                            | {instance?, job?}
      count_over_time(up[5m])                             | {instance?, job?}
      day_of_month()                                      | {}
      day_of_month(up)                                    | {instance?, job?}
      day_of_week(up)                                     | {instance?, job?}
      day_of_year(up)                                     | {instance?, job?}
      days_in_month(up)                                   | {instance?, job?}
      deg(up)                                             | {instance?, job?}
      delta(up[5m])                                       | {instance?, job?}
      deriv(up[5m])                                       | {instance?, job?}
      double_exponential_smoothing(up[5m], 0.5, 0.5)      | {instance?, job?}
      end()                                               | {}
      exp(up)                                             | {instance?, job?}
      first_over_time(up[5m])                             | {__name__="up", instance?, job?}
      floor(up)                                           | {instance?, job?}
      histogram_avg(native)                               | {instance?, job?}
      histogram_count(native)                             | {instance?, job?}
      histogram_fraction(0, 1, wait_bucket)               | {instance?, job?}
      histogram_quantile(0.9, wait_bucket)                | {instance?, job?}
      histogram_quantile(0.9, sum by (le) (wait_bucket))  | {}
      histogram_quantiles(wait_bucket, "q", 0.5, 0.9)     | {instance?, job?, q}
      histogram_quantiles(wait_bucket, "$x", 0.5, 0.9)    | {…}
      histogram_stddev(native)                            | {instance?, job?}
      histogram_stdvar(native)                            | {instance?, job?}
      histogram_sum(native)                               | {instance?, job?}
      holt_winters(up[5m], 0.5, 0.5)                      | {instance?, job?}
      hour(up)                                            | {instance?, job?}
      idelta(up[5m])                                      | {instance?, job?}
      increase(up[5m])                                    | {instance?, job?}
      info(up{job="a"})                                   | {__name__="up", job="a", …}
      info(rate(cpu{job="a"}[5m]))                        | {!__name__, job="a", …}
      info(up, {version!=""})                             | {__name__="up", instance?, job?, version?}
      info(up, {__name__="build_info"})                   | {__name__="up", …}
      info(up, {$label=~".+"})                            | {__name__="up", …}
      irate(up[5m])                                       | {instance?, job?}
      last_over_time(up[5m])                              | {__name__="up", instance?, job?}
      ln(up)                                              | {instance?, job?}
      log10(up)                                           | {instance?, job?}
      log2(up)                                            | {instance?, job?}
      mad_over_time(up[5m])                               | {instance?, job?}
      max_of(1, 2)                                        | {}
      max_over_time(up[5m])                               | {instance?, job?}
      max_over_time((up == 1)[5m:])                       | {instance?, job?}
      last_over_time(topk(1, up)[5m:])                    | {__name__="up", instance?, job?}
      min_of(1, 2)                                        | {}
      min_over_time(up[5m])                               | {instance?, job?}
      minute(up)                                          | {instance?, job?}
      month(up)                                           | {instance?, job?}
      pi()                                                | {}
      predict_linear(up[5m], 60)                          | {instance?, job?}
      present_over_time(up[5m])                           | {instance?, job?}
      quantile_over_time(0.5, up[5m])                     | {instance?, job?}
      rad(up)                                             | {instance?, job?}
      range()                                             | {}
      rate(up[5m])                                        | {instance?, job?}
      resets(up[5m])                                      | {instance?, job?}
      round(up)                                           | {instance?, job?}
      scalar(up)                                          | {}
      sgn(up)                                             | {instance?, job?}
      sin(up)                                             | {instance?, job?}
      sinh(up)                                            | {instance?, job?}
      sort(up)                                            | {__name__="up", instance?, job?}
      sort_by_label(up, "job")                            | {__name__="up", instance?, job?}
      sort_by_label_desc(up, "job")                       | {__name__="up", instance?, job?}
      sort_desc(up)                                       | {__name__="up", instance?, job?}
      sqrt(up)                                            | {instance?, job?}
      start()                                             | {}
      start_timestamp(up)                                 | {instance?, job?}
      stddev_over_time(up[5m])                            | {instance?, job?}
      stdvar_over_time(up[5m])                            | {instance?, job?}
      step()                                              | {}
      sum_over_time(up[5m])                               | {instance?, job?}
      tan(up)                                             | {instance?, job?}
      tanh(up)                                            | {instance?, job?}
      time()                                              | {}
      timestamp(up)                                       | {instance?, job?}
      ts_of_first_over_time(up[5m])                       | {instance?, job?}
      ts_of_last_over_time(up[5m])                        | {instance?, job?}
      ts_of_max_over_time(up[5m])                         | {instance?, job?}
      ts_of_min_over_time(up[5m])                         | {instance?, job?}
      vector(1)                                           | {}
      year(up)                                            | {instance?, job?}
      $fn(up[5m])                                         | {…}

      absent(up)                                          | {}
      absent(up{job="a", instance=~"b"})                  | {job="a"}
      absent(up{job="$job"})                              | {job?}
      absent(up{job="a", job!="b"})                       | {job?}
      absent(up{job=~"a", job!="b"})                      | {}
      absent(up{$label="a"})                              | {…}
      absent(up{$filter})                                 | {…}
      absent((up{job="a"}))                               | {job="a"}
      absent(sum(up{job="a"}))                            | {}
      absent($x)                                          | {…}
      absent_over_time(up{job="a"}[5m])                   | {job="a"}
      absent_over_time((up{job="a"})[5m:])                | {}

      label_replace(up, "x", "y", "", "")                 | {__name__="up", instance?, job?, x="y"}
      label_replace(up, "x", "y", "job", ".*")            | {__name__="up", instance?, job?, x="y"}
      label_replace(up, "x", "y", "job", "a")             | {__name__="up", instance?, job?, x?}
      label_replace(up{job="a"}, "x", "y", "job", "a")    | {__name__="up", instance?, job="a", x="y"}
      label_replace(up{job="a"}, "x", "y", "job", "b")    | {__name__="up", instance?, job="a"}
      label_replace(up, "x", "$1", "job", "(.*)")         | {__name__="up", instance?, job?, x?}
      label_replace(up, "x", "a-$1", "job", "(.*)")       | {__name__="up", instance?, job?, x}
      label_replace(up, "x", "${1}a", "job", "(.*)")      | {__name__="up", instance?, job?, x}
      label_replace(up, "x", "a-$1", "job", "(.+)")       | {__name__="up", instance?, job?, x?}
      label_replace(up, "x", "$1", "typo", "(.*)")        | {__name__="up", instance?, job?}
      label_replace(up, "x", "a-$1", "typo", "(.*)")      | {__name__="up", instance?, job?, x="a-"}
      label_replace(up, "x", "a-$1", "typo", "(.+)")      | {__name__="up", instance?, job?}
      label_replace(up, "job", "", "", "")                | {__name__="up", instance?}
      label_replace(up, "job", "$1", "job", "(.*):.*")    | {__name__="up", instance?, job?}
      label_replace(up{job="a"}, "job", "b", "job", "c.*") | {__name__="up", instance?, job="a"}
      label_replace(up{job!=""}, "job", "b", "job", "c.*") | {__name__="up", instance?, job}
      label_replace(up, "x", "$y", "job", "(.*)")         | {__name__="up", instance?, job?, x?}
      label_replace(up, "$x", "y", "job", "(.*)")         | {…}
      label_replace(up, "x", "y", "$job", "(.*)")         | {__name__="up", instance?, job?, x="y"}
      label_replace(up, "x", "y", "$job", "a(.*)")        | {__name__="up", instance?, job?, x?}
      label_replace(abs(up), "x", "$1", "__name__", "(.*)") | {instance?, job?, x?}
      label_replace(up, "__name__", "$1", "job", "(.*)")  | {__name__?, instance?, job?}
      label_join(up, "x", "-", "job", "instance")         | {__name__="up", instance?, job?, x}
      label_join(up, "x", "", "job", "instance")          | {__name__="up", instance?, job?, x?}
      label_join(up{job!=""}, "x", "", "job", "instance") | {__name__="up", instance?, job, x}
      label_join(up{job="a"}, "x", "-", "job", "typo")    | {__name__="up", instance?, job="a", x="a-"}
      label_join(up, "x", "", "typo")                     | {__name__="up", instance?, job?}
      label_join(up, "job", "-")                          | {__name__="up", instance?}
      label_join(up, "x", "$y", "job", "instance")        | {__name__="up", instance?, job?, x?}
      label_join(up, "$x", "-", "job")                    | {…}

      up + 1                                              | {instance?, job?}
      1 + up                                              | {instance?, job?}
      1 + 1                                               | {}
      up + cpu                                            | {instance?, job?}
      up{job="a"} + cpu                                   | {instance?, job="a"}
      cpu + up                                            | {instance?, job?}
      cpu - ignoring(mode) up                             | {instance?, job?}
      cpu - ignoring(mode, job) up                        | {instance?}
      cpu - ignoring($x) up{job="a"}                      | {instance?, job?, mode?}
      cpu - on(job) up                                    | {job?}
      cpu{job=~".+"} - on(job) up{job="a"}                | {job="a"}
      cpu - on() up                                       | {}
      cpu - on(job, $x) up{job="a"}                       | {instance?, job="a", mode?}
      up * $x                                             | {instance?, job?}
      $x * up                                             | {instance?, job?}
      $x > up                                             | {__name__?, instance?, job?}
      up * on(job) $x                                     | {job?}
      cpu / ignoring(mode) group_left() limit             | {instance?, job?, mode?}
      cpu / on(job) group_left(version) build_info        | {instance?, job?, mode?, version?}
      cpu / on(job) group_left(version) build_info{version!=""} | {instance?, job?, mode?, version}
      cpu / on(job) group_left(typo) build_info           | {instance?, job?, mode?}
      cpu{mode="x"} / on(job) group_left(mode) build_info | {instance?, job?}
      cpu / on(job) group_left($x) build_info             | {…}
      cpu / on(job) group_left() build_info{job="a"}      | {instance?, job="a", mode?}
      cpu{mode="x"} / on(job) group_right(mode) build_info | {instance?, job?, mode="x", version?}
      nobody_knows * on(job) group_left(version) build_info{version="2"} | {!__name__, version="2", …}
      cpu % 2                                             | {instance?, job?, mode?}
      cpu ^ 2                                             | {instance?, job?, mode?}
      up atan2 up                                         | {__name__?, instance?, job?}
      up == 1                                             | {__name__="up", instance?, job?}
      1 == up                                             | {__name__="up", instance?, job?}
      up == bool 1                                        | {instance?, job?}
      up != 1                                             | {__name__="up", instance?, job?}
      up > 1                                              | {__name__="up", instance?, job?}
      up >= 1                                             | {__name__="up", instance?, job?}
      up < 1                                              | {__name__="up", instance?, job?}
      up <= 1                                             | {__name__="up", instance?, job?}
      up > limit                                          | {__name__="up", instance?, job?}
      up > bool limit                                     | {instance?, job?}
      up > on(job) limit                                  | {job?}
      up > on(job, __name__) limit                        | {__name__="up", job?}
      up > ignoring(job) limit                            | {__name__="up", instance?}
      up > on(job) group_left() limit                     | {__name__="up", instance?, job?}
      up > on(job) group_right() limit                    | {__name__="limit", instance?, job?}
      native </ 1                                         | {__name__="native", instance?, job?}
      native >/ 1                                         | {__name__="native", instance?, job?}
      up and cpu                                          | {__name__="up", instance?, job?}
      up and on(job) cpu{job="a"}                         | {__name__="up", instance?, job="a"}
      up and on() cpu                                     | {__name__="up", instance?, job?}
      up unless cpu{job="a"}                              | {__name__="up", instance?, job?}
      up or cpu                                           | {__name__, instance?, job?, mode?}
      up{job="a"} or vector(0)                            | {__name__?, instance?, job?}
      sum by (job) (up{job="a"}) or sum by (job) (cpu{job="a"}) | {job="a"}
      sum by (job) (up{job="a"}) or sum by (job) (cpu{job="b"}) | {job}
      sum(up) or $x                                       | {…}
      cpu + on(job) fill(0) up                            | {job?}
      cpu{mode!="", job!=""} + ignoring(instance) fill(0) up{job="a"} | {job, mode?}
      cpu{mode!=""} + on(job) group_left(version) fill(0) build_info{version!=""} | {instance?, job?, mode?, version?}
      """;

  static Stream<Arguments> rows() {
    return ShopMetrics.rows(TABLE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void a_result_has_these_labels(String query, String labels) {
    Analysis analysis = ShopMetrics.analysis(query);

    assertThat(analysis.labels(analysis.root())).hasToString(labels);
  }

  @Test
  void every_function_aggregator_and_operator_has_a_row() {
    assertThat(ShopMetrics.missing(TABLE)).isEmpty();
  }

  @Test
  void queries_of_labels() {
    Analysis analysis = ShopMetrics.analysis("cpu{job=\"a\", mode!=\"\"}");
    SeriesLabels labels = analysis.labels(analysis.root());

    assertThat(labels.names()).containsExactly("__name__", "instance", "job", "mode");
    assertThat(labels.canHave("mode")).isTrue();
    assertThat(labels.canHave("typo")).isFalse();
    assertThat(labels.alwaysHas("mode")).isTrue();
    assertThat(labels.alwaysHas("instance")).isFalse();
    assertThat(labels.fixedValue("job")).contains("a");
    assertThat(labels.fixedValue("mode")).isEmpty();
    assertThat(labels.isOpen()).isFalse();
  }
}
