package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphSeries;
import org.junit.jupiter.api.Test;

/** When a line is interrupted. */
class GapsTest {

  private static final double NULL = Double.NaN;

  @Test
  void aPointOfAnotherSeriesDoesNotInterruptALine() {
    Graph graph =
        graph("{}", frame("a", times(0, 60, 120), 1, 2, 3), frame("b", times(0, 30, 120), 4, 5, 6));
    assertThat(seconds(graph, 0)).containsExactly(0, 60, 120);
    assertThat(graph.series().get(0).y()).containsExactly(1, 2, 3);
    assertThat(seconds(graph, 1)).containsExactly(0, 30, 120);
  }

  @Test
  void aNullInterruptsALine() {
    Graph graph = graph("{}", frame("a", times(0, 60, 120), 1, NULL, 3));
    assertThat(graph.series().get(0).y()).containsExactly(1, NULL, 3);
  }

  @Test
  void nanAndInfinityInterruptALine() {
    DataField values =
        GraphFixture.field(
            "Value",
            FieldType.NUMBER,
            Column.of(1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 5));
    Graph graph = graph("{}", GraphFixture.frame(times(0, 10, 20, 30, 40), values));
    assertThat(graph.series().get(0).y()).containsExactly(1, NULL, NULL, NULL, 5);
    assertThat(graph.y().get(0).max()).isEqualTo(5.4);
  }

  @Test
  void spanNullsConnectsAllGapsOrShortOnes() {
    DataFrame frame = frame("a", times(0, 60, 120, 180, 240, 300), 1, NULL, 3, NULL, NULL, 6);
    assertThat(seconds(graph("{'spanNulls': true}", frame), 0)).containsExactly(0, 120, 300);
    assertThat(seconds(graph("{'spanNulls': 130000}", frame), 0))
        .containsExactly(0, 120, 180, 240, 300);
    assertThat(seconds(graph("{'spanNulls': false}", frame), 0)).hasSize(6);
  }

  @Test
  void missingPointsOfAQueryAreGaps() {
    DataField time = times(0, 15, 60, 75);
    DataField regular = time.withConfig(time.config().with("interval", 15_000));
    Graph graph = graph("{}", frame("a", regular, 1, 2, 3, 4));
    GraphSeries series = graph.series().get(0);
    assertThat(seconds(graph, 0)).startsWith(0, 15, 30, 45, 60, 75, 90);
    assertThat(series.y()).startsWith(1, 2, NULL, NULL, 3, 4, NULL);
    assertThat(series.y()).hasSize(20);
  }

  @Test
  void insertNullsPrecedesTheInterval() {
    Graph graph = graph("{'insertNulls': 100000}", frame("a", times(0, 15, 240), 1, 2, 3));
    assertThat(seconds(graph, 0)).containsExactly(0, 15, 115, 215, 240);
  }

  @Test
  void timesInAnyOrderAreSorted() {
    Graph graph = graph("{}", frame("a", times(120, 0, 60), 3, 1, 2));
    assertThat(seconds(graph, 0)).containsExactly(0, 60, 120);
    assertThat(graph.series().get(0).y()).containsExactly(1, 2, 3);
  }

  @Test
  void valuesOutsideOfTheTimeRangeDoNotChangeTheAxis() {
    Graph graph = graph("{}", frame("a", times(-60, 60, 400), 1000, 5, 1000));
    assertThat(graph.y().get(0).max()).isEqualTo(10);
  }

  private static Graph graph(String custom, DataFrame... frames) {
    JsonObject panel =
        GraphFixture.json(
            "{'type': 'timeseries', 'fieldConfig': {'defaults': {'custom': " + custom + "}}}");
    return GraphFixture.graph(panel, GraphFixture.area(700, 240), frames);
  }

  private static DataFrame frame(String name, DataField time, double... values) {
    return GraphFixture.series(name, time, values);
  }

  private static DataField times(int... seconds) {
    double[] times = new double[seconds.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = GraphFixture.START + seconds[i] * 1000L;
    }
    return GraphFixture.field("Time", FieldType.TIME, Column.of(times));
  }

  private static double[] seconds(Graph graph, int series) {
    double[] x = graph.series().get(series).x();
    double[] seconds = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      seconds[i] = (x[i] - GraphFixture.START) / 1000;
    }
    return seconds;
  }
}
