package io.panelwright.promql;

import io.panelwright.Corpus;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import java.util.List;

/** The queries in {@code ../shared/promql}. */
final class QueryCorpus {

  private QueryCorpus() {}

  /**
   * A query and the language it is written in.
   *
   * @param printed what it is printed as; empty where the corpus does not say
   */
  record Query(String text, Dialect dialect, String printed) {

    @Override
    public String toString() {
      return text;
    }
  }

  /** Queries that Prometheus' own printer and prettier are tested with. */
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
    return Corpus.read(Corpus.shared("promql", file));
  }

  private static Query query(JsonObject row, String text) {
    Dialect dialect = Dialect.PROMETHEUS;
    for (Feature feature : Feature.values()) {
      if (row.array("needs").strings().anyMatch(feature.flag()::equals)) {
        dialect = dialect.with(feature);
      }
    }
    return new Query(row.string(text).orElseThrow(), dialect, row.string("out").orElse(""));
  }
}
