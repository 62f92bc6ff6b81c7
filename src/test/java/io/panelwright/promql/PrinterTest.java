package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.VariableExpr;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrinterTest {

  private static final Dialect EVERYTHING = Dialect.GRAFANA.withAllFeatures();

  private static final Span NOWHERE = Span.of(0, 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          1e3                                | 1000
          0x1F                               | 31
          -Inf                               | -Inf
          "it's" # a comment                 | "it's"
          'say "hi"'                         | "say \\"hi\\""
          `a\\d`                             | "a\\\\d"
          "\\xff\\u00e9"                     | "\\xffé"
          "\\ufffd"                          | "\\ufffd"
          5m                                 | 5m
          -90s                               | -1m30s
          1001ms                             | 1s1ms
          foo{}                              | foo
          foo { b = "1" , a != '2', }        | foo{a!="2",b="1"}
          {a=~"x.+",b!~"z"}                  | {a=~"x.+",b!~"z"}
          {"foo.bar", "my label"="x"}        | {"my label"="x",__name__="foo.bar"}
          {__name__=~"x.+"}                  | {__name__=~"x.+"}
          foo[300]                           | foo[5m]
          foo[0.0015]                        | foo[0.0015]
          foo[1d]offset 1w                   | foo[1d] offset 1w
          foo offset -1h30m                  | foo offset -1h30m
          foo offset 0                       | foo
          foo offset 1h @ 1.5                | foo @ 1.500 offset 1h
          foo @ -1603774568                  | foo @ -1603774568.000
          foo[5m] @ start() anchored         | foo[5m] anchored @ start()
          foo smoothed offset 5m @ end()     | foo @ end() smoothed offset 5m
          foo[5m:]                           | foo[5m:]
          rate(foo[5m])[1h:1m]@1 offset -1m  | rate(foo[5m])[1h:1m] @ 1.000 offset -1m
          foo[step()+5m*2]                   | foo[step() + 5m * 2]
          foo[(5m+30)*2:+range()/3]          | foo[(5m + 30) * 2:range() / 3]
          foo[-(5m-10m)]                     | foo[-(5m - 10m)]
          foo[min_of(5m,max_of(step(),1))]   | foo[min_of(5m, max_of(step(), 1))]
          foo offset -(5m)                   | foo offset -(5m)
          foo offset -step()                 | foo offset -step()
          foo offset + -2 * 2                | foo offset (-2 * 2)
          foo offset + -2 ^ 2                | foo offset (-2 ^ 2)
          foo offset --2 ^ 2                 | foo offset --2 ^ 2
          foo offset --2 * 2                 | foo offset (2 * 2)
          foo offset ---2 ^ 2                | foo offset ---2 ^ 2
          foo offset -(2) ^ 2                | foo offset -(2) ^ 2
          foo offset --(2 ^ 2)               | foo offset --(2 ^ 2)
          foo[5m:] offset --2 ^ 2            | foo[5m:] offset --2 ^ 2
          foo offset 2 * 2                   | foo offset 2s * 2
          sum(foo)by(b,a)                    | sum by (b, a) (foo)
          SUM(foo)                           | sum(foo)
          sum by()(foo)                      | sum(foo)
          sum without()(foo)                 | sum without () (foo)
          topk(3,foo)without("a.b","by")     | topk without ("a.b", by) (3, foo)
          sum by("without","Inf")(foo)       | sum by ("without", "Inf") (foo)
          count_values("x",foo)              | count_values("x", foo)
          time( )                            | time()
          round(foo,5)                       | round(foo, 5)
          info(foo,{})                       | info(foo, {})
          a+b                                | a + b
          a==bool 1                          | a == bool 1
          a and ignoring()b                  | a and b
          a*on()b                            | a * on () b
          a/ignoring(x,"y z")group_left()b   | a / ignoring (x, "y z") group_left () b
          a/on(x)group_right(y)b             | a / on (x) group_right (y) b
          a/ignoring()group_left b           | a / ignoring () group_left () b
          a+fill(1000000)b                   | a + fill (1e+06) b
          a+fill_left(-5m)b                  | a + fill_left (-300) b
          a+on(x)fill_right(0)fill_left(NaN)b | a + on (x) fill_left (NaN) fill_right (0) b
          a+fill(NaN)b                       | a + fill_left (NaN) fill_right (NaN) b
          -foo                               | -foo
          + - foo                            | +-foo
          -1^2                               | -1 ^ 2
          a atan2 b                          | a atan2 b
          (a)                                | (a)
          """)
  void oneLine(String text, String line) {
    ParseResult parsed = Promql.parse(text, EVERYTHING);

    assertThat(parsed.expr().map(Promql::print).orElse(parsed.firstErrorMessage())).isEqualTo(line);
    parsed.expr().ifPresent(tree -> PrintedQueriesTest.assertReadsBack(tree, EVERYTHING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          rate(x{job='$job'}[$__rate_interval])  | rate(x{job="$job"}[$__rate_interval])
          sum(x)by($a,[[b:csv]])                 | sum by ($a, [[b:csv]]) (x)
          $x                                     | $x
          ${x:raw}[5m]offset $y                  | ${x:raw}[5m] offset $y
          [[x]][[[y]]:$z] @ ${__from:date:iso}   | [[x]][[[y]]:$z] @ ${__from:date:iso}
          x offset -$y                           | x offset -$y
          x[$a+2*${b}m]                          | x[$a + 2 * ${b}m]
          a_${x}_b{y_$z="1",$filter,c="2"}       | a_${x}_b{c="2",y_$z="1",$filter}
          {"a.$b"="c","$d"="e"}                  | {"$d"="e","a.$b"="c"}
          x{a=~`${b:regex}`,c="$d"}              | x{a=~`${b:regex}`,c="$d"}
          x{a=${b:doublequote}}                  | x{a=${b:doublequote}}
          x{a="${b:doublequote}"}                | x{a="${b:doublequote}"}
          x{a=$b}                                | x{a=$b}
          x{a=~"${b:regex}"}                     | x{a=~"${b:regex}"}
          x{a=~'${b:regex}'}                     | x{a=~"${b:regex}"}
          x{a=~`$b.\\d`}                         | x{a=~`$b.\\d`}
          x{a=~`b.\\d`}                          | x{a=~"b.\\\\d"}
          x{"$b"="1"}                            | x{"$b"="1"}
          x{"b"="1"}                             | x{b="1"}
          sum(x)by("$a",$b,"c")                  | sum by ("$a", $b, c) (x)
          $a*on("$b")group_left("$c",$d)$e       | $a * on ("$b") group_left ("$c", $d) $e
          label_replace(x,"a",`$1`,"b",`(\\d)$c`) | label_replace(x, "a", "$1", "b", `(\\d)$c`)
          $f(x,0.$p)                             | $f(x, 0.$p)
          ${op}(x)by(y)                          | ${op} by (y) (x)
          topk($n,x)                             | topk($n, x)
          a_${x:raw}(b{c_${x:raw}="1"})          | a_${x:raw}(b{c_${x:raw}="1"})
          x{a=~`${b:regex}\\n`}                  | x{a=~`${b:regex}\\n`}
          x{a=~"${b:regex}\\n"}                  | x{a=~"${b:regex}\\n"}
          $a*on($b)group_left($c)$d              | $a * on ($b) group_left ($c) $d
          label_replace(x,"a","$1","b","(.*)")   | label_replace(x, "a", "$1", "b", "(.*)")
          """)
  void variablesAreUnchanged(String text, String line) {
    Expr tree = Promql.parse(text, EVERYTHING).expr().orElseThrow();

    assertThat(Promql.print(tree)).isEqualTo(line);
    PrintedQueriesTest.assertReadsBack(tree, EVERYTHING);
  }

  static Stream<Arguments> treesThatNoParserMakes() {
    Expr half = new NumberLiteral(0.5, true, NOWHERE);
    Expr hole = new VariableExpr("$x", NOWHERE);
    return Stream.of(
        arguments("500ms", half),
        arguments("0.0005", new NumberLiteral(0.0005, true, NOWHERE)),
        arguments("$x[500ms]", new MatrixSelector(hole, half, NOWHERE)),
        arguments(
            "$x - $x",
            BinaryExpr.create(BinaryOp.SUB, false, VectorMatching.ONE_TO_ONE, hole, hole)));
  }

  @ParameterizedTest
  @MethodSource("treesThatNoParserMakes")
  void everyTreeIsPrinted(String text, Expr tree) {
    assertThat(Promql.print(tree)).isEqualTo(text);
    assertThat(Promql.prettyPrint(tree)).isEqualTo(text);
  }

  @Test
  void matchersAreInTheOrderOfTheirBytes() {
    String selector = "{a=\"\uE000x\",a=\"\uFF5E\",a=\"\uD83D\uDE00\"}";
    Expr tree = Promql.parse(selector, EVERYTHING).expr().orElseThrow();

    assertThat(Promql.print(tree)).isEqualTo("{a=\"\\ue000x\",a=\"\uFF5E\",a=\"\uD83D\uDE00\"}");
  }

  @Test
  void aChainOfAHundredThousandOperatorsIsPrinted() {
    String text = "a" + " + a".repeat(100_000);
    Expr tree = Promql.parse(text, EVERYTHING).expr().orElseThrow();

    assertThat(assertTimeout(Duration.ofSeconds(5), () -> Promql.print(tree))).isEqualTo(text);
  }
}
