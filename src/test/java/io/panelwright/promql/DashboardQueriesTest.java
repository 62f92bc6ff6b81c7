package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Queries of public dashboards, read without the value of any variable. */
class DashboardQueriesTest {

  private static List<String> queries(String file) {
    return Corpus.read(Corpus.shared("promql", file))
        .lines()
        .map(line -> ((JsonString) JsonReader.read(line)).value())
        .toList();
  }

  @Test
  void allParseButThoseThatCannot() {
    Set<String> invalid = new HashSet<>(queries("dashboard-queries-invalid.txt"));

    assertThat(queries("dashboard-queries.txt"))
        .hasSizeGreaterThan(7000)
        .allSatisfy(
            query -> {
              Parsed parsed = Promql.parse(query, Dialect.GRAFANA);
              assertThat(parsed.isValid()).as(parsed.error()).isEqualTo(!invalid.contains(query));
            });
  }

  @Test
  void whatCannotIsReportedWhereItIsWrong() {
    assertThat(queries("dashboard-queries-invalid.txt"))
        .isNotEmpty()
        .allSatisfy(
            query -> {
              ParseError error = Promql.parse(query, Dialect.GRAFANA).errors().get(0);
              String found = error.span().in(query);
              assertThat(found).isNotBlank();
              assertThat(error.message()).matches("(?s)unexpected .*");
            });
  }
}
