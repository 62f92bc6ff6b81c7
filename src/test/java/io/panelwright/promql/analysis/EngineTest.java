package io.panelwright.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.analysis.Engine.Answer;
import io.panelwright.promql.analysis.Engine.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of queries is true of what Prometheus' own engine returns. */
class EngineTest {

  private static final long SEED = 20240607;

  private static final int QUERIES = 3000;

  @TempDir private Path folder;

  @Test
  void nothing_is_said_that_data_prove_wrong() throws Exception {
    RandomQuery random = new RandomQuery(SEED);
    List<String> queries = Stream.generate(() -> random.next(3)).limit(QUERIES).toList();

    List<Answer> answers = Engine.ask(queries, folder);

    answers.stream().filter(answer -> !answer.failed()).forEach(EngineTest::holds);
    assertThat(answers).filteredOn(Answer::failed).hasSizeLessThan(QUERIES / 2);
    assertThat(answers).filteredOn(a -> !a.samples().isEmpty()).hasSizeGreaterThan(QUERIES / 5);
  }

  /** The rows of the other tests, as far as an old engine without variables can read them. */
  @Test
  void the_tables_of_the_other_tests_hold() throws Exception {
    List<String> queries =
        Stream.concat(LabelsTest.rows(), QuantityTest.rows())
            .map(row -> (String) row.get()[0])
            .toList();

    List<Answer> answers = Engine.ask(queries, folder);

    answers.stream().filter(answer -> !answer.failed()).forEach(EngineTest::holds);
    assertThat(answers).filteredOn(a -> !a.samples().isEmpty()).hasSizeGreaterThan(200);
  }

  private static void holds(Answer answer) {
    Expr expr = Shop.read(answer.query());
    holds(answer, Analysis.of(expr, Shop.CATALOG));
    holds(answer, Analysis.of(expr, Catalog.NONE));
  }

  private static void holds(Answer answer, Analysis analysis) {
    Expr root = analysis.root();
    for (Sample sample : answer.samples()) {
      holds(answer.query(), sample.labels(), analysis.labels(root));
      holds(answer.query(), sample.value(), analysis.values(root));
    }
    if (analysis.multiplicity(root) == Multiplicity.AT_MOST_ONE) {
      assertThat(answer.samples()).as(answer.query()).hasSizeLessThan(2);
    }
    if (analysis.alwaysReturns(root)) {
      assertThat(answer.samples()).as(answer.query()).isNotEmpty();
    }
    if (root.unwrapped() instanceof BinaryExpr binary
        && !binary.op().isSet()
        && analysis.neverMatches(binary)) {
      assertThat(answer.samples()).as(answer.query()).isEmpty();
    }
  }

  private static void holds(String query, double found, Values values) {
    OptionalDouble constant = values.constant();
    if (Double.isNaN(found) || constant.isPresent() && Double.isNaN(constant.getAsDouble())) {
      return;
    }
    constant.ifPresent(value -> assertThat(found).as(query).isEqualTo(value));
    // A constant that stands in for a flag that is absent may be any number.
    if (values.isFlag() && !query.contains(" or ")) {
      assertThat(found).as(query).isIn(0.0, 1.0);
    }
  }

  private static void holds(String query, Map<String, String> found, Labels labels) {
    String claim = query + ": " + labels;
    assertThat(found.keySet()).as(claim).allMatch(labels::canHave);
    for (String name : labels.names()) {
      if (labels.surelyHas(name)) {
        assertThat(found).as(claim).containsKey(name);
      }
      labels.fixed(name).ifPresent(v -> assertThat(found).as(claim).containsEntry(name, v));
    }
  }
}
