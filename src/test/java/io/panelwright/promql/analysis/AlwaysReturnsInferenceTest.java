package io.panelwright.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.promql.Aggregator;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Function;
import io.panelwright.promql.ValueType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlwaysReturnsInferenceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1                                          | true
          1 + 2                                      | true
          time()                                     | true
          scalar(up)                                 | true
          hour()                                     | true
          hour(up)                                   | false
          hour(vector(1))                            | true
          vector(1)                                  | true
          (vector(1))                                | true
          -vector(1)                                 | true
          up                                         | false
          $x                                         | false
          sum(up)                                    | false
          sum(vector(1))                             | true
          count(up or vector(0))                     | true
          sum by (job) (vector(1))                   | true
          topk(1, vector(1))                         | true
          topk(0, vector(1))                         | false
          topk($x, vector(1))                        | false
          limit_ratio(1, vector(1))                  | false
          $agg(vector(1))                            | false
          $fn(vector(1))                             | false
          absent(up)                                 | false
          up or absent(up)                           | false
          up or vector(0)                            | true
          vector(0) or up                            | true
          up or on () vector(0)                      | true
          up and vector(0)                           | false
          vector(0) and vector(0)                    | false
          vector(0) unless up                        | false
          (up or vector(0)) + 1                      | true
          1 + (up or vector(0))                      | true
          (up or vector(0)) > 1                      | false
          (up or vector(0)) > bool 1                 | true
          1 > bool 2                                 | true
          vector(1) + up                             | false
          (sum(up) or vector(0)) / (sum(up) or vector(1)) | true
          (up or vector(0)) / (up or vector(1))      | false
          vector(1) + on () (up or vector(0))        | true
          vector(1) > (sum(up) or vector(0))         | false
          vector(1) > bool (sum(up) or vector(0))    | true
          vector(1) + fill_right(0) up               | true
          vector(1) + fill_left(0) up                | false
          up + fill_left(0) vector(1)                | true
          vector(1) * $x                             | false
          vector(1) </ 2                             | false
          clamp(vector(1), 2, 1)                     | false
          clamp_min(vector(1), 2)                    | true
          label_replace(vector(1), "a", "b", "", "") | true
          max_over_time(vector(1)[5m:])              | false
          info(vector(1), {x="y"})                   | false
          """)
  void a_query_returns_a_result_independent_of_data(String query, boolean always) {
    Analysis analysis = ShopMetrics.analysis(query);

    assertThat(analysis.alwaysReturns(analysis.root())).isEqualTo(always);
  }

  /** According to Prometheus' functions.go: one result for each number. */
  @Test
  void these_functions_return_a_result_for_any_number() {
    assertThat(
            Function.all().stream()
                .filter(function -> function.returns() == ValueType.VECTOR)
                .filter(function -> function.arguments().contains(ValueType.VECTOR))
                .map(Function::name)
                .filter(
                    name ->
                        FunctionSemantics.find(name).orElseThrow().returns()
                            == FunctionSemantics.ResultCondition.SAME))
        .containsExactlyInAnyOrder(
            ("abs acos acosh asin asinh atan atanh ceil clamp_max clamp_min cos cosh day_of_month"
                    + " day_of_week day_of_year days_in_month deg exp floor hour label_join"
                    + " label_replace ln log10 log2 minute month rad round sgn sin sinh sort"
                    + " sort_by_label sort_by_label_desc sort_desc sqrt tan tanh timestamp year")
                .split(" "));
  }

  @Test
  void every_aggregator_is_known() {
    List<String> silent =
        Stream.of(Aggregator.values())
            .filter(aggregator -> !always(aggregator))
            .map(Aggregator::text)
            .collect(Collectors.toList());

    assertThat(silent).containsExactly("limit_ratio");
  }

  private static boolean always(Aggregator aggregator) {
    String parameter =
        aggregator == Aggregator.COUNT_VALUES ? "\"v\", " : aggregator.hasParameter() ? "1, " : "";
    Expr expr = ShopMetrics.parse(aggregator.text() + "(" + parameter + "vector(1))");
    return Analysis.analyze(expr, MetricCatalog.NONE).alwaysReturns(expr);
  }
}
