package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrettyPrinterTest {

  private static final Dialect EVERYTHING = Dialect.GRAFANA.withAllFeatures();

  static Stream<Arguments> queriesAndTheirLines() {
    return Stream.of(
        arguments(
            "sum(rate(aaaaaaaa[5m]))by(b)",
            """
            sum by (b) (
              rate(
                aaaaaaaa[5m]
              )
            )"""),
        arguments(
            "topk(3,aaaaaaaaaa)",
            """
            topk(
              3,
              aaaaaaaaaa
            )"""),
        arguments(
            "a+bbbb*on(c)group_left(d)eeee",
            """
              a
            +
                bbbb
              * on (c) group_left (d)
                eeee"""),
        arguments(
            "aaaa+bbbb-cccc==bool dddd",
            """
                  aaaa
                +
                  bbbb
              -
                cccc
            == bool
              dddd"""),
        arguments(
            "-(aaaaaaaa-b)",
            """
            -(
                aaaaaaaa
              -
                b
            )"""),
        arguments(
            "-aaaaaaaa^bbb",
            """
            -aaaaaaaa
            ^
              bbb"""),
        arguments(
            "rate(aaaaaa[1m])[5m:1m]@end()offset 3m",
            """
            rate(
              aaaaaa[1m]
            )[5m:1m] @ end() offset 3m"""),
        arguments(
            "max_over_time(a[5m:])",
            """
            max_over_time(
            a[5m:]
            )"""),
        arguments(
            "day_of_month()",
            """
            day_of_month(

            )"""),
        arguments("a{b='éééé'}", "a{b=\"éééé\"}"),
        arguments(
            "(a{b='ééé'})",
            """
            (
              a{b="ééé"}
            )"""),
        arguments(
            "$f($a,\"bbbbbb\",0.5,2m)",
            """
            $f(
              $a,
              "bbbbbb",
              0.5,
              2m
            )"""));
  }

  @ParameterizedTest
  @MethodSource("queriesAndTheirLines")
  void linesWithTenBytes(String text, String lines) {
    Expr tree = Promql.parse(text, EVERYTHING).expr().orElseThrow();

    assertThat(PrettyPrinter.print(tree, 10)).isEqualTo(lines);
    PrintedQueriesTest.assertReadsBack(tree, EVERYTHING);
  }

  @Test
  void aLineHasUpToOneHundredBytes() {
    String selector = "{a=\"%s\"}".formatted("b".repeat(89));
    String longer = selector.replaceFirst("b", "é");

    assertThat(pretty("sum(" + selector + ")")).hasSize(100).isEqualTo("sum(" + selector + ")");
    assertThat(pretty("sum(" + longer + ")")).isEqualTo("sum(\n  " + longer + "\n)");
  }

  @Test
  void aChainOfAHundredThousandOperatorsIsPrinted() {
    Expr tree = Promql.parse("a" + "+a".repeat(100_000), EVERYTHING).expr().orElseThrow();
    String pretty = Promql.prettyPrint(tree);

    assertThat(pretty.replaceAll("\\s+", "")).isEqualTo("a" + "+a".repeat(100_000));
    assertThat(pretty).hasSizeLessThan(100_000 * 2 * 110).contains("\n" + " ".repeat(100) + "+\n");
  }

  private static String pretty(String text) {
    return Promql.prettyPrint(Promql.parse(text, EVERYTHING).expr().orElseThrow());
  }
}
