package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random trees with fixed seeds. */
class RandomTreesTest {

  private static final int TREES = 2_000;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void printedRandomTreesParseToTheSameTree(boolean variables) {
    Dialect dialect = dialect(variables);
    for (int seed = 0; seed < TREES; seed++) {
      PrintedQueriesTest.assertReadsBack(new RandomExpr(seed, variables).next(), dialect);
    }
  }

  @Test
  void randomTreesContainEveryKindOfNode() {
    List<Expr> trees = new ArrayList<>();
    for (int seed = 0; seed < TREES; seed++) {
      trees.add(new RandomExpr(seed, true).next());
    }
    String all = String.join("\n", trees.stream().map(Promql::print).toList());

    assertThat(
            Stream.of(
                    Stream.of(BinaryOp.values()).map(op -> " " + op.text() + " "),
                    Stream.of(Aggregator.values()).map(op -> op.text() + " by ("),
                    Function.all().stream()
                        .filter(function -> function.until().isEmpty())
                        .map(function -> function.name() + "("),
                    Stream.of(" @ start()", " @ end()", " @ -", " @ $x", " offset -", "[step() "),
                    Stream.of(
                        " anchored", " smoothed", " bool", " without (", " unless ignoring ("),
                    Stream.of(" group_left (", " group_right (", " fill (", " fill_left (-"),
                    Stream.of(" fill_right (", "min_of(", "max_of(", ":range()", "[-(", "${x}m]"))
                .flatMap(names -> names)
                .filter(name -> !all.contains(name)))
        .isEmpty();
    assertThat(trees.stream().flatMap(Expr::walk).map(Object::getClass).distinct())
        .contains(Expr.VariableExpr.class, Expr.StringLiteral.class, Expr.SubqueryExpr.class);
  }

  private static Dialect dialect(boolean variables) {
    return (variables ? Dialect.GRAFANA : Dialect.PROMETHEUS).withAllFeatures();
  }
}
