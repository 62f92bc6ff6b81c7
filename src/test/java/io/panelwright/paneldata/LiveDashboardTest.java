package io.panelwright.paneldata;

import static io.panelwright.paneldata.LiveDashboardFixture.NOW;
import static io.panelwright.paneldata.LiveDashboardFixture.dashboard;
import static io.panelwright.paneldata.LiveDashboardFixture.display;
import static io.panelwright.paneldata.LiveDashboardFixture.panel;
import static io.panelwright.paneldata.LiveDashboardFixture.sample;
import static io.panelwright.paneldata.LiveDashboardFixture.server;
import static io.panelwright.paneldata.LiveDashboardFixture.target;
import static io.panelwright.paneldata.LiveDashboardFixture.vector;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelDisplay;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Panels with the responses of a scripted server: results, errors, results of other panels. */
class LiveDashboardTest {

  @Test
  void aRejectedQueryHasTheTextOfGrafana() {
    try (var server = server()) {
      server.on(
          "POST /api/v1/query query=up%7B&time=1000007",
          400,
          "{\"status\": \"error\", \"errorType\": \"bad_data\", \"error\": \"invalid parameter"
              + " \\\"query\\\": 1:4: parse error: unexpected end of input inside braces\"}");
      var dashboard =
          dashboard(server.url(), "", panel(1, "stat", target("up{", ", 'instant': true"), ""));

      assertThat(display(dashboard, 0).errors())
          .containsExactly(
              new PanelDisplay.QueryError(
                  "A",
                  "bad_data: invalid parameter \"query\": 1:4: parse error: unexpected end of input"
                      + " inside braces"));
    }
  }

  @Test
  void aStoppedServerHasTheTextOfGrafana() {
    var dashboard =
        dashboard(
            "http://localhost:1", "", panel(1, "stat", target("up", ", 'instant': true"), ""));

    assertThat(display(dashboard, 0).errors().get(0).message())
        .isEqualTo(
            "Post \"http://localhost:1/api/v1/query\": dial tcp 127.0.0.1:1: connect: connection"
                + " refused");
  }

  @Test
  void otherDatasourcesAndUnknownOnesAreNamed() {
    var dashboard =
        dashboard(
            "http://localhost:1",
            "",
            "{'type': 'logs', 'datasource': {'type': 'loki', 'uid': 'l'}, 'targets': [{'refId': 'A',"
                + " 'expr': '{a=1}'}]}",
            "{'type': 'stat', 'datasource': {'type': 'prometheus', 'uid': 'other'}, 'targets':"
                + " [{'refId': 'A', 'expr': 'up'}]}",
            "{'type': 'stat', 'datasource': {'type': 'datasource', 'uid': '-- Mixed --'}, 'targets':"
                + " [{'refId': 'A', 'datasource': {'type': '__expr__', 'uid': '__expr__'}}]}");

    assertThat(display(dashboard, 0).content())
        .isEqualTo(new PanelContent.Unsupported("datasource loki"));
    assertThat(display(dashboard, 1).errors())
        .containsExactly(new PanelDisplay.QueryError("A", "Datasource other was not found"));
    assertThat(display(dashboard, 2).unsupported()).containsExactly("datasource __expr__");
  }

  @Test
  void aPanelCanShowTheResultOfAnother() {
    try (var server = server()) {
      server.on("POST /api/v1/query query=up&time=1000007", 200, vector(sample("", "3")));
      String shared =
          "{'id': 2, 'type': 'stat', 'datasource': {'type': 'datasource', 'uid': '-- Dashboard --'},"
              + " 'targets': [{'refId': 'A', 'panelId': %s}]}";
      var dashboard =
          dashboard(
              server.url(),
              "",
              panel(1, "stat", target("up", ", 'instant': true"), ""),
              shared.formatted(1),
              shared.formatted(99));

      assertThat(((Stats) display(dashboard, 1).content()).tiles().get(0).text()).isEqualTo("3");
      assertThat(display(dashboard, 2).errors().get(0).message()).contains("Panel 99");
    }
  }

  @Test
  void theSavedRangeIsThatOfTheDashboard() {
    var saved = DashboardDocument.read("{\"time\": {\"from\": \"now-30m\", \"to\": \"now\"}}");

    assertThat(LiveDashboard.savedRange(saved, NOW, ZoneOffset.UTC).length())
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(LiveDashboard.savedRange(DashboardDocument.read("{}"), NOW, ZoneOffset.UTC).length())
        .isEqualTo(Duration.ofHours(6));
  }
}
