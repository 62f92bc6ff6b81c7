package io.panelwright.metricsql;

import io.panelwright.promql.Function;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names of MetricsQL's functions; they ignore case. */
final class MetricsqlFunctions {

  private static final Set<String> AGGREGATES =
      names(
          """
          any avg bottomk bottomk_avg bottomk_last bottomk_max bottomk_median bottomk_min count
          count_values distinct geomean group histogram limitk mad max median min mode outliers_iqr
          outliers_mad outliersk quantile quantiles share stddev stdvar sum sum2 topk topk_avg
          topk_last topk_max topk_median topk_min zscore
          """);

  /** Rollup and transform functions, in alphabetical order. */
  private static final Set<String> FUNCTIONS =
      names(
          """
          abs absent absent_over_time acos acosh aggr_over_time ascent_over_time asin asinh atan
          atanh avg_over_time bitmap_and bitmap_or bitmap_xor buckets_limit ceil changes
          changes_prometheus clamp clamp_max clamp_min cos cosh count_eq_over_time
          count_gt_over_time count_le_over_time count_ne_over_time count_over_time
          count_values_over_time day_of_month day_of_week day_of_year days_in_month
          decreases_over_time default_rollup deg delta delta_prometheus deriv deriv_fast
          descent_over_time distinct_over_time drop_common_labels drop_empty_series
          duration_over_time end exp first_over_time floor geomean_over_time histogram_avg
          histogram_fraction histogram_over_time histogram_quantile histogram_quantiles
          histogram_share histogram_stddev histogram_stdvar hoeffding_bound_lower
          hoeffding_bound_upper holt_winters hour idelta ideriv increase increase_prometheus
          increase_pure increases_over_time integrate interpolate irate keep_last_value
          keep_next_value label_copy label_del label_graphite_group label_join label_keep
          label_lowercase label_map label_match label_mismatch label_move label_replace label_set
          label_transform label_uppercase label_value labels_equal lag last_over_time lifetime
          limit_offset ln log10 log2 mad_over_time max_over_time median_over_time min_over_time
          minute mode_over_time month now outlier_iqr_over_time pi predict_linear
          present_over_time prometheus_buckets quantile_over_time quantiles_over_time rad rand
          rand_exponential rand_normal range_avg range_first range_last range_linear_regression
          range_mad range_max range_min range_normalize range_over_time range_quantile range_stddev
          range_stdvar range_sum range_trim_outliers range_trim_spikes range_trim_zscore
          range_zscore rate rate_over_sum rate_prometheus remove_resets resets rollup
          rollup_candlestick rollup_delta rollup_deriv rollup_increase rollup_rate
          rollup_scrape_interval round running_avg running_max running_min running_sum scalar
          scrape_interval sgn share_eq_over_time share_gt_over_time share_le_over_time sin sinh
          smooth_exponential sort sort_by_label sort_by_label_desc sort_by_label_numeric
          sort_by_label_numeric_desc sort_desc sqrt stale_samples_over_time start stddev_over_time
          stdvar_over_time step sum2_over_time sum_eq_over_time sum_gt_over_time sum_le_over_time
          sum_over_time tan tanh tfirst_over_time time timestamp timestamp_with_name timezone_offset
          tlast_change_over_time tlast_over_time tmax_over_time tmin_over_time union vector year
          zscore_over_time
          """);

  /** Templates that every query has. */
  static final List<String> TEMPLATES = List.of("ru", "ttf", "range_median", "alias");

  private MetricsqlFunctions() {}

  private static Set<String> names(String text) {
    return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
  }

  /** The names of all functions. */
  static List<String> names() {
    return Stream.concat(AGGREGATES.stream(), FUNCTIONS.stream()).toList();
  }

  static boolean isAggregate(String name) {
    return AGGREGATES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether VictoriaMetrics has the function, or Prometheus has it and a later release can. */
  static boolean isFunction(String name) {
    return FUNCTIONS.contains(name.toLowerCase(Locale.ROOT)) || Function.byName(name).isPresent();
  }
}
