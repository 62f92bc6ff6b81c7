package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Function;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The effect of a function on series, as Prometheus 3.14 evaluates it (promql/functions.go).
 *
 * @param labels of its result
 * @param values of its result
 * @param returns the condition of a result
 */
record FunctionSemantics(LabelEffect labels, ValueEffect values, ResultCondition returns) {

  /** The labels of a result, relative to those of the argument. */
  enum LabelEffect {
    /** No labels. */
    NONE,
    /** All labels. */
    ALL,
    /** All labels except the metric name. */
    NAMELESS,
    /** All labels except the metric name and {@code le}. */
    BUCKETS,
    /** As {@link #BUCKETS}, plus one for the quantile. */
    QUANTILES,
    /** The labels with an equality matcher in the selector. */
    ABSENT,
    /** One label can be new, overwritten or removed. */
    REPLACED,
    /** One label can be new, overwritten or removed. */
    JOINED,
    /** All labels plus those of the info metrics. */
    ENRICHED
  }

  /** The condition under which a function returns a result. */
  enum ResultCondition {
    /** If its argument returns a result; always if it has none. */
    SAME,
    /** Depends on data. */
    MAYBE
  }

  private static final String TABLE =
      """
      function                     | labels    | values           | returns
      abs                          | nameless  | rounded          | same
      absent                       | absent    | one              | maybe
      absent_over_time             | absent    | one              | maybe
      acos                         | nameless  | unknown          | same
      acosh                        | nameless  | unknown          | same
      asin                         | nameless  | unknown          | same
      asinh                        | nameless  | unknown          | same
      atan                         | nameless  | unknown          | same
      atanh                        | nameless  | unknown          | same
      avg_over_time                | nameless  | average          | maybe
      ceil                         | nameless  | rounded          | same
      changes                      | nameless  | count            | maybe
      clamp                        | nameless  | rounded          | maybe
      clamp_max                    | nameless  | rounded          | same
      clamp_min                    | nameless  | rounded          | same
      cos                          | nameless  | unknown          | same
      cosh                         | nameless  | unknown          | same
      count_over_time              | nameless  | number           | maybe
      day_of_month                 | nameless  | unknown          | same
      day_of_week                  | nameless  | unknown          | same
      day_of_year                  | nameless  | unknown          | same
      days_in_month                | nameless  | unknown          | same
      deg                          | nameless  | unknown          | same
      delta                        | nameless  | difference       | maybe
      deriv                        | nameless  | per_second       | maybe
      double_exponential_smoothing | nameless  | average          | maybe
      end                          | none      | time             | same
      exp                          | nameless  | unknown          | same
      first_over_time              | all       | same             | maybe
      floor                        | nameless  | rounded          | same
      histogram_avg                | nameless  | observed         | maybe
      histogram_count              | nameless  | observations     | maybe
      histogram_fraction           | buckets   | ratio            | maybe
      histogram_quantile           | buckets   | observed         | maybe
      histogram_quantiles          | quantiles | observed         | maybe
      histogram_stddev             | nameless  | observed         | maybe
      histogram_stdvar             | nameless  | unknown          | maybe
      histogram_sum                | nameless  | observed_sum     | maybe
      holt_winters                 | nameless  | average          | maybe
      hour                         | nameless  | unknown          | same
      idelta                       | nameless  | difference       | maybe
      increase                     | nameless  | difference       | maybe
      info                         | enriched  | same             | maybe
      irate                        | nameless  | per_second       | maybe
      label_join                   | joined    | same             | same
      label_replace                | replaced  | same             | same
      last_over_time               | all       | same             | maybe
      ln                           | nameless  | unknown          | same
      log10                        | nameless  | unknown          | same
      log2                         | nameless  | unknown          | same
      mad_over_time                | nameless  | difference       | maybe
      max_of                       | none      | either           | same
      max_over_time                | nameless  | same             | maybe
      min_of                       | none      | either           | same
      min_over_time                | nameless  | same             | maybe
      minute                       | nameless  | unknown          | same
      month                        | nameless  | unknown          | same
      pi                           | none      | unknown          | same
      predict_linear               | nameless  | average          | maybe
      present_over_time            | nameless  | one              | maybe
      quantile_over_time           | nameless  | average          | maybe
      rad                          | nameless  | unknown          | same
      range                        | none      | seconds          | same
      rate                         | nameless  | per_second       | maybe
      resets                       | nameless  | count            | maybe
      round                        | nameless  | rounded          | same
      scalar                       | none      | same             | same
      sgn                          | nameless  | unknown          | same
      sin                          | nameless  | unknown          | same
      sinh                         | nameless  | unknown          | same
      sort                         | all       | same             | same
      sort_by_label                | all       | same             | same
      sort_by_label_desc           | all       | same             | same
      sort_desc                    | all       | same             | same
      sqrt                         | nameless  | unknown          | same
      start                        | none      | time             | same
      start_timestamp              | nameless  | time             | maybe
      stddev_over_time             | nameless  | difference       | maybe
      stdvar_over_time             | nameless  | unknown          | maybe
      step                         | none      | seconds          | same
      sum_over_time                | nameless  | sum_over_time    | maybe
      tan                          | nameless  | unknown          | same
      tanh                         | nameless  | unknown          | same
      time                         | none      | time             | same
      timestamp                    | nameless  | time             | same
      ts_of_first_over_time        | nameless  | time             | maybe
      ts_of_last_over_time         | nameless  | time             | maybe
      ts_of_max_over_time          | nameless  | time             | maybe
      ts_of_min_over_time          | nameless  | time             | maybe
      vector                       | none      | same             | same
      year                         | nameless  | unknown          | same
      """;

  private static final Map<String, FunctionSemantics> BY_NAME = read();

  /** The semantics of the called function; empty for a variable. */
  static Optional<FunctionSemantics> find(Call call) {
    return call.function().map(Function::name).flatMap(FunctionSemantics::find);
  }

  static Optional<FunctionSemantics> find(String function) {
    return Optional.ofNullable(BY_NAME.get(function));
  }

  private static Map<String, FunctionSemantics> read() {
    Map<String, FunctionSemantics> facts = new LinkedHashMap<>();
    TABLE
        .lines()
        .skip(1)
        .map(FunctionSemantics::cells)
        .forEach(
            cells ->
                facts.put(
                    cells[0],
                    new FunctionSemantics(
                        LabelEffect.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                        ValueEffect.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                        ResultCondition.valueOf(cells[3].toUpperCase(Locale.ROOT)))));
    return facts;
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
  }
}
