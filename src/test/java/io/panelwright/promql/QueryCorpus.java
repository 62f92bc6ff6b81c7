package io.panelwright.promql;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import io.panelwright.testing.DashboardCorpus;
import java.util.List;

/** The queries in {@code ../shared/promql}. */
final class QueryCorpus {

  private QueryCorpus() {}

  /**
   * A query and its dialect.
   *
   * @param printed the expected output of the printer; empty if the corpus has none
   */
  record Query(String text, Dialect dialect, String printed) {

    @Override
    public String toString() {
      return text;
    }
  }

  /** Queries of the tests of Prometheus' printer and prettier. */
  static List<Query> printed(String file) {
    return objects(file).stream().map(row -> query(row, "in")).toList();
  }

  /** Queries of Prometheus' evaluation tests. */
  static List<Query> evaluated() {
    return objects("eval-queries.json").stream().map(row -> query(row, "query")).toList();
  }

  /** Queries of public dashboards, with variables. */
  static List<String> dashboards() {
    return text("dashboard-queries.txt")
        .lines()
        .map(line -> ((JsonString) JsonReader.read(line)).value())
        .toList();
  }

  private static List<JsonObject> objects(String file) {
    return ((JsonArray) JsonReader.read(text(file))).objects().toList();
  }

  private static String text(String file) {
    return DashboardCorpus.read(DashboardCorpus.sharedPath("promql", file));
  }

  private static Query query(JsonObject row, String text) {
    Dialect dialect = Dialect.PROMETHEUS;
    for (Feature feature : Feature.values()) {
      if (row.array("needs").strings().anyMatch(feature.flag()::equals)) {
        dialect = dialect.withFeature(feature);
      }
    }
    return new Query(row.string(text).orElseThrow(), dialect, row.string("out").orElse(""));
  }
}
