package io.panelwright.paneldata;

import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.paneldata.LiveDashboard.View;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.Theme;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Dashboards on a scripted server, and its responses. */
final class LiveDashboardFixture {

  static final Instant NOW = Instant.ofEpochSecond(1_000_007);
  static final TimeRange RANGE = TimeRange.endingAt(NOW, Duration.ofMinutes(15));
  static final PixelSize SIZE = new PixelSize(600, 300);
  static final String READY = "GET /-/ready";

  private LiveDashboardFixture() {}

  static View view(Map<String, List<String>> selected) {
    return new View(RANGE, selected, ZoneOffset.UTC, Theme.DARK);
  }

  static LiveDashboard dashboard(String url, String more, String... panels) {
    String json = "{'title': 'T', 'panels': [" + String.join(",", panels) + "]" + more + "}";
    return LiveDashboard.of(
        DashboardDocument.read(json.replace('\'', '"')),
        new DatasourceServers(address -> Prometheus.at(TestHttp.service(address)))
            .with("prom", url));
  }

  static String panel(int id, String type, String targets, String more) {
    return "{'id': %d, 'type': '%s', 'title': 'P $v', 'datasource': {'type': 'prometheus', 'uid': 'prom'}, 'targets': [%s]%s}"
        .formatted(id, type, targets, more);
  }

  static String target(String expr, String more) {
    return "{'refId': 'A', 'expr': '" + expr + "'" + more + "}";
  }

  static PanelDisplay display(LiveDashboard dashboard, int index) {
    return dashboard.display(panels(dashboard).get(index), view(Map.of()), SIZE);
  }

  static List<PanelView> panels(LiveDashboard dashboard) {
    return dashboard.document().panels();
  }

  static String vector(String... series) {
    return "{\"status\": \"success\", \"data\": {\"resultType\": \"vector\", \"result\": ["
        + String.join(",", series)
        + "]}}";
  }

  static String sample(String labels, String value) {
    return "{\"metric\": {" + labels + "}, \"value\": [1000007, \"" + value + "\"]}";
  }

  static String matrix(String labels, String values) {
    return "{\"status\": \"success\", \"data\": {\"resultType\": \"matrix\", \"result\": [{\"metric\": {"
        + labels
        + "}, \"values\": ["
        + values
        + "]}]}}";
  }

  static ScriptedServer server() {
    return ScriptedServer.start()
        .onOptional(READY, ScriptedServer.answer(200, "text/plain", "Ready."));
  }
}
