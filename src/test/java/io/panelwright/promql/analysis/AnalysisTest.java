package io.panelwright.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a                                                 ; a
          1                                                 ;
          (a - b) / on (x) group_left (y) max_over_time(c{d="e"}[5m:]) ; a b c
          topk(scalar(a), rate(b[5m])) or {__name__="c"}    ; a b c
          label_replace(a, "x", "$1", "y", "z") > $t * b    ; a b
          """)
  void selectors_are_in_the_order_of_the_text(String query, String names) {
    String actual =
        ShopMetrics.analysis(query).selectors().stream()
            .map(selector -> selector.metric().orElse("?"))
            .collect(Collectors.joining(" "));

    assertThat(actual).isEqualTo(names == null ? "" : names);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up * on (job) sum by (job) (queue)                      | false
          up * on (job) sum(queue)                                | false
          up{job="a"} * on (job) sum(queue)                       | true
          up{job!=""} * on (job) sum(queue)                       | true
          up{job="a"} * on (job) queue{job="b"}                   | true
          up{job="a"} * on (job) queue{job=~"b.*"}                | false
          up{job="a"} * on (instance) queue{job="b"}              | false
          up{job="a"} * queue{job="b"}                            | true
          up{job="a"} * ignoring (job) queue{job="b"}             | false
          up{job="a"} * ignoring ($x) queue{job="b"}              | false
          up{job="a"} * on ($x) queue{job="b"}                    | false
          up{job="a"} * on (job, $x) queue{job="b"}               | true
          up{job="a"} * on (__name__) queue{job="a"}              | false
          up{job="a"} and sum(queue)                              | true
          up{job="a"} unless on () sum(queue)                     | false
          up{job="a"} or queue{job="b"}                           | true
          up{job="a"} * 2                                         | false
          up{job="$job"} * on (job) queue{job="b"}                | false
          nobody_knows * on (job) sum(queue)                      | false
          """)
  void sides_that_differ_never_match(String query, boolean never) {
    Analysis analysis = ShopMetrics.analysis(query);

    assertThat(analysis.neverMatches((BinaryExpr) analysis.root())).isEqualTo(never);
  }

  @Test
  void each_part_has_its_own_properties() {
    Analysis analysis = ShopMetrics.analysis("sum by (job) (rate(cpu[5m])) * 100");
    BinaryExpr product = (BinaryExpr) analysis.root();
    VectorSelector cpu = analysis.selectors().get(0);

    assertThat(analysis.labels(product.left())).hasToString("{job?}");
    assertThat(analysis.quantity(product.left()).text()).isEqualTo("ratio");
    assertThat(analysis.labels(cpu).canHave("mode")).isTrue();
    assertThat(analysis.quantity(cpu).text()).isEqualTo("seconds");
    assertThat(analysis.seriesInfo(cpu).orElseThrow().kind()).isEqualTo(SeriesInfo.Kind.COUNTER);
    assertThat(analysis.cardinality(product.right())).isEqualTo(SeriesCardinality.AT_MOST_ONE);
  }

  @Test
  void only_parts_have_properties() {
    Analysis analysis = ShopMetrics.analysis("up");

    assertThatThrownBy(() -> analysis.labels(ShopMetrics.parse("down")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a VectorSelector that is no part of the analysed expression");
  }

  /** The stack does not allow recursion, and the time does not allow repeated analysis. */
  @ParameterizedTest
  @ValueSource(strings = {"up + ", "up or ", "up * on (job) ", "nobody_knows{l%d=\"x\"} or "})
  void a_long_chain_needs_no_stack_and_linear_time(String link) {
    Expr chain =
        ShopMetrics.parse(
            IntStream.range(0, 10_000).mapToObj(link::formatted).collect(Collectors.joining())
                + "up");

    Analysis analysis =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Analysis.analyze(chain, ShopMetrics.CATALOG));

    assertThat(analysis.selectors()).hasSize(10_001);
    assertThat(analysis.labels(chain).canHave("job")).isTrue();
  }

  @Test
  void labels_beyond_the_limit_are_dropped() {
    Expr join =
        ShopMetrics.parse(
            IntStream.range(0, 1000)
                .mapToObj(" * on (job) group_left (l%d) nobody_knows"::formatted)
                .collect(Collectors.joining("", "up", "")));

    assertThat(Analysis.analyze(join, ShopMetrics.CATALOG).labels(join))
        .hasToString("{!__name__, …}");
  }
}
