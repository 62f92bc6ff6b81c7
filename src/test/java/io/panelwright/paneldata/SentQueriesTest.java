package io.panelwright.paneldata;

import static io.panelwright.paneldata.LiveDashboardFixture.NOW;
import static io.panelwright.paneldata.LiveDashboardFixture.RANGE;
import static io.panelwright.paneldata.LiveDashboardFixture.SIZE;
import static io.panelwright.paneldata.LiveDashboardFixture.dashboard;
import static io.panelwright.paneldata.LiveDashboardFixture.display;
import static io.panelwright.paneldata.LiveDashboardFixture.matrix;
import static io.panelwright.paneldata.LiveDashboardFixture.panel;
import static io.panelwright.paneldata.LiveDashboardFixture.panels;
import static io.panelwright.paneldata.LiveDashboardFixture.sample;
import static io.panelwright.paneldata.LiveDashboardFixture.server;
import static io.panelwright.paneldata.LiveDashboardFixture.target;
import static io.panelwright.paneldata.LiveDashboardFixture.vector;
import static io.panelwright.paneldata.LiveDashboardFixture.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.paneldata.LiveDashboard.PanelRequest;
import io.panelwright.paneldata.LiveDashboard.View;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.Theme;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The queries that a scripted server receives for panels. */
class SentQueriesTest {

  @Test
  void anInstantQueryIsSentForTheEndOfTheRange() {
    try (var server = server()) {
      server.on("POST /api/v1/query query=up&time=1000007", 200, vector(sample("", "3")));
      var dashboard =
          dashboard(server.url(), "", panel(1, "stat", target("up", ", 'instant': true"), ""));

      Stats stats = (Stats) display(dashboard, 0).content();

      assertThat(stats.tiles().get(0).text()).isEqualTo("3");
    }
  }

  /** 600 pixels for 900 seconds: a point every 1.5 s, but the datasource is scraped every 15 s. */
  @Test
  void aRangeIsAlignedToTheStepOfThePanelsWidth() {
    try (var server = server()) {
      server.on(
          "POST /api/v1/query_range query=rate%28up%5B60s%5D%29&start=999105&end=1000005&step=15",
          200, matrix("\"job\": \"a\"", "[999990, \"1\"], [1000005, \"2\"]"));
      var dashboard =
          dashboard(
              server.url(),
              "",
              panel(
                  1,
                  "timeseries",
                  target("rate(up[$__rate_interval])", ", 'legendFormat': '{{job}} x'"),
                  ""));

      Graph graph = (Graph) display(dashboard, 0).content();

      assertThat(graph.series().stream().map(series -> series.name())).containsExactly("a x");
      assertThat(graph.x().min()).isEqualTo(RANGE.from().toEpochMilli());
    }
  }

  @Test
  void aNarrowPanelAndItsIntervalHaveLongerSteps() {
    try (var server = server()) {
      server
          .on("POST /api/v1/query_range query=up&start=999060&end=999960&step=60", 200, vector())
          .on("POST /api/v1/query_range query=up&start=999090&end=999990&step=30", 200, vector());
      var dashboard =
          dashboard(
              server.url(),
              "",
              panel(1, "timeseries", target("up", ""), ""),
              panel(2, "timeseries", target("up", ""), ", 'interval': '30s'"));

      dashboard.display(panels(dashboard).get(0), view(Map.of()), new PixelSize(10, 100));
      dashboard.display(panels(dashboard).get(1), view(Map.of()), SIZE);
    }
  }

  @Test
  void aPanelCanHaveItsOwnTimeRange() {
    try (var server = server()) {
      server.on("POST /api/v1/query_range query=up&start=996345&end=996405&step=15", 200, vector());
      var dashboard =
          dashboard(
              server.url(),
              "",
              panel(1, "timeseries", target("up", ""), ", 'timeFrom': '1m', 'timeShift': '1h'"));

      assertThat(display(dashboard, 0).content()).isEqualTo(new PanelContent.Message("No data"));
    }
  }

  /** No server listens, so a query that is sent would fail. */
  @Test
  void hiddenAndEmptyQueriesAreNotSent() {
    var dashboard =
        dashboard(
            "http://localhost:1",
            "",
            panel(1, "stat", target("up", ", 'hide': true") + "," + target("", ""), ""));

    assertThat(display(dashboard, 0).errors()).isEmpty();
  }

  @Test
  void panelsOfAViewShareTheirResponses() {
    try (var server = server()) {
      server.on("POST /api/v1/query query=up&time=1000007", 200, vector(sample("", "3")));
      var dashboard =
          dashboard(
              server.url(),
              "",
              panel(1, "stat", target("up", ", 'instant': true"), ""),
              panel(2, "table", target("up", ", 'instant': true, 'format': 'table'"), ""));

      List<PanelDisplay> displays =
          dashboard.displays(
              panels(dashboard).stream().map(panel -> PanelRequest.of(panel, SIZE)).toList(),
              view(Map.of()));

      assertThat(((Table) displays.get(1).content()).rows()).hasSize(1);
    }
  }

  @Test
  void aNewViewQueriesTheServerAgain() {
    try (var server = server()) {
      server
          .on("POST /api/v1/query query=up&time=1000007", 200, vector(sample("", "3")))
          .on("POST /api/v1/query query=up&time=1000017", 200, vector(sample("", "4")));
      var dashboard =
          dashboard(server.url(), "", panel(1, "stat", target("up", ", 'instant': true"), ""));
      var later =
          new View(
              TimeRange.endingAt(NOW.plusSeconds(10), Duration.ofMinutes(15)),
              Map.of(),
              ZoneOffset.UTC,
              Theme.DARK);

      display(dashboard, 0);
      display(dashboard, 0);
      PanelDisplay second = dashboard.display(panels(dashboard).get(0), later, SIZE);

      assertThat(((Stats) second.content()).tiles().get(0).text()).isEqualTo("4");
    }
  }
}
