package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import io.panelwright.testing.DashboardCorpus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Queries of public dashboards, parsed without the values of variables. */
class DashboardQueriesTest {

  private static List<String> queries(String file) {
    return DashboardCorpus.read(DashboardCorpus.sharedPath("promql", file))
        .lines()
        .map(line -> ((JsonString) JsonReader.read(line)).value())
        .toList();
  }

  @Test
  void allValidQueriesAreParsed() {
    Set<String> invalid = new HashSet<>(queries("dashboard-queries-invalid.txt"));

    assertThat(queries("dashboard-queries.txt"))
        .hasSizeGreaterThan(7000)
        .allSatisfy(
            query -> {
              ParseResult parsed = Promql.parse(query, Dialect.GRAFANA);
              assertThat(parsed.isValid())
                  .as(parsed.firstErrorMessage())
                  .isEqualTo(!invalid.contains(query));
            });
  }

  @Test
  void invalidQueriesHaveAnErrorWithItsPosition() {
    assertThat(queries("dashboard-queries-invalid.txt"))
        .isNotEmpty()
        .allSatisfy(
            query -> {
              ParseError error = Promql.parse(query, Dialect.GRAFANA).errors().get(0);
              String part = error.span().substringOf(query);
              assertThat(part).isNotBlank();
              assertThat(error.message()).matches("(?s)unexpected .*");
            });
  }
}
