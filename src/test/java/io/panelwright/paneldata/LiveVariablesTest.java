package io.panelwright.paneldata;

import static io.panelwright.paneldata.LiveDashboardFixture.SIZE;
import static io.panelwright.paneldata.LiveDashboardFixture.dashboard;
import static io.panelwright.paneldata.LiveDashboardFixture.matrix;
import static io.panelwright.paneldata.LiveDashboardFixture.panel;
import static io.panelwright.paneldata.LiveDashboardFixture.panels;
import static io.panelwright.paneldata.LiveDashboardFixture.server;
import static io.panelwright.paneldata.LiveDashboardFixture.target;
import static io.panelwright.paneldata.LiveDashboardFixture.vector;
import static io.panelwright.paneldata.LiveDashboardFixture.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import io.panelwright.paneldata.LiveDashboard.PanelRequest;
import io.panelwright.show.model.AnnotationLayer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Variables, repeated panels and annotations with the responses of a scripted server. */
class LiveVariablesTest {

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
}
