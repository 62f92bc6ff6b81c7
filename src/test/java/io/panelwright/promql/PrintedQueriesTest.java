package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.promql.QueryCorpus.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Printing of thousands of real queries. */
class PrintedQueriesTest {

  /** Numbers that Prometheus 3.14 prints without an exponent, other than 2.42. */
  private static final Map<String, String> PLAIN_NUMBERS = plainNumbers();

  /**
   * Syntax that 2.42 accepted and 3.14 rejects: {@code @} before a range, and any character for a
   * colon.
   */
  private static final Map<String, String> REJECTED =
      Map.of(
          "some_metric @ end()[5m]",
          "1:20: parse error: no @ modifiers allowed before range",
          "foo[5s x 5s]",
          "1:8: parse error: unexpected character: 'x', expected ':'",
          "foo[5s s5s]",
          "1:8: parse error: unexpected character: 's', expected ':'");

  private static Map<String, String> plainNumbers() {
    Map<String, String> numbers = new LinkedHashMap<>();
    Stream.of(
            "9.999999999e+09 9999999999",
            "1.136239445e+09 1136239445",
            "1.230767999e+09 1230767999",
            "1.456790399e+09 1456790399",
            "1.4567904e+09 1456790400",
            "1.67249382e+09 1672493820",
            "1.4859072e+09 1485907200",
            "1.4542848e+09 1454284800",
            "1.234e+07 12340000",
            "1.234e-05 0.00001234",
            "2e-07 0.0000002",
            "1e-06 0.000001")
        .map(pair -> pair.split(" "))
        .forEach(pair -> numbers.put(pair[0], pair[1]));
    return numbers;
  }

  static List<Query> printerCases() {
    return QueryCorpus.printed("printer-cases.json");
  }

  @ParameterizedTest
  @MethodSource("printerCases")
  void oneLineEqualsThatOfPrometheus(Query query) {
    assertThat(Promql.print(tree(query))).isEqualTo(query.printed());
  }

  static List<Query> prettyCases() {
    return QueryCorpus.printed("pretty-cases.json");
  }

  @ParameterizedTest
  @MethodSource("prettyCases")
  void linesOfTenCharactersEqualThoseOfPrometheus(Query query) {
    assertThat(PrettyPrinter.print(tree(query), 10)).isEqualTo(query.printed());
  }

  @Test
  void linesOfAHundredCharactersEqualThoseOfPrometheus() {
    List<String> used = new ArrayList<>();
    for (Query query : QueryCorpus.printed("accepted-and-formatted.json")) {
      ParseResult parsed = Promql.parse(query.text(), query.dialect());
      if (REJECTED.containsKey(query.text())) {
        assertThat(parsed.firstErrorMessage()).isEqualTo(REJECTED.get(query.text()));
        used.add(query.text());
      } else {
        String expected = withPlainNumbers(query.printed(), used);
        assertThat(Promql.prettyPrint(tree(query))).isEqualTo(expected);
      }
    }
    assertThat(used).containsAll(REJECTED.keySet()).containsAll(PLAIN_NUMBERS.keySet());
  }

  private static String withPlainNumbers(String printed, List<String> used) {
    String plain = printed;
    for (Map.Entry<String, String> number : PLAIN_NUMBERS.entrySet()) {
      if (plain.contains(number.getKey())) {
        plain = plain.replace(number.getKey(), number.getValue());
        used.add(number.getKey());
      }
    }
    return plain;
  }

  @Test
  void printedQueriesOfPrometheusParseToTheSameTree() {
    Stream.of(
            printerCases(),
            prettyCases(),
            QueryCorpus.printed("accepted-and-formatted.json"),
            QueryCorpus.evaluated())
        .flatMap(List::stream)
        .filter(query -> !REJECTED.containsKey(query.text()))
        .forEach(query -> assertReadsBack(tree(query), query.dialect()));
  }

  @Test
  void printedQueriesOfDashboardsParseToTheSameTree() {
    List<String> queries = QueryCorpus.dashboards();
    List<Expr> trees =
        queries.stream()
            .flatMap(query -> Promql.parse(query, Dialect.GRAFANA).expr().stream())
            .toList();

    assertThat(trees).hasSizeGreaterThan(queries.size() * 995 / 1000);
    trees.forEach(tree -> assertReadsBack(tree, Dialect.GRAFANA));
  }

  private static Expr tree(Query query) {
    ParseResult parsed = Promql.parse(query.text(), query.dialect());
    assertThat(parsed.firstErrorMessage()).as(query.text()).isEmpty();
    return parsed.expr().orElseThrow();
  }

  /** A printed query parses to the same tree and prints to the same text, in every layout. */
  static void assertReadsBack(Expr expr, Dialect dialect) {
    String line = Promql.print(expr);
    String pretty = Promql.prettyPrint(expr);
    for (String text : List.of(line, pretty, PrettyPrinter.print(expr, 10))) {
      ParseResult back = Promql.parse(text, dialect);
      assertThat(back.firstErrorMessage()).as(text).isEmpty();
      Expr tree = back.expr().orElseThrow();
      assertThat(ExprNormalizer.normalize(tree)).as(text).isEqualTo(ExprNormalizer.normalize(expr));
      assertThat(Promql.print(tree)).isEqualTo(line);
      assertThat(Promql.prettyPrint(tree)).isEqualTo(pretty);
    }
  }
}
