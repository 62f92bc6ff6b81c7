package io.panelwright.deliver.push;

import static io.panelwright.deliver.push.PushFixture.dashboard;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.GrafanaDatasource;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.grafana.FakeFault;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Datasources and panel plugins that the Grafana lacks. */
class ReferenceCheckTest {

  private static List<MissingReference> find(String json) {
    return ReferenceCheck.find(
        Stream.of(DashboardDocument.read(json)),
        List.of(new GrafanaDatasource("prom", "Prometheus", "prometheus")),
        Set.of("stat", "timeseries"));
  }

  @Test
  void allPlacesOfADatasourceAreReported() {
    List<MissingReference> missing =
        find(
            """
            {"title": "Shop",
             "panels": [
               {"type": "stat", "title": "Orders", "datasource": {"uid": "gone"}},
               {"type": "stat", "title": "Named", "datasource": "Prometheus",
                "targets": [{"datasource": {"uid": "gone-2"}}]},
               {"type": "row", "title": "More", "panels": [
                 {"type": "clock", "title": "Inner", "datasource": {"uid": "gone"}}]}],
             "templating": {"list": [
               {"name": "job", "type": "query", "datasource": {"uid": "gone-3"}},
               {"name": "ds", "type": "datasource", "query": "prometheus",
                "current": {"value": ["prom", "gone-4"]}}]},
             "annotations": {"list": [{"name": "Deploys", "datasource": {"uid": "gone-5"}}]}}
            """);
    assertThat(missing)
        .extracting(m -> m.kind().label() + " " + m.name() + " " + m.places())
        .containsExactly(
            "datasource gone [Shop / Orders, Shop / Inner]",
            "datasource gone-2 [Shop / Named]",
            "panel plugin clock [Shop / Inner]",
            "datasource gone-3 [Shop / variable $job]",
            "datasource gone-4 [Shop / variable $ds]",
            "datasource gone-5 [Shop / annotation Deploys]");
  }

  @Test
  void referencesWithoutAServerAreNotMissing() {
    assertThat(
            find(
                """
                {"title": "Shop",
                 "panels": [
                   {"type": "stat", "title": "A", "datasource": {"uid": "-- Mixed --"},
                    "targets": [{"datasource": {"type": "__expr__", "uid": "__expr__"}},
                                {"datasource": {"uid": "${ds}"}}, {"datasource": {"uid": "$ds"}},
                                {"datasource": {"uid": "grafana"}}, {"datasource": {"uid": ""}}]},
                   {"type": "row", "title": "Row"}],
                 "templating": {"list": [
                   {"name": "ds", "type": "datasource", "current": {"value": "default"}},
                   {"name": "x", "type": "datasource", "current": {}},
                   {"name": "y", "type": "custom", "current": {"value": "gone"}}]},
                 "annotations": {"list": [
                   {"builtIn": 1, "datasource": {"type": "grafana", "uid": "-- Grafana --"}}]}}
                """))
        .isEmpty();
  }

  @Test
  void nothingIsSavedAndNoFolderCreatedIfADatasourceIsMissing() {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.fake.withoutDatasource("prom_local_9092");
      PushStop stop =
          fixture.run(dashboard("orders", "Orders"), dashboard("stock", "Stock")).stop().get();
      assertThat(((PushStop.ReferencesMissing) stop).missing())
          .containsExactly(
              new MissingReference(
                  MissingReference.Kind.DATASOURCE,
                  "prom_local_9092",
                  List.of("Orders / Requests", "Stock / Requests")));
      assertThat(((PushStop.ReferencesMissing) stop).datasources())
          .isSorted()
          .contains("prom_ai_live_9094")
          .doesNotContain("prom_local_9092");
      assertThat(fixture.writes()).isEmpty();
    }
  }

  /** An account may not see all plugins: a missing one is then only a note. */
  @Test
  void aPluginThatMayBeHiddenIsANote() {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.fake.fault("GET /api/frontend/settings", FakeFault.serverError());
      JsonObject clock =
          (JsonObject)
              JsonReader.read(
                  dashboard("orders", "Orders").toString().replace("timeseries", "clock"));
      PushResult result = fixture.push(clock);
      assertThat(result.count(DashboardOutcome.State.CREATED)).isEqualTo(1);
      assertThat(result.notes())
          .singleElement()
          .asString()
          .startsWith(
              "it is unknown whether Grafana has the panel plugin \"clock\" of Orders / Requests: ");
    }
  }
}
