package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.model.PanelContent.AxisKind;
import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.ThresholdMark;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which axes a graph of several series has. */
class AxesTest {

  private static final DataField TIME = GraphFixture.time(3, 60_000);

  @Test
  void aSecondUnitHasAnAxisOnTheRightWithoutGridLines() {
    Graph graph = graph("{'unit': 's'}", override("b", "'unit'", "'percent'"));
    assertThat(graph.y()).extracting(GraphAxis::id).containsExactly("s", "percent");
    assertThat(graph.y()).extracting(GraphAxis::position).containsExactly("left", "right");
    assertThat(graph.y()).extracting(GraphAxis::gridLines).containsExactly(true, false);
    assertThat(graph.series()).extracting(s -> s.yAxis()).containsExactly("s", "percent");
    assertThat(graph.legend().items()).extracting(i -> i.rightAxis()).containsExactly(false, true);
  }

  @Test
  void fieldsWithTheSameUnitAndDifferentLimitsHaveTwoAxes() {
    Graph graph = graph("{'unit': 's'}", override("b", "'max'", "50"));
    assertThat(graph.y()).extracting(GraphAxis::id).containsExactly("s", "s/2");
    assertThat(graph.y().get(1).max()).isEqualTo(50);
  }

  @Test
  void placementAndLabelAndWidthAreThoseOfThePanel() {
    Graph graph =
        graph("{'custom': {'axisPlacement': 'right', 'axisLabel': 'Rate', 'axisWidth': 100}}");
    GraphAxis axis = graph.y().get(0);
    assertThat(axis.position()).isEqualTo("right");
    assertThat(axis.label()).isEqualTo("Rate");
    assertThat(axis.size()).isEqualTo(120);
  }

  @Test
  void aHiddenAxisKeepsItsRange() {
    Graph graph = graph("{'custom': {'axisPlacement': 'hidden'}}");
    GraphAxis axis = graph.y().get(0);
    assertThat(axis.position()).isEqualTo("hidden");
    assertThat(axis.ticks()).isEmpty();
    assertThat(axis.size()).isZero();
    assertThat(axis.max()).isEqualTo(33);
  }

  @Test
  void gridLinesCanBeTurnedOff() {
    assertThat(graph("{'custom': {'axisGridShow': false}}").y().get(0).gridLines()).isFalse();
  }

  @Test
  void anAxisCanHaveTheColorOfItsSeries() {
    Graph graph = graph("{'custom': {'axisColorMode': 'series'}}");
    assertThat(graph.y().get(0).color()).contains("#73BF69");
    assertThat(graph("{}").y().get(0).color()).isEmpty();
  }

  @Test
  void aLogarithmicAxisIgnoresValuesUpToZero() {
    Graph graph = graph("{'custom': {'scaleDistribution': {'type': 'log', 'log': 10}}, 'min': -5}");
    GraphAxis axis = graph.y().get(0);
    assertThat(axis.kind()).isEqualTo(AxisKind.LOG);
    assertThat(axis.base()).isEqualTo(10);
    assertThat(axis.min()).isEqualTo(1);
    assertThat(axis.max()).isEqualTo(100);
  }

  @Test
  void textsHaveValueMappings() {
    Graph graph =
        graph(
            "{'max': 1, 'min': 0, 'mappings': [{'type': 'value', 'options':"
                + " {'0': {'text': 'DOWN'}, '1': {'text': 'UP'}}}]}");
    List<AxisTick> ticks = graph.y().get(0).ticks();
    assertThat(ticks.get(0).text()).isEqualTo("DOWN");
    assertThat(ticks.get(ticks.size() - 1).text()).isEqualTo("UP");
  }

  @Test
  void booleansAreStepsBetweenZeroAndOne() {
    JsonObject panel = GraphFixture.json("{'type': 'timeseries'}");
    DataField values =
        GraphFixture.field(
            "up", FieldType.BOOLEAN, Column.of(List.of(Cell.of(true), Cell.NULL, Cell.of(false))));
    Graph graph =
        GraphFixture.graph(panel, GraphFixture.area(700, 240), GraphFixture.frame(TIME, values));
    assertThat(graph.series().get(0).y()).containsExactly(1, Double.NaN, 0);
    assertThat(graph.series().get(0).style().interpolation()).isEqualTo("stepAfter");
    assertThat(graph.y().get(0).ticks()).extracting(AxisTick::value).containsExactly(0.0, 1.0);
  }

