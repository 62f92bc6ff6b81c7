package io.panelwright.show.stat;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.field.FieldOverrides;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.BarGauges;
import io.panelwright.show.model.PanelContent.GaugeDial;
import io.panelwright.show.model.PanelContent.Gauges;
import io.panelwright.show.model.PanelContent.Orientation;
import io.panelwright.show.model.PanelContent.StatTile;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeSpan;
import io.panelwright.show.value.Theme;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiles, dials and bars for the options of their panels. */
class StatContentsTest {

  private static final String THRESHOLDS =
      "'color': {'mode': 'thresholds'}, 'thresholds': {'mode': 'absolute', 'steps': [{'color':"
          + " 'green', 'value': null}, {'color': 'red', 'value': 80}]}";

  private static PanelContent content(
      String type, String options, String defaults, double[]... series) {
    String json =
        ("{'type': '"
                + type
                + "', 'title': 'T', 'options': {"
                + options
                + "}, 'fieldConfig':"
                + " {'defaults': {"
                + defaults
                + "}, 'overrides': []}}")
            .replace('\'', '"');
    JsonObject panel = (JsonObject) JsonReader.read(json);
    List<DataFrame> frames = new ArrayList<>();
    for (int i = 0; i < series.length; i++) {
      double[] times = new double[series[i].length];
      for (int j = 0; j < times.length; j++) {
        times[j] = j * 1000;
      }
      frames.add(
          DataFrame.of(
              "A",
              List.of(
                  DataField.of("Time", FieldType.TIME, Column.of(times)),
                  DataField.of("s" + i, FieldType.NUMBER, Column.of(series[i])))));
    }
    List<DataFrame> fields =
        FieldOverrides.apply(frames, panel.object("fieldConfig"), text -> text);
    var area =
        new PanelArea(
            new PixelSize(400, 200),
            new TimeSpan(0, 10_000),
            ZoneOffset.UTC,
            Theme.DARK,
            10_000,
            text -> text);
    return StatContents.content(panel, fields, area);
  }

  private static double[] values(double... values) {
    return values;
  }

