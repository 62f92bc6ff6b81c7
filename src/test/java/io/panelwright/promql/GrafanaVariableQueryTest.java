package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import io.panelwright.testing.DashboardCorpus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrafanaVariableQueryTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "label_names()                                  | LABEL_NAMES  |                    |         | 12",
        "label_names(up)                                | LABEL_NAMES  | up                 |         | 12",
        "label_values(job)                              | LABEL_VALUES |                    | job     | 13",
        "label_values(up, job)                          | LABEL_VALUES | up                 | job     | 13",
        "label_values(up{a=\"b\", c=~\"$c\"},job)       | LABEL_VALUES | up{a=\"b\", c=~\"$c\"} | job  | 13",
        "label_values(up, @resource.name)               | LABEL_VALUES | up                 | @resource.name | 13",
        "label_values($metric, $label)                  | LABEL_VALUES | $metric            | $label  | 13",
        "metrics(node_.*)                               | METRICS      |                    |         | 8",
        "query_result(topk(5, sum by (a) (x)))          | QUERY_RESULT | topk(5, sum by (a) (x)) |    | 13",
        "up{job=\"a\"}                                  | SERIES       | up{job=\"a\"}      |         | 0",
      })
  void aQueryIsParsedAsInGrafana(String text, String kind, String promql, String label, int start) {
    GrafanaVariableQuery query = GrafanaVariableQuery.parse(text, Dialect.GRAFANA);

    assertThat(query.kind().name()).isEqualTo(kind);
    assertThat(query.promql().map(ParseResult::text).orElse(null)).isEqualTo(promql);
    assertThat(query.promql().map(ParseResult::firstErrorMessage).orElse("")).isEmpty();
    assertThat(query.label().map(LabelName::text).orElse(null)).isEqualTo(label);
    assertThat(query.promqlStart()).isEqualTo(start);
    query
        .label()
        .ifPresent(name -> assertThat(name.span().substringOf(text)).isEqualTo(name.text()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "label_values(up{, a)    | 1:4: parse error: unexpected end of input inside braces",
        "query_result(sum()      | 1:5: parse error: unclosed left parenthesis",
        "label_value(up, job)    | 1:1: parse error: unknown function with name \"label_value\"",
      })
  void errorsAreThoseOfThePromqlInIt(String text, String error) {
    GrafanaVariableQuery query = GrafanaVariableQuery.parse(text, Dialect.GRAFANA);

    assertThat(query.promql().orElseThrow().firstErrorMessage()).isEqualTo(error);
  }

  /** Four queries of the corpus are invalid: a single comma, and selectors of all series. */
  @Test
  void queriesOfPublicDashboardsAreParsed() {
    List<String> faults =
        DashboardCorpus.read(DashboardCorpus.sharedPath("promql", "variable-queries.txt"))
            .lines()
            .map(line -> ((JsonString) JsonReader.read(line)).value())
            .flatMap(text -> GrafanaVariableQuery.parse(text, Dialect.GRAFANA).promql().stream())
            .filter(parsed -> !parsed.isValid())
            .map(parsed -> parsed.firstErrorMessage().replaceAll("^[0-9:]+ parse error: ", ""))
            .distinct()
            .toList();

    assertThat(faults)
        .containsExactlyInAnyOrder(
            "unexpected \",\" in label matching, expected identifier or \"}\"",
            "vector selector must contain at least one non-empty matcher");
  }
}
