package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.AxisKind;
import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.Heatmap;
import io.panelwright.show.model.PanelContent.HeatmapCell;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.value.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatmapTest {

  private static final PanelArea AREA = GraphFixture.area(700, 240);

  private static final double MINUTE = 60_000;

  @Test
  void bucketsAreRowsBelowTheirNames() {
    DataFrame frame =
        GraphFixture.frame(
            GraphFixture.time(2, 60_000),
            bucket("0.1", 1, 0),
            bucket("+Inf", 4, 8),
            bucket("0.5", 2, 3));
    Heatmap heatmap = heatmap("{}", frame);
    assertThat(heatmap.y().ticks())
        .containsExactly(
            new AxisTick(-1, "0.0"),
            new AxisTick(0, "0.1"),
            new AxisTick(1, "0.5"),
            new AxisTick(2, "+Inf"));
    assertThat(heatmap.cells()).hasSize(5);
    HeatmapCell first = heatmap.cells().get(0);
    assertThat(first.xMin()).isEqualTo(GraphFixture.START - MINUTE);
    assertThat(first.xMax()).isEqualTo(GraphFixture.START);
    assertThat(first.yMin()).isEqualTo(-1);
    assertThat(first.yMax()).isEqualTo(0);
    assertThat(first.text()).isEqualTo("1");
  }

  @Test
  void bucketNamesHaveTheUnitOfTheAxis() {
    DataFrame frame =
        GraphFixture.frame(GraphFixture.time(2, 60_000), bucket("0.1", 1, 2), bucket("2", 1, 2));
    Heatmap heatmap = heatmap("{'yAxis': {'unit': 's'}}", frame);
    assertThat(heatmap.y().ticks())
        .extracting(AxisTick::text)
        .containsExactly("0 s", "100 ms", "2 s");
  }

  @Test
  void cellsAreCalculatedFromSeries() {
    DataFrame frame =
        GraphFixture.frame(GraphFixture.time(4, 60_000), GraphFixture.numbers("a", 0, 5, 12, 14));
    Heatmap heatmap =
        heatmap(
            "{'calculate': true, 'calculation': {'xBuckets': {'mode': 'size', 'value': '2m'},"
                + " 'yBuckets': {'mode': 'size', 'value': '10'}}}",
            frame);
    assertThat(heatmap.cells()).extracting(HeatmapCell::count).containsExactly(2.0, 2.0);
    HeatmapCell second = heatmap.cells().get(1);
    assertThat(second.xMin()).isEqualTo(GraphFixture.START + 2 * MINUTE);
    assertThat(second.xMax()).isEqualTo(GraphFixture.START + 4 * MINUTE);
    assertThat(second.yMin()).isEqualTo(10);
    assertThat(second.yMax()).isEqualTo(20);
    assertThat(heatmap.y().min()).isZero();
    assertThat(heatmap.y().max()).isEqualTo(20);
  }

  @Test
  void bucketsOfALogarithmicScaleArePowers() {
    DataFrame frame =
        GraphFixture.frame(GraphFixture.time(2, 60_000), GraphFixture.numbers("a", 1, 6));
    Heatmap heatmap =
        heatmap(
            "{'calculate': true, 'calculation': {'yBuckets': {'scale': {'type': 'log', 'log':"
                + " 2}}}}",
            frame);
    assertThat(heatmap.y().kind()).isEqualTo(AxisKind.LOG);
    assertThat(heatmap.y().min()).isEqualTo(1);
    assertThat(heatmap.y().max()).isEqualTo(8);
  }

  @Test
  void aMistakenSizeOfBucketsIsReported() {
    DataFrame frame =
        GraphFixture.frame(GraphFixture.time(2, 60_000), GraphFixture.numbers("a", 0, 1e6));
    PanelContent content =
        content("{'calculate': true, 'calculation': {'yBuckets': {'value': '0.001'}}}", frame);
    assertThat(content).isEqualTo(new Message("Too many cells for a heatmap: 31000000031"));
  }

  @Test
  void aFrameOfCellsIsShownAsItIs() {
    DataFrame frame =
        new DataFrame(
            Optional.empty(),
            Optional.of("A"),
            GraphFixture.json("{'type': 'heatmap-cells'}"),
            List.of(
                GraphFixture.field("xMax", FieldType.TIME, GraphFixture.time(2, 60_000).values()),
                GraphFixture.numbers("yMin", 1, 2),
                GraphFixture.numbers("yMax", 2, 4),
                GraphFixture.numbers("count", 5, 9)));
    Heatmap heatmap = heatmap("{}", frame);
    assertThat(heatmap.cells()).extracting(HeatmapCell::yMax).containsExactly(2.0, 4.0);
    assertThat(heatmap.cells())
        .extracting(HeatmapCell::xMin)
        .containsExactly(GraphFixture.START - MINUTE, (double) GraphFixture.START);
    assertThat(heatmap.y().kind()).isEqualTo(AxisKind.LOG);
  }

  @Test
  void lowCellsHaveTheColorOfTheBackgroundInBothThemes() {
    JsonObject options = GraphFixture.json("{'scheme': 'Oranges', 'steps': 3}");
    var range = new AxisRange(0, 10);
    assertThat(HeatmapPalette.of(options, range, Theme.LIGHT).colors())
        .containsExactly("#fff5eb", "#fb8d3d", "#7f2704");
    assertThat(HeatmapPalette.of(options, range, Theme.DARK).colors())
        .containsExactly("#7f2704", "#fb8d3d", "#fff5eb");
    assertThat(HeatmapPalette.of(options.with("reverse", true), range, Theme.DARK).color(0))
        .isEqualTo("#fff5eb");
  }

  @Test
  void anOpacityIsAnExponentOfTheValue() {
    JsonObject options =
        GraphFixture.json("{'mode': 'opacity', 'fill': '#ff0000', 'steps': 3, 'exponent': 0.5}");
    assertThat(HeatmapPalette.of(options, new AxisRange(0, 1), Theme.DARK).colors())
        .containsExactly("#ff000000", "#ff0000b4", "#ff0000ff");
  }

  @ParameterizedTest(name = "{0}: {1} … {2} … {3}")
  @CsvSource({
    "Blues, #f7fbff, #6daed5, #08306b",
    "Spectral, #9e0142, #fbf8b0, #5e4fa2",
    "Viridis, #440154, #21918c, #fde725",
    "Turbo, #23171b, #95fb51, #900c00",
    "Warm, #6e40aa, #ff5e63, #aff05b",
    "Cubehelix, #000000, #a07949, #ffffff",
    "Sinebow, #ff4040, #00bfbf, #ff4040",
    "no scheme, #9e0142, #fbf8b0, #5e4fa2"
  })
  void schemesHaveD3sColors(String name, String first, String middle, String last) {
    HeatmapScheme scheme = HeatmapScheme.of(name);
    assertThat(scheme.color(0)).isEqualTo(first);
    assertThat(scheme.color(0.5)).isEqualTo(middle);
    assertThat(scheme.color(1)).isEqualTo(last);
  }

  private static DataField bucket(String le, double... counts) {
    return new DataField(
        le,
        FieldType.NUMBER,
        Optional.of(Map.of("le", le)),
        GraphFixture.json("{'displayNameFromDS': '" + le + "'}"),
        GraphFixture.nullable(counts),
        FieldState.NONE);
  }

  private static PanelContent content(String options, DataFrame... frames) {
    JsonObject panel = GraphFixture.json("{'type': 'heatmap', 'options': " + options + "}");
    return GraphFixture.content(panel, AREA, frames);
  }

  private static Heatmap heatmap(String options, DataFrame... frames) {
    return (Heatmap) content(options, frames);
  }
}
