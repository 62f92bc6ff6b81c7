package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random typing errors in real queries, with a fixed seed. */
class MutatedQueriesTest {

  private static final int QUERIES = 20_000;

  private static final String CHARACTERS =
      "()[]{}\"'`,:.=!~<>+-*/%^@#$_ \n\t\\0159aemxINé\u00a0\ud83d\ude00\0\uffff";

  private final Random random = new Random(3);

  @Test
  void mutatedQueriesHaveATreeOrErrorsWithPositions() {
    List<String> queries = QueryCorpus.dashboards();
    int invalid = 0;
    for (int i = 0; i < QUERIES; i++) {
      String text = mutated(queries);
      Dialect dialect = i % 2 == 0 ? Dialect.GRAFANA : Dialect.PROMETHEUS.withAllFeatures();
      ParseResult parsed = Promql.parse(text, dialect);
      invalid += parsed.isValid() ? 0 : 1;
      assertTreeOrErrors(parsed);
    }
    assertThat(invalid).isBetween(QUERIES / 2, QUERIES * 9 / 10);
  }

  private static void assertTreeOrErrors(ParseResult parsed) {
    String text = parsed.text();
    assertThat(parsed.expr().isPresent()).as(text).isEqualTo(parsed.errors().isEmpty());
    for (ParseError error : parsed.errors()) {
      Span span = error.span();
      assertThat(span.start()).as(text).isBetween(0, text.length());
      assertThat(span.end()).as(text).isBetween(span.start(), text.length());
      assertThat(error.message()).as(text).isNotBlank();
    }
    assertThat(parsed.firstErrorMessage())
        .as(text)
        .matches("(?s)|([0-9]+:[0-9]+|unknown position): .+");
  }

  private String mutated(List<String> queries) {
    String text = queries.get(random.nextInt(queries.size()));
    for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
      text = mutated(text, queries);
    }
    return text;
  }

  private String mutated(String text, List<String> queries) {
    int at = random.nextInt(text.length() + 1);
    String before = text.substring(0, at);
    String behind = text.substring(at);
    return switch (random.nextInt(5)) {
      case 0 -> before + CHARACTERS.charAt(random.nextInt(CHARACTERS.length())) + behind;
      case 1 -> before + behind.substring(Math.min(behind.length(), 1 + random.nextInt(4)));
      case 2 -> behind.length() < 2 ? text : before + swapped(behind);
      case 3 -> random.nextBoolean() ? before : behind;
      default -> before + cut(queries.get(random.nextInt(queries.size())));
    };
  }

  private static String swapped(String text) {
    return "" + text.charAt(1) + text.charAt(0) + text.substring(2);
  }

  private String cut(String text) {
    return text.substring(random.nextInt(text.length() + 1));
  }
}
