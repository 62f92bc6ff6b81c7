package io.panelwright.paneldata;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import io.panelwright.paneldata.LiveDashboard.PanelRequest;
import io.panelwright.paneldata.LiveDashboard.View;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelContent.Table;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Panels with the responses of a scripted server: the requests that are sent, and the result. */
class LiveDashboardTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_000_007);
  private static final TimeRange RANGE = TimeRange.endingAt(NOW, Duration.ofMinutes(15));
  private static final PixelSize SIZE = new PixelSize(600, 300);
  private static final String READY = "GET /-/ready";

  private static View view(Map<String, List<String>> selected) {
    return new View(RANGE, selected, ZoneOffset.UTC, Theme.DARK);
  }

  private static LiveDashboard dashboard(String url, String more, String... panels) {
    String json = "{'title': 'T', 'panels': [" + String.join(",", panels) + "]" + more + "}";
    return LiveDashboard.of(
        DashboardDocument.read(json.replace('\'', '"')),
        new DatasourceServers(address -> Prometheus.at(TestHttp.service(address)))
            .with("prom", url));
  }

  private static String panel(int id, String type, String targets, String more) {
    return "{'id': %d, 'type': '%s', 'title': 'P $v', 'datasource': {'type': 'prometheus', 'uid': 'prom'}, 'targets': [%s]%s}"
        .formatted(id, type, targets, more);
  }

  private static String target(String expr, String more) {
    return "{'refId': 'A', 'expr': '" + expr + "'" + more + "}";
  }

  private static PanelDisplay display(LiveDashboard dashboard, int index) {
    return dashboard.display(panels(dashboard).get(index), view(Map.of()), SIZE);
  }

  private static List<PanelView> panels(LiveDashboard dashboard) {
    return dashboard.document().panels();
  }

  private static String vector(String... series) {
    return "{\"status\": \"success\", \"data\": {\"resultType\": \"vector\", \"result\": ["
        + String.join(",", series)
        + "]}}";
  }

  private static String sample(String labels, String value) {
    return "{\"metric\": {" + labels + "}, \"value\": [1000007, \"" + value + "\"]}";
  }

  private static String matrix(String labels, String values) {
    return "{\"status\": \"success\", \"data\": {\"resultType\": \"matrix\", \"result\": [{\"metric\": {"
        + labels
        + "}, \"values\": ["
        + values
        + "]}]}}";
  }

  private static ScriptedServer server() {
    return ScriptedServer.start().on(READY, ScriptedServer.answer(200, "text/plain", "Ready."));
  }

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
  void aRepeatedPanelHasTheValueOfItsCopy() {
    try (var server = server()) {
      server.on("POST /api/v1/query query=x%7Bv%3D%7E%22b%22%7D&time=1000007", 200, vector());
      String variable =
          ", 'templating': {'list': [{'name': 'v', 'type': 'custom', 'query': 'a,b', 'multi': true,"
              + " 'current': {'value': ['a', 'b']}}]}";
      var dashboard =
          dashboard(
              server.url(),
              variable,
              panel(1, "stat", target("x{v=~\\\"$v\\\"}", ", 'instant': true"), ""));
      var request =
          new PanelRequest(panels(dashboard).get(0), Map.of("v", LabeledValue.of("b")), SIZE);

      assertThat(dashboard.displays(List.of(request), view(Map.of())).get(0).title())
          .isEqualTo("P b");
      assertThat(dashboard.layout(view(Map.of()), 1500).sections()).hasSize(1);
    }
  }

  @Test
  void variablesAreMenusWithLiveOptions() {
    try (var server = server()) {
      server.on(
          "GET /api/v1/label/job/values?start=999107&end=1000007",
          200,
          "{\"status\": \"success\", \"data\": [\"api\", \"web\"]}");
      String variables =
          ", 'templating': {'list': [{'name': 'job', 'type': 'query', 'label': 'Job', 'refresh': 1,"
              + " 'includeAll': true, 'query': 'label_values(job)', 'datasource': {'uid': 'prom'},"
              + " 'current': {'value': '$__all'}}, {'name': 'k', 'type': 'constant', 'query': 'x'},"
              + " {'name': 'size', 'type': 'custom', 'query': 'Small : s, Large : l', 'hide': 1}]}";
      var dashboard = dashboard(server.url(), variables);

      List<DashboardVariable> menus = dashboard.variables(view(Map.of("size", List.of("l"))));

      assertThat(menus.get(0).options().stream().map(DashboardVariable.Option::text))
          .containsExactly("All", "api", "web");
      assertThat(menus.get(0).text() + " " + menus.get(0).selected()).isEqualTo("All [$__all]");
      assertThat(menus.get(1).visibility()).isEqualTo(DashboardVariable.Visibility.HIDDEN);
      assertThat(menus.get(2).text() + " " + menus.get(2).selected()).isEqualTo("Large [l]");
      assertThat(menus.get(2).visibility()).isEqualTo(DashboardVariable.Visibility.VALUE);
    }
  }

  /** FAULTS.md B3: samples that are at most a step apart form one region. */
  @Test
  void annotationsOfConsecutiveSamplesAreARegion() {
    try (var server = server()) {
      server.on(
          "POST /api/v1/query_range query=rejects+%3E+0&start=999060&end=999960&step=60",
          200,
          matrix(
              "\"job\": \"a\", \"who\": \"b\"",
              "[999060, \"1\"], [999120, \"2\"], [999180, \"0\"], [999240, \"1\"], [999420, \"3\"],"
                  + " [999480, \"3\"]"));
      String annotations =
          ", 'annotations': {'list': [{'builtIn': 1, 'name': 'Annotations & Alerts'}, {'name':"
              + " 'Rejects', 'enable': true, 'iconColor': 'red', 'expr': 'rejects > 0', 'step': '1m',"
              + " 'titleFormat': 'of {{job}}', 'tagKeys': 'who', 'datasource': {'type': 'prometheus',"
              + " 'uid': 'prom'}, 'filter': {'ids': [7], 'exclude': false}}]}";
      var dashboard = dashboard(server.url(), annotations);

      List<AnnotationLayer> layers = dashboard.annotations(view(Map.of()));

      assertThat(layers).hasSize(1);
      assertThat(
              layers.get(0).events().stream()
                  .map(event -> (long) event.time() / 1000 + "-" + (long) event.timeEnd() / 1000))
          .containsExactly("999060-999120", "999240-999240", "999420-999480");
      assertThat(layers.get(0).events().get(0).title()).isEqualTo("of a");
      assertThat(layers.get(0).events().get(0).tags()).containsExactly("b");
      assertThat(layers.get(0).color()).isEqualTo("#F2495C");
      assertThat(layers.get(0).isShownIn(7, "timeseries")).isTrue();
      assertThat(
              Stream.of(
                  layers.get(0).isShownIn(8, "timeseries"), layers.get(0).isShownIn(7, "stat")))
          .containsOnly(false);
    }
  }

  @Test
  void aNewViewQueriesTheServerAgain() {
    try (var server = server()) {
      server
          .on("POST /api/v1/query query=up&time=1000007", 200, vector(sample("", "3")))
          .on(READY, ScriptedServer.answer(200, "text/plain", "Ready."))
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

  @Test
  void theSavedRangeIsThatOfTheDashboard() {
    var saved = DashboardDocument.read("{\"time\": {\"from\": \"now-30m\", \"to\": \"now\"}}");

    assertThat(LiveDashboard.savedRange(saved, NOW, ZoneOffset.UTC).length())
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(LiveDashboard.savedRange(DashboardDocument.read("{}"), NOW, ZoneOffset.UTC).length())
        .isEqualTo(Duration.ofHours(6));
  }
}
