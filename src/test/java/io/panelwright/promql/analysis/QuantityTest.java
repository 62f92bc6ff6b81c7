package io.panelwright.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityTest {

  private static final String TABLE =
      """
      query                                               | what its values measure
      age                                                 | seconds
      (age)                                               | seconds
      age offset 5m                                       | seconds
      {__name__="age"}                                    | seconds
      {__name__=~"age"}                                   | unknown
      nobody_knows                                        | unknown
      age_$x                                              | unknown
      $x                                                  | unknown
      5                                                   | unknown
      up                                                  | flag
      orders_total                                        | count
      wait_bucket                                         | count
      wait_count                                          | count
      wait_sum                                            | seconds
      native                                              | seconds
      -age                                                | seconds
      +age                                                | seconds
      -seen                                               | unknown
      -up                                                 | unknown

      sum(age)                                            | seconds
      sum by (job) (memory)                               | bytes
      sum(up)                                             | count
      sum(seen)                                           | unknown
      sum(group by (job) (cpu))                           | count
      sum(queue > bool 5)                                 | count
      $agg(age)                                           | unknown
      avg(age)                                            | seconds
      avg(up)                                             | ratio
      avg(seen)                                           | unix time
      min(age)                                            | seconds
      min(up)                                             | flag
      max(age)                                            | seconds
      max(seen)                                           | unix time
      count(age)                                          | count
      count by (job) (up == 1)                            | count
      count_values("v", age)                              | count
      group(age)                                          | unknown
      quantile(0.9, age)                                  | seconds
      stddev(age)                                         | seconds
      stddev(seen)                                        | seconds
      stdvar(age)                                         | unknown
      topk(3, age)                                        | seconds
      bottomk(3, age)                                     | seconds
      limitk(3, age)                                      | seconds
      limit_ratio(0.5, age)                               | seconds

      abs(age)                                            | seconds
      absent(age)                                         | unknown
      absent_over_time(age[5m])                           | unknown
      acos(age)                                           | unknown
      acosh(age)                                          | unknown
      asin(age)                                           | unknown
      asinh(age)                                          | unknown
      atan(age)                                           | unknown
      atanh(age)                                          | unknown
      avg_over_time(age[5m])                              | seconds
      avg_over_time(up[5m])                               | ratio
      ceil(age)                                           | seconds
      changes(age[5m])                                    | count
      clamp(age, 0, 1)                                    | seconds
      clamp(up, 0.5, 1)                                   | unknown
      clamp_max(age, 1)                                   | seconds
      clamp_min(age, 0)                                   | seconds
      cos(age)                                            | unknown
      cosh(age)                                           | unknown
      count_over_time(age[5m])                            | count
      day_of_month(seen)                                  | unknown
      day_of_week()                                       | unknown
      day_of_year(seen)                                   | unknown
      days_in_month(seen)                                 | unknown
      deg(age)                                            | unknown
      delta(memory[5m])                                   | bytes
      delta(seen[5m])                                     | seconds
      delta(up[5m])                                       | unknown
      deriv(memory[5m])                                   | bytes per second
      deriv(age[5m])                                      | ratio
      double_exponential_smoothing(age[5m], 0.5, 0.5)     | seconds
      end()                                               | unix time
      exp(age)                                            | unknown
      first_over_time(age[5m])                            | seconds
      floor(age)                                          | seconds
      histogram_avg(rate(native[5m]))                     | seconds
      histogram_count(native)                             | count
      histogram_count(rate(native[5m]))                   | count per second
      histogram_fraction(0, 1, wait_bucket)               | ratio
      histogram_quantile(0.9, wait_bucket)                | seconds
      histogram_quantile(0.9, rate(wait_bucket[5m]))      | seconds
      histogram_quantile(0.9, sum by (le) (increase(lag_bucket[5m]))) | milliseconds
      histogram_quantile(0.9, sum(rate(native[5m])))      | seconds
      histogram_quantile(0.9, nobody_knows)               | unknown
      histogram_quantile(0.9, orders_total)               | unknown
      histogram_quantiles(wait_bucket, "q", 0.5, 0.9)     | seconds
      histogram_stddev(native)                            | seconds
      histogram_stdvar(native)                            | unknown
      histogram_sum(native)                               | seconds
      histogram_sum(rate(native[5m]))                     | ratio
      holt_winters(age[5m], 0.5, 0.5)                     | seconds
      hour(seen)                                          | unknown
      idelta(memory[5m])                                  | bytes
      increase(orders_total[5m])                          | count
      increase(cpu[5m])                                   | seconds
      info(age)                                           | seconds
      irate(orders_total[5m])                             | count per second
      label_join(age, "x", "-", "job")                    | seconds
      label_replace(age, "x", "y", "", "")                | seconds
      last_over_time(age[5m])                             | seconds
      ln(age)                                             | unknown
      log10(age)                                          | unknown
      log2(age)                                           | unknown
      mad_over_time(age[5m])                              | seconds
      max_of(time(), start())                             | unix time
      max_over_time(age[5m])                              | seconds
      max_over_time(rate(received[5m])[1h:])              | bytes per second
      min_of(step(), 5)                                   | seconds
      min_over_time(age[5m])                              | seconds
      minute(seen)                                        | unknown
      month(seen)                                         | unknown
      pi()                                                | unknown
      predict_linear(memory[5m], 60)                      | bytes
      present_over_time(age[5m])                          | unknown
      quantile_over_time(0.5, age[5m])                    | seconds
      rad(age)                                            | unknown
      range()                                             | seconds
      rate(orders_total[5m])                              | count per second
      rate(received[5m])                                  | bytes per second
      rate(cpu[5m])                                       | ratio
      rate(nobody_knows[5m])                              | unknown per second
      rate(rate(orders_total[5m])[5m:])                   | unknown
      rate(seen[5m])                                      | unknown
      rate(up[5m])                                        | unknown
      resets(orders_total[5m])                            | count
      round(age)                                          | seconds
      scalar(age)                                         | seconds
      sgn(age)                                            | unknown
      sin(age)                                            | unknown
      sinh(age)                                           | unknown
      sort(age)                                           | seconds
      sort_by_label(age, "job")                           | seconds
      sort_by_label_desc(age, "job")                      | seconds
      sort_desc(age)                                      | seconds
      sqrt(age)                                           | unknown
      start()                                             | unix time
      start_timestamp(age)                                | unix time
      stddev_over_time(age[5m])                           | seconds
      stdvar_over_time(age[5m])                           | unknown
      step()                                              | seconds
      sum_over_time(age[5m])                              | seconds
      sum_over_time(up[5m])                               | count
      sum_over_time(used[5m])                             | unknown
      sum_over_time(heat[5m])                             | unknown
      sum_over_time(power[5m])                            | unknown
      rate(energy[5m])                                    | watts
      60 * rate(energy[5m])                               | joules per minute
      increase(energy[5m])                                | joules
      sum(voltage * current)                              | watts
      heat + 273.15                                       | kelvin
      warm - 273.15                                       | celsius
      heat - 20                                           | celsius
      heat / warm                                         | unknown
      signal - signal offset 1h                           | decibels
      max(pause)                                          | seconds
      histogram_quantile(0.9, pause)                      | unknown
      sum_over_time(rate(orders_total[5m])[1h:])          | unknown
      tan(age)                                            | unknown
      tanh(age)                                           | unknown
      time()                                              | unix time
      timestamp(age)                                      | unix time
      ts_of_first_over_time(age[5m])                      | unix time
      ts_of_last_over_time(age[5m])                       | unix time
      ts_of_max_over_time(age[5m])                        | unix time
      ts_of_min_over_time(age[5m])                        | unix time
      vector(1)                                           | unknown
      vector(time())                                      | unix time
      year(seen)                                          | unknown
      $fn(age[5m])                                        | unknown

      age + age                                           | seconds
      age + 5                                             | seconds
      5 + age                                             | seconds
      age + 0 * memory                                    | seconds
      age + lag                                           | unknown
      age + $x                                            | unknown
      up + up                                             | count
      up + queue                                          | count
      up + 1                                              | unknown
      seen + age                                          | unix time
      age + seen                                          | unix time
      seen + 60                                           | unix time
      seen + lag                                          | unknown
      seen + seen                                         | unknown
      rate(orders_total[5m]) + irate(orders_total[5m])    | count per second
      rate(cpu[5m]) + used                                | ratio
      rate(orders_total[5m]) + orders_total               | unknown

      age - age                                           | seconds
      1 - used                                            | ratio
      100 - share                                         | percent
      1 - up                                              | flag
      up - 1                                              | unknown
      up - up                                             | unknown
      time() - seen                                       | seconds
      time() - max(seen)                                  | seconds
      time() - (seen or vector(0))                        | seconds
      time() * 1000 - seen * 1000                         | milliseconds
      time() - age                                        | unix time
      time() - 3600                                       | unix time
      3600 - seen                                         | unknown
      age - seen                                          | unknown
      time() - nobody_knows                               | unknown
      time() - timestamp(up)                              | seconds
      count(up) - sum(up)                                 | count
      used - share                                        | unknown

      rate(orders_total[5m]) * 60                         | count per minute
      60 * rate(orders_total[5m])                         | count per minute
      rate(orders_total[5m]) * 3600                       | count per hour
      rate(orders_total[5m]) * 86400                      | count per day
      rate(orders_total[5m]) * 60 * 60                    | count per hour
      rate(orders_total[5m]) * 5m                         | unknown
      rate(orders_total[5m]) * 1h                         | count per hour
      rate(orders_total[5m]) * 60 / 60                    | count per second
      rate(orders_total[5m]) * (2 * 30)                   | count per minute
      rate(orders_total[5m]) * vector(60)                 | count per minute
      rate(nobody_knows[5m]) * 60                         | unknown per minute
      rate(cpu[5m]) * 60                                  | seconds per minute
      rate(cpu[5m]) * 100                                 | percent
      rate(cpu[5m]) * 1000                                | milliseconds per second
      rate(lag[5m]) / 1000                                | ratio
      used * 100                                          | percent
      100 * used                                          | percent
      used * 1                                            | ratio
      used * 50                                           | unknown
      used * $x                                           | unknown
      share / 100                                         | ratio
      share * 0.01                                        | ratio
      age * 1000                                          | milliseconds
      age * 1e6                                           | microseconds
      lag / 1000                                          | seconds
      lag * 1e6                                           | nanoseconds
      age / 60                                            | minutes
      age / 3600                                          | hours
      age / 86400                                         | days
      age / 0                                             | unknown
      age * 60                                            | unknown
      age * -1                                            | seconds
      seen * 1000                                         | unix milliseconds
      seen * 1000 / 1000                                  | unix time
      memory * 8                                          | bits
      rate(received[5m]) * 8                              | bits per second
      memory * 8 / 8                                      | bytes
      memory / 1024                                       | unknown
      memory * 2                                          | unknown
      0 * age                                             | unknown
      up * 100                                            | unknown
      age * up                                            | seconds
      up * age                                            | seconds
      age * on (job) group_left (version) build_info      | seconds
      used * memory                                       | bytes
      memory * used                                       | bytes
      used * used                                         | ratio
      queue * age                                         | seconds
      queue * queue                                       | count
      queue * share                                       | unknown
      rate(orders_total[5m]) * age                        | count
      age * rate(received[5m])                            | bytes
      rate(orders_total[5m]) * lag                        | unknown
      age * memory                                        | unknown
      used * seen                                         | unknown

      memory / limit                                      | ratio
      sum(memory) / sum(limit) * 100                      | percent
      100 * memory / limit                                | percent
      (memory * 100) / limit                              | percent
      100 * rate(orders_total{code="5"}[5m]) / rate(orders_total[5m]) | percent
      60 * rate(orders_total[5m]) / count(up)             | count per minute
      $x * memory / limit                                 | unknown
      memory / (limit > 0)                                | ratio
      rate(orders_total{code="5"}[5m]) / rate(orders_total[5m]) | ratio
      sum(orders_total) / (sum(orders_total) > 0)         | ratio
      avg(up) * 100                                       | percent
      sum(up) / count(up)                                 | ratio
      sum(queue) / count(queue)                           | count
      count(up == 1) / count(up)                          | ratio
      sum_over_time(up[5m]) / count_over_time(up[5m])     | ratio
      sum_over_time(queue[5m]) / count_over_time(queue[5m]) | count
      increase(orders_total[5m]) / count(up)              | count
      rate(orders_total[5m]) / rate(wait_count[5m])       | ratio
      rate(wait_bucket{le="1"}[5m]) / ignoring (le) rate(wait_count[5m]) | ratio
      nobody_knows / count(up)                            | unknown
      up / count(queue)                                   | unknown
      seen / count(up)                                    | unknown
      age / lag                                           | unknown
      wait_sum / wait_count                               | seconds
      rate(wait_sum[5m]) / rate(wait_count[5m])           | seconds
      sum(rate(wait_sum[5m])) / sum(rate(wait_count[5m])) * 1000 | milliseconds
      rate(batch_sum[5m]) / rate(batch_count[5m])         | count
      histogram_sum(rate(native[5m])) / histogram_count(rate(native[5m])) | seconds
      histogram_sum(native) / histogram_count(rate(native[5m])) | unknown
      memory / queue                                      | bytes
      price / queue                                       | money
      rate(received[5m]) / queue                          | bytes per second
      rate(cpu[5m]) / count(up)                           | ratio
      queue / age                                         | count per second
      memory / age                                        | bytes per second
      queue / (age / 60)                                  | count per minute
      age / age                                           | ratio
      memory / rate(received[5m])                         | seconds
      queue / (rate(orders_total[5m]) * 60)               | minutes
      memory / used                                       | bytes
      memory / rate(cpu[5m])                              | bytes
      rate(received[5m]) / memory                         | unknown
      memory / up                                         | bytes
      up / up                                             | unknown
      up / count(up)                                      | unknown
      seen / age                                          | unknown
      age / seen                                          | unknown
      1 / age                                             | unknown
      0 / age                                             | unknown
      nobody_knows / nobody_knows                         | unknown
      nobody_knows / queue                                | unknown
      nobody_knows / age                                  | unknown
      rate(nobody_knows[5m]) / rate(nobody_knows[5m])     | unknown
      age / nobody_knows                                  | unknown

      age % 60                                            | unknown
      age ^ 2                                             | unknown
      age atan2 age                                       | unknown

      age == 5                                            | seconds
      age != 5                                            | seconds
      age > 5                                             | seconds
      age >= 5                                            | seconds
      age < 5                                             | seconds
      age <= 5                                            | seconds
      5 < age                                             | seconds
      age > bool 5                                        | flag
      1 > bool 5                                          | flag
      up == 1                                             | flag
      age > lag                                           | seconds
      age > on (job) group_right () lag                   | seconds
      age > $x                                            | seconds
      $x < age                                            | unknown
      native </ 1                                         | seconds
      native >/ 1                                         | seconds
      age and lag                                         | seconds
      age unless lag                                      | seconds
      age or age                                          | seconds
      age or lag                                          | unknown
      age or $x                                           | unknown
      age or vector(0)                                    | seconds
      vector(0) or age                                    | seconds
      age or 0 * lag                                      | seconds
      up or (absent(up) - 2)                              | flag
      min by (job) (up) or (absent(up) - 2)               | flag
      age or vector(time())                               | unknown
      sum(rate(cpu[5m])) or vector(0)                     | ratio
      (sum(rate(orders_total[5m])) or vector(0)) * 60     | count per minute
      (sum(memory) or 0 * sum(limit)) / (sum(limit) > 0)  | ratio
      vector(1) or vector(2)                              | unknown
      age + (vector(1) or vector(2))                      | seconds
      age * (vector(1) or vector(2))                      | unknown
      """;

  static Stream<Arguments> rows() {
    return ShopMetrics.rows(TABLE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void values_have_this_quantity(String query, String quantity) {
    Analysis analysis = ShopMetrics.analysis(query);

    assertThat(analysis.quantity(analysis.root()).text()).isEqualTo(quantity);
  }

  @Test
  void every_function_aggregator_and_operator_has_a_row() {
    assertThat(ShopMetrics.missing(TABLE)).isEmpty();
  }
}