  @Test
  void sharesRunToOneHundredPercentWhateverTheUnitIs() {
    Graph graph = graph("{'unit': 's', 'custom': {'stacking': {'mode': 'percent', 'group': 'A'}}}");
    List<AxisTick> ticks = graph.y().get(0).ticks();
    assertThat(ticks.get(0).text()).isEqualTo("0%");
    assertThat(ticks.get(ticks.size() - 1).text()).isEqualTo("100%");
    assertThat(graph.series().get(1).y()).containsExactly(1, 1, 1);
  }

  @Test
  void seriesThatAViewerHidStayInTheLegend() {
    Graph graph =
        graph(
            "{}",
            "{'__systemRef': 'hideSeriesFrom', 'matcher': {'id': 'byNames', 'options': {'mode':"
                + " 'exclude', 'names': ['a'], 'prefix': 'All except:', 'readOnly': true}},"
                + " 'properties': [{'id': 'custom.hideFrom', 'value': {'viz': true, 'legend':"
                + " false, 'tooltip': true}}]}");
    assertThat(graph.series()).extracting(s -> s.hidden().graph()).containsExactly(false, true);
    assertThat(graph.legend().items()).hasSize(2);
  }

  @Test
  void hiddenSeriesDoNotCountForTheAxis() {
    Graph graph =
        graph(
            "{}",
            override("b", "'custom.hideFrom'", "{'viz': true, 'legend': false, 'tooltip': true}"));
    assertThat(graph.y().get(0).max()).isEqualTo(3.2);
    assertThat(graph.series().get(1).hidden().graph()).isTrue();
    assertThat(graph.legend().items()).hasSize(2);
  }

  @Test
  void thresholdsAreLinesAndAreasOfTheFirstFieldThatShowsThem() {
    Graph graph =
        graph(
            "{'custom': {'thresholdsStyle': {'mode': 'dashed+area'}}, 'thresholds': {'mode':"
                + " 'absolute', 'steps': [{'value': null, 'color': 'green'}, {'value': 20,"
                + " 'color': 'red'}]}}");
    assertThat(graph.thresholds())
        .containsExactly(
            new ThresholdMark("short", Double.NEGATIVE_INFINITY, 20, "#73BF69", false, false, true),
            new ThresholdMark("short", 20, Double.POSITIVE_INFINITY, "#F2495C", false, false, true),
            new ThresholdMark("short", 20, Double.POSITIVE_INFINITY, "#F2495C", true, true, false));
  }

  @Test
  void thresholdsInPercentAreBetweenTheEndsOfTheAxis() {
    Graph graph =
        graph(
            "{'min': 0, 'max': 200, 'custom': {'thresholdsStyle': {'mode': 'line'}},"
                + " 'thresholds': {'mode': 'percentage', 'steps': [{'value': null, 'color':"
                + " 'green'}, {'value': 80, 'color': 'red'}]}}");
    assertThat(graph.thresholds()).extracting(ThresholdMark::from).containsExactly(160.0);
  }

  @Test
  void aSeriesCanBeFilledDownToAnother() {
    Graph graph = graph("{}", override("b", "'custom.fillBelowTo'", "'a'"));
    assertThat(graph.series().get(1).base()).containsExactly(1, 2, 3);
    assertThat(graph.series().get(1).style().fillOpacity()).isEqualTo(35);
    assertThat(graph.series().get(0).style().fillOpacity()).isZero();
  }

  @Test
  void seriesHaveTheColorsOfThePaletteInTheirOrder() {
    assertThat(graph("{'color': {'mode': 'palette-classic'}}").series())
        .extracting(s -> s.color())
        .containsExactly("#73BF69", "#F2CC0C");
  }

  private static String override(String name, String property, String value) {
    return "{'matcher': {'id': 'byName', 'options': '"
        + name
        + "'}, 'properties': [{'id': "
        + property
        + ", 'value': "
        + value
        + "}]}";
  }

  /** A graph of the series a (1, 2, 3) and b (10, 20, 30). */
  private static Graph graph(String defaults, String... overrides) {
    JsonObject panel =
        GraphFixture.json(
            "{'type': 'timeseries', 'fieldConfig': {'defaults': "
                + defaults
                + ", 'overrides': ["
                + String.join(",", overrides)
                + "]}}");
    DataFrame a = GraphFixture.series("a", TIME, 1, 2, 3);
    DataFrame b = GraphFixture.series("b", TIME, 10, 20, 30);
    return GraphFixture.graph(panel, GraphFixture.area(700, 240), a, b);
  }
}
