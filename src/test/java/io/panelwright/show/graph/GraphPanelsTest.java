package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphSeries;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.model.PanelContent.Orientation;
import io.panelwright.show.model.PanelContent.Pie;
import io.panelwright.show.model.PanelContent.PieSlice;
import io.panelwright.show.value.FormattedValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What graph panels of each type show. */
class GraphPanelsTest {

  private static final PanelArea AREA = GraphFixture.area(700, 240);

  private static final DataFrame FRUITS =
      GraphFixture.frame(
          GraphFixture.strings("fruit", "apple", "pear", "a very long banana"),
          GraphFixture.numbers("sold", 3, 1, 6),
          GraphFixture.numbers("left", 1, Double.NaN, 4));

  @ParameterizedTest(name = "{0} without frames: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "timeseries | No data",
        "candlestick | No data",
        "barchart | No data",
        "piechart | No data",
        "histogram | No data",
        "heatmap | No data",
        "xychart | No data",
        "trend | No numeric fields found for X axis"
      })
  void aPanelWithoutFramesHasGrafanasText(String type, String text) {
    assertThat(content("{'type': '" + type + "'}")).isEqualTo(new Message(text));
  }

  @Test
  void noValueReplacesNoData() {
    JsonObject panel =
        GraphFixture.json(
            "{'type': 'timeseries', 'fieldConfig': {'defaults': {'noValue': 'nothing sold'}}}");
    assertThat(GraphFixture.content(panel, AREA)).isEqualTo(new Message("nothing sold"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "timeseries | Data is missing a time field",
        "heatmap | Data is missing a time field",
        "xychart | ok",
        "trend | Values must be in ascending order",
        "barchart | ok"
      })
  void aMissingFieldIsNamed(String type, String text) {
    PanelContent content = content("{'type': '" + type + "'}", FRUITS);
    assertThat(content instanceof Message message ? message.text() : "ok").isEqualTo(text);
  }

  @Test
  void aBarChartNeedsATextAndANumber() {
    DataFrame numbers = GraphFixture.frame(GraphFixture.numbers("a", 1, 2));
    DataFrame texts = GraphFixture.frame(GraphFixture.strings("a", "x"));
    assertThat(content("{'type': 'barchart'}", numbers))
        .isEqualTo(new Message("Bar charts require a string or time field"));
    assertThat(content("{'type': 'barchart'}", texts))
        .isEqualTo(new Message("No numeric fields found"));
  }

  @Test
  void aBarChartHasACategoryForEachText() {
    Graph graph = graph("{'type': 'barchart', 'options': {'xTickLabelMaxLength': 6}}", FRUITS);
    assertThat(texts(graph.x().ticks())).containsExactly("apple", "pear", "a very...");
    assertThat(graph.orientation()).isEqualTo(Orientation.VERTICAL);
    assertThat(graph.x().position()).isEqualTo("bottom");
    GraphSeries sold = graph.series().get(0);
    assertThat(sold.name()).isEqualTo("sold");
    assertThat(sold.x()).containsExactly(0, 1, 2);
    assertThat(sold.y()).containsExactly(3, 1, 6);
    assertThat(sold.texts()).extracting(FormattedValue::toString).containsExactly("3", "1", "6");
    assertThat(graph.series().get(1).y()).containsExactly(1, Double.NaN, 4);
    assertThat(sold.style().barWidth()).isEqualTo(0.7 * 0.97 / 2);
    assertThat(graph.y().get(0).min()).isZero();
    assertThat(names(graph.legend().items())).containsExactly("sold", "left");
  }

  @Test
  void barsAreStackedAndTurned() {
    JsonObject panel = GraphFixture.json("{'type': 'barchart', 'options': {'stacking': 'normal'}}");
    Graph graph = GraphFixture.graph(panel, GraphFixture.area(200, 400), FRUITS);
    assertThat(graph.orientation()).isEqualTo(Orientation.HORIZONTAL);
    assertThat(graph.x().position()).isEqualTo("left");
    assertThat(graph.y().get(0).position()).isEqualTo("bottom");
    assertThat(graph.series().get(1).y()).containsExactly(4, 1, 10);
    assertThat(graph.series().get(1).base()).containsExactly(3, 1, 6);
  }

  @Test
  void aBarChartJoinsFramesAndUsesTheFieldOfItsOptions() {
    DataFrame a =
        GraphFixture.frame(
            GraphFixture.strings("shop", "north", "south"),
            GraphFixture.strings("owner", "Ann", "Bob"),
            GraphFixture.numbers("sold", 1, 2));
    Graph graph = graph("{'type': 'barchart', 'options': {'xField': 'owner'}}", a);
    assertThat(texts(graph.x().ticks())).containsExactly("Ann", "Bob");
    DataFrame b =
        GraphFixture.frame(
            GraphFixture.strings("shop", "south", "west"), GraphFixture.numbers("left", 7, 8));
    Graph joined = graph("{'type': 'barchart'}", a, b);
    assertThat(texts(joined.x().ticks())).containsExactly("north", "south", "west");
    assertThat(joined.series()).hasSize(2);
    assertThat(joined.series().get(0).y()).containsExactly(1, 2);
    assertThat(joined.series().get(1).x()).containsExactly(1, 2);
    assertThat(joined.series().get(1).y()).containsExactly(7, 8);
  }

  @Test
  void thresholdsColorSingleBarsWithTheSchemeGradient() {
    Graph graph =
        graph(
            "{'type': 'barchart', 'fieldConfig': {'defaults': {'color': {'mode': 'thresholds'},"
                + " 'custom': {'gradientMode': 'scheme'}, 'thresholds': {'mode': 'absolute',"
                + " 'steps': [{'value': null, 'color': 'green'}, {'value': 5, 'color': 'red'}]}}}}",
            FRUITS);
    assertThat(graph.series().get(0).pointColors())
        .containsExactly("#73BF69", "#73BF69", "#F2495C");
  }

  @Test
  void aPieHasASliceForEachValueInDescendingOrder() {
    String panel =
        "{'type': 'piechart', 'options': {'pieType': 'donut', 'displayLabels': ['percent'],"
            + " 'reduceOptions': {'values': true, 'fields': '/^sold$/'}, 'legend': {'displayMode':"
            + " 'table', 'placement': 'right', 'showLegend': true, 'values': ['percent',"
            + " 'value']}}, 'fieldConfig': {'defaults': {'unit': 'kg'}}}";
    Pie pie = (Pie) content(panel, FRUITS);
    assertThat(pie.donut()).isTrue();
    assertThat(pie.labels()).containsExactly("percent");
    assertThat(pie.slices()).extracting(PieSlice::share).containsExactly(0.6, 0.3, 0.1);
    assertThat(pie.slices()).extracting(PieSlice::shareText).containsExactly("60%", "30%", "10%");
    assertThat(pie.slices()).extracting(PieSlice::text).containsExactly("6 kg", "3 kg", "1 kg");
    assertThat(pie.legend().columns()).containsExactly("Percent", "Value");
    assertThat(pie.legend().items().get(0).values())
        .extracting(value -> value.text())
        .containsExactly("60%", "6 kg");
  }

  @Test
  void aHistogramCountsValues() {
    DataFrame frame = GraphFixture.frame(GraphFixture.numbers("a", 1, 2, 2.5, 7, Double.NaN, 11));
    Graph graph =
        graph(
            "{'type': 'histogram', 'options': {'bucketSize': 5}, 'fieldConfig': {'defaults':"
                + " {'unit': 's'}}}",
            frame);
    GraphSeries series = graph.series().get(0);
    assertThat(series.x()).containsExactly(0, 5, 10);
    assertThat(series.y()).containsExactly(3, 1, 1);
    assertThat(texts(graph.x().ticks())).containsExactly("0 s", "5 s", "10 s", "15 s");
    assertThat(graph.y().get(0).ticks().get(0).text()).isEqualTo("0");
    assertThat(series.style().fillOpacity()).isEqualTo(80);
    assertThat(series.style().barAlignment()).isEqualTo("after");
  }

  @Test
  void aHistogramFindsASizeAndCombinesSeries() {
    DataFrame a = GraphFixture.frame(GraphFixture.numbers("a", 0, 10, 20, 30));
    DataFrame b = GraphFixture.frame(GraphFixture.numbers("b", 5, 10));
    String options = "'bucketCount': 4, 'bucketOffset': 0, 'combine': ";
    Graph graph = graph("{'type': 'histogram', 'options': {" + options + "true}}", a, b);
    assertThat(graph.series()).extracting(GraphSeries::name).containsExactly("Count");
    assertThat(graph.series().get(0).x()).containsExactly(0, 10, 20, 30);
    assertThat(graph.series().get(0).y()).containsExactly(2, 2, 1, 1);
    Graph single = graph("{'type': 'histogram', 'options': {" + options + "false}}", a, b);
    assertThat(single.series()).hasSize(2);
    assertThat(single.series().get(1).y()).containsExactly(1, 1, Double.NaN, Double.NaN);
  }

  @Test
  void aHistogramFrameIsShownAsItIs() {
    DataFrame frame =
        GraphFixture.frame(
            GraphFixture.numbers("BucketMin", 0, 2),
            GraphFixture.numbers("BucketMax", 2, 4),
            GraphFixture.numbers("n", 5, 6));
    Graph graph = graph("{'type': 'histogram'}", frame);
    assertThat(graph.series().get(0).x()).containsExactly(0, 2);
    assertThat(graph.series().get(0).y()).containsExactly(5, 6);
    assertThat(graph.x().max()).isEqualTo(4);
  }

  @Test
  void aTrendHasAnAxisOfNumbers() {
    DataFrame frame =
        GraphFixture.frame(
            GraphFixture.numbers("rpm", 1000, 2000, 3000), GraphFixture.numbers("power", 1, 5, 4));
    Graph graph = graph("{'type': 'trend'}", frame);
    assertThat(graph.x().min()).isEqualTo(1000);
    assertThat(graph.x().max()).isEqualTo(3000);
    assertThat(graph.series()).extracting(GraphSeries::name).containsExactly("power");
    assertThat(graph.series().get(0).x()).containsExactly(1000, 2000, 3000);
    assertThat(content("{'type': 'trend', 'options': {'xField': 'speed'}}", frame))
        .isEqualTo(new Message("Unable to find field: speed"));
    assertThat(content("{'type': 'trend'}", frame, frame))
        .isEqualTo(
            new Message("Only one frame is supported, consider adding a join transformation"));
    assertThat(content("{'type': 'trend', 'options': {'xField': 'power'}}", frame))
        .isEqualTo(new Message("Values must be in ascending order"));
  }

  @Test
  void anXyChartMapsFieldsByItselfOrByMatchers() {
    DataFrame frame =
        GraphFixture.frame(
            GraphFixture.numbers("x", 1, 2, 3),
            GraphFixture.numbers("load one", 4, 5, 6),
            GraphFixture.numbers("load two", 7, 8, 9));
    Graph auto = graph("{'type': 'xychart'}", frame);
    assertThat(auto.series()).extracting(GraphSeries::name).containsExactly("one", "two");
    assertThat(auto.series().get(1).x()).containsExactly(1, 2, 3);
    assertThat(auto.series().get(0).style().draw()).isEqualTo("points");
    assertThat(auto.x().label()).isEqualTo("x");
    String series =
        "{'frame': {'matcher': {'id': 'byIndex', 'options': 0}}, 'x': {'matcher': {'id':"
            + " 'byName', 'options': 'load two'}}, 'y': {'matcher': {'id': 'byName', 'options':"
            + " 'x'}}, 'name': {'fixed': 'mine'}}";
    Graph manual =
        graph(
            "{'type': 'xychart', 'options': {'mapping': 'manual', 'series': [" + series + "]}}",
            frame);
    assertThat(manual.series()).extracting(GraphSeries::name).containsExactly("mine");
    assertThat(manual.series().get(0).x()).containsExactly(7, 8, 9);
    assertThat(manual.series().get(0).y()).containsExactly(1, 2, 3);
  }

  @Test
  void candlesRunFromOpenToCloseAndWicksFromLowToHigh() {
    DataFrame frame =
        GraphFixture.frame(
            GraphFixture.time(3, 60_000),
            GraphFixture.numbers("Open", 1, 5, 3),
            GraphFixture.numbers("High", 6, 7, 4),
            GraphFixture.numbers("Low", 0, 2, 2),
            GraphFixture.numbers("Close", 5, 3, 3),
            GraphFixture.numbers("Volume", 10, 20, 30));
    Graph graph = graph("{'type': 'candlestick'}", frame);
    assertThat(graph.series())
        .extracting(s -> s.name() + " " + s.style().draw())
        .containsExactly("Open none", "High wicks", "Low none", "Close candles", "Volume bars");
    GraphSeries close = graph.series().get(3);
    assertThat(close.y()).containsExactly(5, 3, 3);
    assertThat(close.base()).containsExactly(1, 5, 3);
    assertThat(close.pointColors()).containsExactly("#73BF69", "#F2495C", "#808080");
    assertThat(graph.series().get(1).base()).containsExactly(0, 2, 2);
    assertThat(graph.y()).hasSize(2);
    assertThat(graph.y().get(1).max()).isEqualTo(210);
    Graph candles = graph("{'type': 'candlestick', 'options': {'mode': 'candles'}}", frame);
    assertThat(candles.series()).hasSize(4);
  }

  @Test
  void candlesOfOneSeriesRunToTheNextValue() {
    DataFrame frame =
        GraphFixture.frame(GraphFixture.time(3, 60_000), GraphFixture.numbers("price", 1, 5, 3));
    Graph graph = graph("{'type': 'candlestick'}", frame);
    GraphSeries close = graph.series().get(graph.series().size() - 1);
    assertThat(close.name()).isEqualTo("Next open");
    assertThat(close.y()).containsExactly(5, 3, 3);
    assertThat(close.base()).containsExactly(1, 5, 3);
  }

  private static PanelContent content(String panel, DataFrame... frames) {
    return GraphFixture.content(GraphFixture.json(panel), AREA, frames);
  }

  private static Graph graph(String panel, DataFrame... frames) {
    return (Graph) content(panel, frames);
  }

  private static List<String> texts(List<AxisTick> ticks) {
    return ticks.stream().map(AxisTick::text).toList();
  }

  private static List<String> names(List<LegendItem> items) {
    return items.stream().map(LegendItem::name).toList();
  }
}
