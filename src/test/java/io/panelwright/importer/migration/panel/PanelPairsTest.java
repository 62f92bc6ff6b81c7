package io.panelwright.importer.migration.panel;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.panel.PanelMigrations.Result;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.DashboardCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Panels before and after a migration, written by hand from Grafana's source. */
class PanelPairsTest {

  private static final GrafanaSchema SCHEMA = GrafanaSchema.forProfile(Profile.DEFAULT);
  private static final GrafanaSchema OLDER = GrafanaSchema.forProfile(Profile.GRAFANA_12_2);

  private static final Path PAIRS =
      Path.of("src/test/resources/io/panelwright/importer/migration/panel");

  @TestFactory
  Stream<DynamicTest> panelsBeforeAndAfter() throws IOException {
    try (Stream<Path> files = Files.list(PAIRS)) {
      List<Path> pairs = files.sorted().toList();
      assertThat(pairs).isNotEmpty();
      return pairs.stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  /**
   * A description, the panel before, the steps line by line, the panel after. The description of a
   * pair for Grafana 12.2 contains {@code Grafana 12.2}.
   */
  private static void check(Path file) {
    String[] parts = DashboardCorpus.read(file).split("(?m)^--- (before|steps|after)\n");
    assertThat(parts).hasSize(4);
    GrafanaSchema schema = parts[0].contains("Grafana 12.2") ? OLDER : SCHEMA;
    Result result = PanelMigrations.migrate((JsonObject) JsonReader.read(parts[1]), schema);
    assertThatJson(result.panel().toString()).isEqualTo(parts[3]);
    assertThat(result.steps()).isEqualTo(parts[2].lines().toList());
    assertThat(PanelMigrations.migrate(result.panel(), schema))
        .isEqualTo(new Result(result.panel(), List.of(), List.of()));
  }

  @Test
  void timeRegionsOfAGraphBecomeAnnotationsOfTheDashboard() {
    JsonObject graph =
        (JsonObject)
            JsonReader.read(
                """
                {
                  "type": "graph", "id": 4, "title": "Load", "lines": true,
                  "timeRegions": [
                    {"colorMode": "background6", "fill": true, "line": true, "fromDayOfWeek": 1,
                     "from": "20:00", "toDayOfWeek": 2, "to": "23:00", "op": "time"},
                    {"colorMode": "custom", "fill": false, "line": false, "from": "01:00"},
                    {"colorMode": "custom", "fill": false, "line": true, "from": "02:00"}
                  ]
                }
                """);
    Result result = PanelMigrations.migrate(graph, SCHEMA);
    assertThat(result.steps())
        .containsExactly(
            "converted graph to timeseries", "timeRegions became annotations of the dashboard");
    assertThatJson(result.annotations().toString())
        .isEqualTo(
            """
            [
              {
                "datasource": {"type": "datasource", "uid": "grafana"}, "enable": true,
                "hide": true, "filter": {"exclude": false, "ids": [4]},
                "iconColor": "background6", "name": "Time region for panel Load",
                "target": {
                  "queryType": "timeRegions", "refId": "Anno",
                  "timeRegion": {
                    "fromDayOfWeek": 1, "toDayOfWeek": 2, "from": "20:00", "to": "23:00",
                    "timezone": "utc"
                  }
                }
              },
              {
                "datasource": {"type": "datasource", "uid": "grafana"}, "enable": true,
                "hide": true, "filter": {"exclude": false, "ids": [4]}, "iconColor": "white",
                "name": "Time region for panel Load 2",
                "target": {
                  "queryType": "timeRegions", "refId": "Anno",
                  "timeRegion": {"from": "02:00", "timezone": "utc"}
                }
              }
            ]
            """);
  }
}
