package io.panelwright.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.analysis.PromtoolEngine.Evaluation;
import io.panelwright.promql.analysis.PromtoolEngine.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inferred properties hold for the results of Prometheus' own engine. */
class PromtoolEngineTest {

  private static final long SEED = 20240607;

  private static final int QUERIES = 3000;

  @TempDir private Path folder;

  @Test
  void inferred_properties_hold_for_random_queries() throws Exception {
    RandomQuery random = new RandomQuery(SEED);
    List<String> queries = Stream.generate(() -> random.next(3)).limit(QUERIES).toList();

    List<Evaluation> answers = PromtoolEngine.evaluate(queries, folder);

    answers.stream()
        .filter(evaluation -> !evaluation.failed())
        .forEach(PromtoolEngineTest::assertHolds);
    assertThat(answers).filteredOn(Evaluation::failed).hasSizeLessThan(QUERIES / 2);
    assertThat(answers).filteredOn(a -> !a.samples().isEmpty()).hasSizeGreaterThan(QUERIES / 5);
  }

  /** The rows of the other tests that an old engine without variables accepts. */
  @Test
  void inferred_properties_hold_for_the_tables_of_the_other_tests() throws Exception {
    List<String> queries =
        Stream.concat(SeriesLabelsTest.rows(), QuantityTest.rows())
            .map(row -> (String) row.get()[0])
            .toList();

    List<Evaluation> answers = PromtoolEngine.evaluate(queries, folder);

    answers.stream()
        .filter(evaluation -> !evaluation.failed())
        .forEach(PromtoolEngineTest::assertHolds);
    assertThat(answers).filteredOn(a -> !a.samples().isEmpty()).hasSizeGreaterThan(200);
  }

  private static void assertHolds(Evaluation evaluation) {
    Expr expr = ShopMetrics.parse(evaluation.query());
    assertHolds(evaluation, Analysis.analyze(expr, ShopMetrics.CATALOG));
    assertHolds(evaluation, Analysis.analyze(expr, MetricCatalog.NONE));
  }

  private static void assertHolds(Evaluation evaluation, Analysis analysis) {
    Expr root = analysis.root();
    for (Sample sample : evaluation.samples()) {
      assertHolds(evaluation.query(), sample.labels(), analysis.labels(root));
      assertHolds(evaluation.query(), sample.value(), analysis.values(root));
    }
    if (analysis.cardinality(root) == SeriesCardinality.AT_MOST_ONE) {
      assertThat(evaluation.samples()).as(evaluation.query()).hasSizeLessThan(2);
    }
    if (analysis.alwaysReturns(root)) {
      assertThat(evaluation.samples()).as(evaluation.query()).isNotEmpty();
    }
    if (root.withoutParens() instanceof BinaryExpr binary
        && !binary.op().isSet()
        && analysis.neverMatches(binary)) {
      assertThat(evaluation.samples()).as(evaluation.query()).isEmpty();
    }
  }

  private static void assertHolds(String query, double actual, ValueInfo values) {
    OptionalDouble constant = values.constant();
    if (Double.isNaN(actual) || constant.isPresent() && Double.isNaN(constant.getAsDouble())) {
      return;
    }
    constant.ifPresent(value -> assertThat(actual).as(query).isEqualTo(value));
    // A constant in place of an absent flag can be any number.
    if (values.isFlag() && !query.contains(" or ")) {
      assertThat(actual).as(query).isIn(0.0, 1.0);
    }
  }

  private static void assertHolds(String query, Map<String, String> actual, SeriesLabels labels) {
    String claim = query + ": " + labels;
    assertThat(actual.keySet()).as(claim).allMatch(labels::canHave);
    for (String name : labels.names()) {
      if (labels.alwaysHas(name)) {
        assertThat(actual).as(claim).containsKey(name);
      }
      labels.fixedValue(name).ifPresent(v -> assertThat(actual).as(claim).containsEntry(name, v));
    }
  }
}
