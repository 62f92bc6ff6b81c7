package io.panelwright.paneldata;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelContent.Unsupported;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.Theme;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A panel that shows the transformed result of another panel. */
class PanelResultTest {

  /** 2026-01-15T12:00:00Z. */
  private static final Instant NOW = Instant.ofEpochSecond(1_768_478_400);

  private static final LiveDashboard.View BERLIN =
      new LiveDashboard.View(
          TimeRange.endingAt(NOW, Duration.ofMinutes(15)),
          Map.of(),
          ZoneId.of("Europe/Berlin"),
          Theme.DARK);

  /** The second panel shows the result of the first one, which has a transformation. */
  private static PanelDisplay display(String transformation) {
    String json =
        """
        {"title": "T", "panels": [
          {"id": 1, "type": "table", "title": "Source",
           "datasource": {"type": "prometheus", "uid": "prom"},
           "targets": [{"refId": "A", "expr": "up", "instant": true}],
           "transformations": [%s]},
          {"id": 2, "type": "stat", "title": "Copy",
           "datasource": {"type": "datasource", "uid": "-- Dashboard --"},
           "options": {"reduceOptions": {"values": true, "fields": "/.*/"}},
           "targets": [{"refId": "A", "panelId": 1, "withTransforms": true}]}]}
        """
            .formatted(transformation);
    try (var server = ScriptedServer.start()) {
      server
          .on("GET /-/ready", ScriptedServer.answer(200, "text/plain", "Ready."))
          .on(
              "POST /api/v1/query query=up&time=1768478400",
              200,
              """
              {"status": "success", "data": {"resultType": "vector", "result": [
                {"metric": {}, "value": [1768478400, "3"]}]}}
              """);
      var dashboard =
          LiveDashboard.of(
              DashboardDocument.read(json),
              new DatasourceServers(address -> Prometheus.at(TestHttp.service(address)))
                  .with("prom", server.url()));
      return dashboard.display(
          dashboard.document().panels().get(1), BERLIN, new PixelSize(600, 300));
    }
  }

  @Test
  void timesAreWrittenInTheZoneOfTheView() {
    Stats stats =
        (Stats)
            display(
                    "{\"id\": \"formatTime\", \"options\":"
                        + " {\"timeField\": \"Time\", \"outputFormat\": \"HH:mm z\"}}")
                .content();

    assertThat(stats.tiles().get(0).text()).isEqualTo("13:00 CET");
  }

  @Test
  void aTransformationThatFailsIsAnErrorOfThePanel() {
    PanelDisplay display =
        display(
            "{\"id\": \"filterFrames\", \"options\":"
                + " {\"include\": {\"id\": \"byName\", \"options\": \"/(/\"}}}");

    assertThat(display.errors())
        .containsExactly(
            new PanelDisplay.QueryError(
                "",
                "Error transforming data of panel \"Source\": transformation 1 (filterFrames): the"
                    + " regular expression of the matcher is not valid:"
                    + " {\"id\":\"byName\",\"options\":\"/(/\"}"));
  }

  @Test
  void aTransformationThatIsNotReproducedIsNamed() {
    assertThat(display("{\"id\": \"smoothing\"}").content())
        .isEqualTo(new Unsupported("transformation smoothing"));
  }

  /** 2026-01-15 is a Thursday. */
  @Test
  void theSavedRangeStartsWithTheWeekAndTheFiscalYearOfTheDashboard() {
    assertThat(start("now/w", "\"weekStart\": \"monday\"")).isEqualTo("2026-01-11T23:00:00Z");
    assertThat(start("now/w", "\"weekStart\": \"\"")).isEqualTo("2026-01-10T23:00:00Z");
    assertThat(start("now/fy", "\"fiscalYearStartMonth\": 9")).isEqualTo("2025-09-30T22:00:00Z");
    assertThat(start("now/fy", "\"fiscalYearStartMonth\": 99")).isEqualTo("2025-12-31T23:00:00Z");
  }

  private static String start(String from, String setting) {
    String json = "{\"time\": {\"from\": \"" + from + "\", \"to\": \"now\"}, " + setting + "}";
    return LiveDashboard.savedRange(DashboardDocument.read(json), NOW, ZoneId.of("Europe/Berlin"))
        .from()
        .toString();
  }
}
