package io.panelwright.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesCardinalityTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1                                                   | AT_MOST_ONE
          "text"                                              | AT_MOST_ONE
          time()                                              | AT_MOST_ONE
          vector(1)                                           | AT_MOST_ONE
          scalar(up)                                          | AT_MOST_ONE
          hour()                                              | AT_MOST_ONE
          hour(seen)                                          | MANY
          $x                                                  | UNKNOWN
          up                                                  | MANY
          (up)                                                | MANY
          -up                                                 | MANY
          up{job="a"}                                         | MANY
          up{job="a", instance="b"}                           | AT_MOST_ONE
          up{job="a", instance=""}                            | AT_MOST_ONE
          up{job="a", instance=~"b"}                          | AT_MOST_ONE
          up{job="a", instance=~"b.*"}                        | MANY
          up{job="a", instance="$x"}                          | MANY
          up{$filter}                                         | UNKNOWN
          nobody_knows                                        | UNKNOWN
          nobody_knows{job="a"}                               | UNKNOWN
          {__name__=~"up", job="a", instance="b"}             | UNKNOWN
          up{job="a", instance="b"}[5m]                       | AT_MOST_ONE
          rate(orders_total[5m])                              | MANY
          rate(nobody_knows[5m])                              | UNKNOWN
          sum(up)                                             | AT_MOST_ONE
          sum(nobody_knows)                                   | AT_MOST_ONE
          sum by (job) (up)                                   | MANY
          sum by (job) (up{job="a"})                          | AT_MOST_ONE
          sum by (job) (nobody_knows)                         | MANY
          sum by (typo) (up)                                  | AT_MOST_ONE
          sum by ($x) (nobody_knows)                          | UNKNOWN
          sum by ($x) (sum(up))                               | AT_MOST_ONE
          sum without (instance) (up)                         | MANY
          sum without (instance, job) (up)                    | AT_MOST_ONE
          sum without (instance) (up{job="a"})                | AT_MOST_ONE
          sum without (instance) (nobody_knows)               | UNKNOWN
          $agg(up)                                            | UNKNOWN
          count_values("v", up)                               | MANY
          count_values("v", sum(up))                          | AT_MOST_ONE
          topk(1, up)                                         | AT_MOST_ONE
          topk((1), nobody_knows)                             | AT_MOST_ONE
          topk(2, up)                                         | MANY
          topk(2, nobody_knows)                               | UNKNOWN
          topk(2, sum(up))                                    | AT_MOST_ONE
          topk($x, up)                                        | UNKNOWN
          topk(scalar(up), up)                                | UNKNOWN
          topk by (job) (1, up)                               | MANY
          topk by (job) (1, up{job="a"})                      | AT_MOST_ONE
          topk without (job) (1, nobody_knows)                | UNKNOWN
          bottomk(1, up)                                      | AT_MOST_ONE
          limitk(1, up)                                       | AT_MOST_ONE
          limit_ratio(0.5, up)                                | MANY
          max_over_time(topk(1, up)[5m:])                     | UNKNOWN
          max_over_time(sum(up)[5m:])                         | AT_MOST_ONE
          max_over_time(up[5m:])                              | MANY
          absent(up)                                          | AT_MOST_ONE
          absent(up{job="$x"})                                | AT_MOST_ONE
          absent_over_time(up[5m])                            | AT_MOST_ONE
          histogram_quantile(0.9, sum by (le) (wait_bucket))  | AT_MOST_ONE
          histogram_quantile(0.9, wait_bucket)                | MANY
          histogram_quantile(0.9, sum by (le, job) (wait_bucket)) | MANY
          histogram_quantiles(sum by (le) (wait_bucket), "q", 0.5) | MANY
          histogram_quantiles(sum by (le) (wait_bucket), "q", 0.5, 0.9) | MANY
          sort(sum(up))                                       | AT_MOST_ONE
          label_replace(sum(up), "x", "$1", "y", "(.*)")      | AT_MOST_ONE
          label_replace(topk(1, up), "x", "$1", "job", "(.*)") | AT_MOST_ONE
          $fn(up[5m])                                         | UNKNOWN
          sum(up) + 1                                         | AT_MOST_ONE
          1 + up                                              | MANY
          sum(up) / sum(limit)                                | AT_MOST_ONE
          sum(up) / up                                        | AT_MOST_ONE
          up / sum(up)                                        | AT_MOST_ONE
          up / on () group_left () sum(up)                    | MANY
          sum(up) / on () group_right () up                   | MANY
          up / up                                             | MANY
          up / nobody_knows                                   | UNKNOWN
          up / on (job) up{job="a"}                           | AT_MOST_ONE
          sum(up) * $x                                        | AT_MOST_ONE
          up * $x                                             | UNKNOWN
          sum(up) + fill(0) up                                | UNKNOWN
          sum(up) + fill(0) sum(limit)                        | AT_MOST_ONE
          sum(up) > 1                                         | AT_MOST_ONE
          up == 1                                             | MANY
          sum(up) and up                                      | AT_MOST_ONE
          up and sum(up)                                      | AT_MOST_ONE
          up and on () sum(up)                                | MANY
          up unless sum(up)                                   | MANY
          sum(up) or vector(0)                                | AT_MOST_ONE
          sum(up) or sum(limit)                               | AT_MOST_ONE
          sum(up) or up                                       | MANY
          nobody_knows or up                                  | MANY
          nobody_knows or vector(0)                           | UNKNOWN
          sum by (job) (up{job="a"}) or vector(0)             | MANY
          sum by (job) (up{job="a"}) or on () vector(0)       | AT_MOST_ONE
          sum by (job) (up{job="a"}) or on (job) vector(0)    | MANY
          sum by (job) (up{job="a"}) or on ($x) vector(0)     | UNKNOWN
          sum by (job) (up{job="a"}) or ignoring (job) vector(0) | AT_MOST_ONE
          sum by (job) (up{job="a"}) or sum by (job) (queue{job="a"}) | AT_MOST_ONE
          sum by (job) (up{job="a"}) or sum by (job) (queue{job="b"}) | UNKNOWN
          sum by (job) (up{job="a"}) or absent(up{job="a"})   | AT_MOST_ONE
          topk(1, up) or topk(1, queue)                       | UNKNOWN
          """)
  void a_query_has_this_cardinality(String query, SeriesCardinality cardinality) {
    Analysis analysis = ShopMetrics.analysis(query);

    assertThat(analysis.cardinality(analysis.root())).isEqualTo(cardinality);
  }
}
