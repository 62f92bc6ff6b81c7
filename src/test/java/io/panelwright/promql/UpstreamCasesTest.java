package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.DashboardCorpus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Prometheus' own test cases: the same result, the same message and position, the same tree. */
class UpstreamCasesTest {

  /** The number of queries that Prometheus 2.42 rejected and 3.14 accepts, by feature. */
  private static final Map<String, Integer> ACCEPTED_SINCE =
      Map.of(
          needs("a colon in a label's name", "3.0"), 1,
          needs("a name in quotes", "3.0"), 4,
          needs("a range without a unit", "2.54"), 4,
          needs("a span of time as a number", "2.54"), 6,
          needs("an offset without a unit", "2.54"), 7,
          needs("histogram_stddev()", "2.48"), 1,
          needs("histogram_stdvar()", "2.48"), 1,
          needs("the operator </", "3.11"), 23,
          needs("the operator >/", "3.11"), 25);

  private static String needs(String what, String version) {
    return what + " needs Prometheus " + version + " or newer; the target is 2.42";
  }

  private static List<JsonObject> cases(String file) {
    String text = DashboardCorpus.read(DashboardCorpus.sharedPath("promql", file));
    return ((JsonArray) JsonReader.read(text)).objects().toList();
  }

  private static Dialect dialect(JsonObject row) {
    Dialect dialect = Dialect.PROMETHEUS;
    for (String flag : row.array("needs").strings().toList()) {
      dialect =
          dialect.withFeature(
              Arrays.stream(Feature.values())
                  .filter(feature -> feature.flag().equals(flag))
                  .findFirst()
                  .orElseThrow());
    }
    return dialect;
  }

  /** Bytes of invalid UTF-8 become lone surrogates: one unit for each byte. */
  private static String input(JsonObject row) {
    if (row.string("inputBase64").isEmpty()) {
      return row.string("input").orElseThrow();
    }
    byte[] bytes = Base64.getDecoder().decode(row.string("inputBase64").get());
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    return decoded.replace('\uFFFD', '\uDCFF');
  }

  @TestFactory
  Stream<DynamicTest> parserCases() {
    return cases("parse-cases.json").stream()
        .map(row -> DynamicTest.dynamicTest("case " + row.integer("id").get(), () -> check(row)));
  }

  private static void check(JsonObject row) {
    String text = input(row);
    ParseResult parsed = Promql.parse(text, dialect(row));
    assertThat(parsed.isValid()).as(parsed.firstErrorMessage()).isEqualTo(!row.isTrue("fail"));
    assertThat(parsed.firstErrorMessage()).isEqualTo(row.string("fullError").orElse(""));
    if (parsed.isValid()) {
      // The data has replacement characters for bytes of invalid UTF-8.
      String tree = GoTreeFormatter.format(text, parsed.expr().orElseThrow());
      assertThat(tree.replaceAll("\\p{Cs}", "\uFFFD"))
          .isEqualTo(GoTreeFormatter.format(row.object("expectedAst")));
      return;
    }
    List<String> expected = row.array("errors").objects().map(UpstreamCasesTest::error).toList();
    List<String> actual = parsed.errors().stream().map(error -> error(text, error)).toList();
    // The data has at most 20 errors; after a syntax error the others do not count.
    assertThat(actual.subList(0, Math.min(20, actual.size())))
        .isEqualTo(expected.subList(0, Math.min(expected.size(), actual.size())));
  }

  private static String error(JsonObject error) {
    return error.integer("start").get()
        + "-"
        + error.integer("end").get()
        + " "
        + error.string("msg").get();
  }

  private static String error(String text, ParseError error) {
    return bytes(text, error.span().start())
        + "-"
        + bytes(text, error.span().end())
        + " "
        + error.message();
  }

  private static int bytes(String text, int index) {
    return GoStringQuoting.utf8Length(text.substring(0, Math.min(index, text.length())));
  }

  @TestFactory
  Stream<DynamicTest> lexerCases() {
    return cases("lex-cases.json").stream()
        .filter(row -> !row.isTrue("seriesDesc"))
        .map(row -> DynamicTest.dynamicTest("»" + input(row) + "«", () -> checkMessages(row)));
  }

  private static void checkMessages(JsonObject row) {
    StringBuilder actual = new StringBuilder();
    boolean failed = false;
    String text = input(row);
    Lexer lexer = new Lexer(text, false);
    try {
      for (Token t = lexer.next(); !t.is(TokenType.END_OF_INPUT); t = lexer.next()) {
        actual.append(name(t)).append(' ').append(bytes(text, t.start())).append(' ');
        actual.append(t.text()).append('\n');
      }
    } catch (SyntaxException e) {
      failed = true;
    }
    assertThat(failed).isEqualTo(row.isTrue("fail"));
    if (!failed) {
      StringBuilder expected = new StringBuilder();
      row.array("tokens").items().stream()
          .map(JsonArray.class::cast)
          .filter(token -> !token.items().get(0).toString().contains("COMMENT"))
          .forEach(token -> expected.append(token(token)).append('\n'));
      assertThat(actual.toString()).isEqualTo(expected.toString());
    }
  }

  private static String token(JsonArray token) {
    List<String> strings = token.strings().toList();
    return strings.get(0) + " " + token.items().get(1) + " " + strings.get(1);
  }

  private static String name(Token token) {
    return token.is(TokenType.AGGREGATOR)
        ? token.text().toUpperCase(Locale.ROOT)
        : token.type().name();
  }

  @Test
  void everyQueryOfTheEvaluationTestsParses() {
    assertThat(cases("eval-queries.json"))
        .hasSizeGreaterThan(1000)
        .allSatisfy(
            row ->
                assertThat(
                        Promql.parse(row.string("query").get(), dialect(row)).firstErrorMessage())
                    .isEmpty());
  }

  @Test
  void queriesRejectedByAnOldPrometheusAreRejectedExceptNewFeatures() {
    Map<String, Integer> accepted = new TreeMap<>();
    for (JsonObject row : cases("rejected.json")) {
      String query = row.string("in").get();
      if (Promql.parse(query, Dialect.PROMETHEUS).isValid()) {
        List<ParseError> errors =
            Promql.parse(query, Dialect.PROMETHEUS.withTarget(PrometheusVersion.parse("2.42")))
                .errors();
        assertThat(errors).as(query).isNotEmpty();
        accepted.merge(errors.get(0).message(), 1, Integer::sum);
      }
    }
    assertThat(accepted).isEqualTo(ACCEPTED_SINCE);
  }

  @Test
  void theFunctionTableEqualsThatOfPrometheus() {
    List<String> expected =
        cases("functions.json").stream()
            .map(
                row ->
                    row.string("name").get()
                        + row.array("argTypes").strings().toList()
                        + row.integer("variadic").get()
                        + row.string("returnType").get()
                        + row.isTrue("experimental"))
            .sorted()
            .toList();
    List<String> actual =
        Function.all().stream()
            .filter(function -> function.until().isEmpty())
            .map(
                function ->
                    function.name()
                        + function.arguments().stream().map(ValueType::internalName).toList()
                        + function.variadic()
                        + function.returns().internalName()
                        + function.experimental())
            .sorted()
            .toList();
    assertThat(actual).isEqualTo(expected);
  }
}