  private static String tile(StatTile tile) {
    return tile.title()
        + "/"
        + tile.text()
        + "/"
        + tile.textColor()
        + tile.background().map(color -> "/" + color).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                                                | /90/#F2495C",
        "'textMode': 'value'                             | /90/#F2495C",
        "'textMode': 'value_and_name'                    | s0/90/#F2495C",
        "'textMode': 'name'                              | /s0/#F2495C",
        "'textMode': 'none'                              | //#F2495C",
        "'colorMode': 'none'                             | /90/rgb(204, 204, 220)",
        "'colorMode': 'background'                       | /90/rgb(247, 248, 250)/#F2495C",
        "'colorMode': 'background_solid'                 | /90/rgb(247, 248, 250)/#F2495C",
        "'reduceOptions': {'calcs': ['min']}             | /10/#73BF69",
      })
  void textAndColorFollowTheOptions(String options, String expected) {
    Stats stats =
        (Stats)
            content(
                "stat",
                options == null
                    ? "'reduceOptions': {'calcs': ['lastNotNull']}"
                    : options
                        + (options.contains("calcs")
                            ? ""
                            : ", 'reduceOptions': {'calcs': ['lastNotNull']}"),
                THRESHOLDS,
                values(10, 90));

    assertThat(tile(stats.tiles().get(0))).isEqualTo(expected);
  }

  @Test
  void severalValuesHaveNamesAndOneSize() {
    Stats stats = (Stats) content("stat", "", "", values(1), values(20), values(300));

    assertThat(stats.tiles().stream().map(StatTile::title)).containsExactly("s0", "s1", "s2");
    assertThat(stats.tiles().stream().map(StatTile::valueSize).distinct()).hasSize(1);
    assertThat(stats.orientation()).isEqualTo(Orientation.VERTICAL);
  }

  @Test
  void aSparklineNeedsTwoPointsAndGraphMode() {
    Stats area = (Stats) content("stat", "'graphMode': 'area'", "", values(1, 2, 3));
    Stats none = (Stats) content("stat", "'graphMode': 'none'", "", values(1, 2, 3));
    Stats single = (Stats) content("stat", "'graphMode': 'area'", "", values(1));

    assertThat(area.tiles().get(0).sparkline().orElseThrow().y()).containsExactly(1, 2, 3);
    assertThat(none.tiles().get(0).sparkline()).isEmpty();
    assertThat(single.tiles().get(0).sparkline()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "standard, 100, 150, 50%, #73BF69",
    "standard, 100, 50, -50%, #F2495C",
    "inverted, 100, 150, 50%, #F2495C",
    "standard, 3, 4, 33.3%, #73BF69",
    "standard, 1, 13, 1200%, #73BF69",
  })
  void theChangeHasThreeDigits(String mode, double first, double last, String text, String color) {
    Stats stats =
        (Stats)
            content(
                "stat",
                "'showPercentChange': true, 'percentChangeColorMode': '" + mode + "'",
                "",
                values(first, last));

    assertThat(stats.tiles().get(0).percentChange().orElseThrow().text()).isEqualTo(text);
    assertThat(stats.tiles().get(0).percentChange().orElseThrow().color()).contains(color);
  }

  @Test
  void aChangeFromZeroIsNotShown() {
    Stats stats = (Stats) content("stat", "'showPercentChange': true", "", values(0, 5));

    assertThat(stats.tiles().get(0).percentChange()).isEmpty();
  }

  @Test
  void theSizesOfTheAuthorReplaceThoseThatFit() {
    Stats stats =
        (Stats)
            content(
                "stat",
                "'textMode': 'value_and_name', 'text': {'titleSize': 11, 'valueSize': 22}",
                "",
                values(1));

    assertThat(stats.tiles().get(0).titleSize()).isEqualTo(11);
    assertThat(stats.tiles().get(0).valueSize()).isEqualTo(22);
  }

  @Test
  void aDialHasARangeAndBands() {
    Gauges gauges =
        (Gauges)
            content(
                "gauge", "", "'min': 0, 'max': 100, 'unit': 'percent', " + THRESHOLDS, values(25));
    GaugeDial dial = gauges.dials().get(0);

    assertThat(dial.title()).isEmpty();
    assertThat(dial.text()).isEqualTo("25%");
    assertThat(dial.minText() + " " + dial.maxText()).isEqualTo("0% 100%");
    assertThat(dial.percent()).isEqualTo(0.25);
    assertThat(
            dial.bands().stream()
                .map(band -> (int) band.from() + "-" + (int) band.to() + " " + band.color()))
        .containsExactly("0-80 #73BF69", "80-100 #F2495C");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // 200 pixels for 20 bars: each at least 16 high, with gaps of 10
        "'orientation': 'horizontal'                                        | 20 | HORIZONTAL | 8",
        "'orientation': 'horizontal', 'displayMode': 'lcd'                  | 20 | HORIZONTAL | 11",
        "'orientation': 'horizontal', 'sizing': 'manual', 'minVizHeight': 8 | 20 | HORIZONTAL | 11",
        "'orientation': 'vertical'                                          | 4  | VERTICAL   | 4",
        "'orientation': 'auto'                                              | 2  | VERTICAL   | 2",
      })
  void barsThatFit(String options, int count, Orientation orientation, int visible) {
    double[][] series = new double[count][];
    for (int i = 0; i < count; i++) {
      series[i] = values(i);
    }
    BarGauges bars = (BarGauges) content("bargauge", options, "", series);

    assertThat(bars.bars()).hasSize(count);
    assertThat(bars.orientation()).isEqualTo(orientation);
    assertThat(bars.visibleBars()).isEqualTo(visible);
  }

  @Test
  void aBarIsFilledByItsPlaceInTheRange() {
    BarGauges bars =
        (BarGauges)
            content("bargauge", "", "'min': 0, 'max': 10", values(5), values(20), values(-5));

    assertThat(bars.bars().stream().map(bar -> bar.title() + " " + bar.percent()))
        .containsExactly("s0 0.5", "s1 1.0", "s2 0.0");
  }

  @Test
  void valuesThatAreNoNumbersBreakNothing() {
    for (String type : List.of("stat", "gauge", "bargauge")) {
      for (double value :
          new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
        assertThat(content(type, "", "", values(value))).as(type + value).isNotNull();
      }
      assertThat(content(type, "", "")).as(type + " without data").isNotNull();
    }
  }

  @Test
  void aGridIsAsCloseToSquaresAsItCanBe() {
    assertThat(
            List.of(1, 2, 3, 4, 5, 7, 12).stream()
                .map(count -> TileGrid.of(400, 200, 8, count))
                .map(grid -> grid.columns() + "x" + grid.rows())
                .collect(Collectors.joining(" ")))
        .isEqualTo("1x1 2x1 3x1 2x2 3x2 4x2 4x3");
  }
}
