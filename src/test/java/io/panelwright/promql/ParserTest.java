package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.VariableExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.testing.CpuTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages with their positions, and Grafana variables in every allowed place. */
class ParserTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sum(rate(x[5m]) by (a)   | 1:17: parse error: unexpected <by> in aggregation",
        "sum by a (x)             | 1:8: parse error: unexpected identifier \"a\" in grouping opts, expected \"(\"",
        "sum by (a b) (x)         | 1:11: parse error: unexpected identifier \"b\" in grouping opts, expected \",\" or \")\"",
        "sum by (,) (x)           | 1:9: parse error: unexpected \",\" in grouping opts, expected label",
        "a * on(b) group_left     | 1:21: parse error: unexpected end of input in grouping opts, expected \"(\"",
        "a * on(b) group_left + c | ~~",
        "sum(x, y)                | 1:1: parse error: wrong number of arguments for aggregate expression provided, expected 1, got 2",
        "rate(x)                  | 1:6: parse error: expected type range vector in call to function \"rate\", got instant vector",
        "rate(x[5m], )            | 1:11: parse error: trailing commas not allowed in function call args",
        "rat(x[5m])               | 1:1: parse error: unknown function with name \"rat\"",
        "Rate(x[5m])              | 1:1: parse error: unknown function with name \"Rate\"",
        "SUM(x)                   | ~~",
        "x{a=b}                   | 1:5: parse error: unexpected identifier \"b\" in label matching, expected string",
        "x{a}                     | 1:4: parse error: unexpected \"}\" in label matching, expected label matching operator",
        "x{a=\"b\" c=\"d\"}       | 1:9: parse error: unexpected identifier \"c\" in label matching, expected \",\" or \"}\"",
        "x{a=~\"(\"}              | 1:3: parse error: error parsing regexp: missing closing ): `(`",
        "x{a=~\"a{1001}\"}        | 1:3: parse error: error parsing regexp: invalid repeat count: `{1001}`",
        "x{a=~\"(a{10}b){100}\"} | ~~",
        "x{a=~\"(a{10}){101}\"}   | 1:3: parse error: error parsing regexp: invalid repeat count: `{101}`",
        "x{a=~\"(a{501}){0,2}\"}  | 1:3: parse error: error parsing regexp: invalid repeat count: `{0,2}`",
        "x{a=~\"(a{2,}){600,}\"}  | 1:3: parse error: error parsing regexp: invalid repeat count: `{600,}`",
        "x{a=~\"(a{2}){0}[{9999}]\\\\x{1000}\\\\Q{2000}\"} | ~~",
        "x{a=~\"[[:alpha:]{2000}]{2}[]{2000}]\"} | ~~",
        "x{a=~\"a{2000\"}         | ~~",
        "x{a=\"ä\",b=}            | 1:12: parse error: unexpected \"}\" in label matching, expected string",
        "x[5]                     | ~~",
        "x[5m                     | 1:5: parse error: unclosed left bracket",
        "x[5m:1m                  | 1:8: parse error: unclosed left bracket",
        "x[5m 5m]                 | 1:6: parse error: unexpected duration \"5m\" in subquery or range, expected \":\" or \"]\"",
        "x[0]                     | 1:3: parse error: duration must be greater than 0",
        "x offset                 | 1:9: parse error: unexpected end of input in offset, expected number, duration, step(), or range()",
        "x offset (5m) + y        | 1:17: parse error: unexpected identifier \"y\" in offset, expected number, duration, step(), or range()",
        "x @                      | 1:4: parse error: unexpected end of input in @, expected timestamp",
        "1 > 2                    | 1:3: parse error: comparisons between scalars must use BOOL modifier",
        "x and 1                  | 1:1: parse error: set operator \"and\" not allowed in binary scalar expression",
        "$x                       | 1:1: parse error: unexpected character: '$'",
        "limitk(1, x)             | 1:1: parse error: limitk() is experimental and must be enabled with --enable-feature=promql-experimental-functions",
      })
  void errorsAreThoseOfPrometheus(String query, String error) {
    assertThat(Promql.parse(query, Dialect.PROMETHEUS).firstErrorMessage()).isEqualTo(error);
  }

  @Test
  void regularExpressionsHaveLimits() {
    assertThat(regexError("(".repeat(998) + "a" + ")".repeat(998))).isEmpty();
    assertThat(regexError("(".repeat(10_000) + "a" + ")".repeat(10_000)))
        .startsWith("1:3: parse error: error parsing regexp: expression nests too deeply: `((");
    assertThat(regexError("(a|b)*".repeat(20_000)))
        .isEqualTo("1:3: parse error: regular expression has more than 10000 characters");
    assertThat(regexError("(?:abcdefghijk){1000}"))
        .isEqualTo("1:3: parse error: regular expression has more than 10000 characters");
    assertThat(regexError("a?".repeat(5_000))).isEmpty();
    assertThat(regexError("[" + "a".repeat(9_000) + "]")).isEmpty();
    assertThat(regexError("[".repeat(9_000))).contains("missing closing ]");
  }

  private static String regexError(String regex) {
    return Promql.parse("x{a=~\"" + regex + "\"}", Dialect.PROMETHEUS).firstErrorMessage();
  }

  @Test
  void anEmptyTextIsAnError() {
    assertThat(Promql.parse("", Dialect.PROMETHEUS).firstErrorMessage())
        .isEqualTo("unknown position: parse error: no expression found in input");
    assertThat(Promql.parse(" # only this", Dialect.PROMETHEUS).firstErrorMessage())
        .isEqualTo("1:1: parse error: no expression found in input");
  }

  @Test
  void allTypeErrorsAreReported() {
    assertThat(Promql.parse("rate(x) + increase(y)", Dialect.PROMETHEUS).errors())
        .extracting(ParseError::message)
        .hasSize(2);
  }

  @Test
  void positionsCountLinesAndBytes() {
    assertThat(Promql.parse("sum(\n  \"ä\" x)", Dialect.PROMETHEUS).firstErrorMessage())
        .startsWith("2:8: parse error: unexpected identifier \"x\"");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "rate(x[$__rate_interval])",
        "rate(x[${interval}])",
        "rate(x[[[interval]]])",
        "rate(x[${n}m])",
        "rate(x[5$unit])",
        "rate(x[$range:$resolution])",
        "rate(x[$range:])",
        "rate(x[$range * 2])",
        "x offset $shift",
        "x offset -${days}d",
        "x @ ${__to:date:seconds}",
        "x{job=\"$job\"}",
        "x{job=~\"${job:regex}\", instance=~\"[[instance]]\"}",
        "x{job=$quoted}",
        "x{$filter}",
        "x{job=\"a\", $filter}",
        "x{job=\"a\"$filter}",
        "x{$filter, job=\"a\"}",
        "x{$label=\"a\"}",
        "x{${label}_name=\"a\"}",
        "sum by ($label) (x)",
        "sum by (job, ${label:csv}) (x)",
        "sum(x) by ([[label]])",
        "a * on ($labels) group_left ($more) b",
        "${metric}_total",
        "node_[[kind]]_bytes{job=\"a\"}[5m]",
        "$metric",
        "$metric{job=\"a\"}",
        "rate($metric[5m])",
        "$function(x[5m])",
        "${function}_over_time(x[5m])",
        "$aggregation by (job) (x)",
        "$aggregation(x) by (job)",
        "topk($n, x)",
        "histogram_quantile(0.$quantile, x)",
        "histogram_quantile($quantile, x)",
        "x > $threshold",
        "x * ${factor} / 3",
        "label_replace(x, \"a\", \"$1\", \"b\", \"(.*)\")",
        "x # $comment",
        "$x[5m:1m]",
        "$x offset 5m",
      })
  void variablesAreAllowedAlmostAnywhere(String query) {
    assertThat(Promql.parse(query, Dialect.GRAFANA).firstErrorMessage()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "x $op y                       | 1:3: parse error: unexpected variable \"$op\"",
        "sum by (receiver $level) (x)  | 1:18: parse error: unexpected variable \"$level\" in grouping opts, expected \",\" or \")\"",
        "av_over_time(x[$range])       | 1:1: parse error: unknown function with name \"av_over_time\"",
        "irate($x)                     | ",
        "irate(x{a=\"$a\"})            | 1:7: parse error: expected type range vector in call to function \"irate\", got instant vector",
        "rate(x[$range)                | 1:14: parse error: unexpected \")\" in subquery or range, expected \":\" or \"]\"",
        "${unclosed                    | 1:1: parse error: unexpected character: '$'",
      })
  void queriesThatNoValueMakesValidAreErrors(String query, String error) {
    assertThat(Promql.parse(query, Dialect.GRAFANA).firstErrorMessage())
        .isEqualTo(error == null ? "" : error);
  }

  @Test
  void theRoleOfAVariableDependsOnItsPlace() {
    assertThat(expr("$x")).isEqualTo(new VariableExpr("$x", Span.of(0, 2)));
    assertThat(expr("$x[5m]"))
        .isInstanceOfSatisfying(
            MatrixSelector.class,
            matrix -> assertThat(((VectorSelector) matrix.selector()).metric()).contains("$x"));
    assertThat(expr("$f(x)"))
        .isInstanceOfSatisfying(Call.class, call -> assertThat(call.function()).isEmpty());
    assertThat(expr("$f(x) by (a)"))
        .isInstanceOfSatisfying(AggregateExpr.class, sum -> assertThat(sum.aggregator()).isEmpty());
    assertThat(expr("x{$filter}"))
        .isInstanceOfSatisfying(
            VectorSelector.class, selector -> assertThat(selector.variableMatchers()).hasSize(1));
  }

  private static Expr expr(String query) {
    return Promql.parse(query, Dialect.GRAFANA).expr().orElseThrow();
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a.b\"}                 | 2.55 | 1:2: parse error: a name in quotes needs Prometheus 3.0 or newer; the target is 2.55",
        "sum by (\"a\") (x)        | 2.42 | 1:9: parse error: a name in quotes needs Prometheus 3.0 or newer; the target is 2.42",
        "x[300]                    | 2.53 | 1:3: parse error: a range without a unit needs Prometheus 2.54 or newer; the target is 2.53",
        "time() - x > 5m           | 2.42 | 1:14: parse error: a span of time as a number needs Prometheus 2.54 or newer; the target is 2.42",
        "x > 1_000                 | 2.42 | 1:5: parse error: a number with underscores needs Prometheus 2.54 or newer; the target is 2.42",
        "x[5m * 2]                 | 3.3  | 1:3: parse error: a computed span of time needs Prometheus 3.4 or newer; the target is 3.3",
        "first_over_time(x[5m])    | 3.6  | 1:1: parse error: first_over_time() needs Prometheus 3.7 or newer; the target is 3.6",
        "first_over_time(x[5m])    | 3.7  | ~~",
        "x </ 5                    | 3.10 | 1:1: parse error: the operator </ needs Prometheus 3.11 or newer; the target is 3.10",
        "holt_winters(x[5m], .5, .5) | 2.42 | ~~",
        "holt_winters(x[5m], .5, .5) | 3.0  | 1:1: parse error: unknown function with name \"holt_winters\"",
        "rate(x[5m])               | 2.42 | ~~",
      })
  void syntaxThatIsNewerThanTheTargetIsAnError(String query, String target, String error) {
    Dialect dialect = Dialect.PROMETHEUS.withTarget(PrometheusVersion.parse(target));
    assertThat(Promql.parse(query, dialect).firstErrorMessage()).isEqualTo(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "3.x", "v3.1", "3.1.2.3", "99999.1"})
  void aVersionIsTwoOrThreeNumbers(String text) {
    assertThatThrownBy(() -> PrometheusVersion.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\" is no version of Prometheus");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"(", "-", "a^", "sum(", "rate(", "{a=\"", "[", "x[5m:", "$", "${", "[[", "a+"})
  void hostileTextsAreRejectedQuickly(String piece) {
    String text = piece.repeat(900_000 / piece.length());
    for (Dialect dialect : List.of(Dialect.PROMETHEUS, Dialect.GRAFANA)) {
      ParseResult parsed =
          assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Promql.parse(text, dialect));
      assertThat(parsed.isValid()).isFalse();
      assertThat(parsed.errors().get(0).span().start()).isBetween(0, text.length());
    }
  }

  @Test
  void excessiveDepthAndLengthAreErrors() {
    String deep = "(".repeat(5000) + "x" + ")".repeat(5000);
    assertThat(Promql.parse(deep, Dialect.PROMETHEUS).firstErrorMessage())
        .isEqualTo("1:401: parse error: expression is nested more than 400 levels deep");
    assertThat(Promql.parse("x".repeat(1_000_001), Dialect.PROMETHEUS).firstErrorMessage())
        .isEqualTo("1:1: parse error: query has 1000001 characters, more than 1000000");
    assertThat(Promql.parse("x" + "[1m:]".repeat(1001), Dialect.PROMETHEUS).firstErrorMessage())
        .contains("more than 1000 subqueries");
    String levels = "(".repeat(390) + "x" + ")".repeat(390);
    assertThat(Promql.parse(levels, Dialect.PROMETHEUS).firstErrorMessage()).isEmpty();
  }

  @Test
  void aChainOfManyOperatorsIsParsed() {
    String chain = "a" + " + a".repeat(200_000);
    ParseResult parsed = Promql.parse(chain, Dialect.PROMETHEUS);
    assertThat(parsed.firstErrorMessage()).isEmpty();
    assertThat(parsed.expr().orElseThrow().walk()).hasSize(400_001);
  }

  /**
   * Sixteen times the text takes about sixteen times as long; quadratic time would be 256 times.
   */
  @Test
  void parsingTimeIsLinear() {
    String piece = "sum(rate(x{a=\"b\"}[5m])) + ";
    String small = piece.repeat(2_000) + "x";
    String large = piece.repeat(32_000) + "x";
    measure(small);
    assertThat(measure(large)).isLessThan(measure(small) * 100);
  }

  private static double measure(String text) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = CpuTime.nanos();
      assertThat(Promql.parse(text, Dialect.GRAFANA).isValid()).isTrue();
      best = Math.min(best, CpuTime.nanos() - start);
    }
    return best;
  }
}
