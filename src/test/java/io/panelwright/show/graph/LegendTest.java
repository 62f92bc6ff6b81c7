package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.LegendItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegendTest {

  private static final DataField TIME = GraphFixture.time(3, 60_000);

  @Test
  void aListHasNamesAndNoColumnsByDefault() {
    DisplayLegend legend = legend("{}", 3, 246);
    assertThat(legend.mode()).isEqualTo("list");
    assertThat(legend.placement()).isEqualTo("bottom");
    assertThat(legend.columns()).isEmpty();
    assertThat(names(legend)).containsExactly("s1", "s2", "s3");
    assertThat(legend.visibleEntries()).isEqualTo(3);
    assertThat(legend.size().height()).isEqualTo(27);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"{'showLegend': false}", "{'displayMode': 'hidden'}"})
  void aLegendCanBeHidden(String options) {
    assertThat(legend(options, 3, 246)).isEqualTo(DisplayLegend.HIDDEN);
  }

  @Test
  void columnsAreTheNamesOfCalculations() {
    DisplayLegend legend =
        legend("{'displayMode': 'table', 'calcs': ['mean', 'lastNotNull', 'count']}", 1, 246);
    assertThat(legend.columns()).containsExactly("Mean", "Last *", "Count");
    assertThat(legend.items().get(0).values())
        .extracting(value -> value.text())
        .containsExactly("2 s", "3 s", "3");
  }

  /** In pictures of a real Grafana: 3 of 8 entries at 246 pixels, 2 of 3 at 208 pixels. */
  @ParameterizedTest(name = "{0} of {1} entries at {2} px")
  @CsvSource({"3, 8, 246", "2, 3, 208", "2, 2, 246", "1, 1, 246", "14, 40, 1000", "0, 5, 60"})
  void aTableAtTheBottomHasAThirdOfTheHeight(int visible, int series, int height) {
    DisplayLegend legend = legend("{'displayMode': 'table', 'calcs': ['max']}", series, height);
    assertThat(legend.visibleEntries()).isEqualTo(visible);
    assertThat(legend.items()).hasSize(series);
    assertThat(legend.size().height()).isLessThanOrEqualTo((int) Math.ceil(0.35 * height));
  }

  @Test
  void aListOfManyEntriesIsCutOff() {
    DisplayLegend legend = legend("{}", 500, 246);
    assertThat(legend.size().height()).isEqualTo(87);
    assertThat(legend.visibleEntries()).isBetween(40, 60);
  }

  @Test
  void aTableIsSortedByAColumnOrByName() {
    String sorted = "{'displayMode': 'table', 'calcs': ['max'], 'sortBy': '%s', 'sortDesc': %s}";
    assertThat(names(legend(String.format(sorted, "Max", "true"), 11, 246)))
        .startsWith("s11", "s10", "s9");
    assertThat(names(legend(String.format(sorted, "Name", "true"), 11, 246)))
        .startsWith("s11", "s10", "s9");
    assertThat(names(legend(String.format(sorted, "Name", "false"), 11, 246)))
        .startsWith("s1", "s2", "s3");
  }

  @Test
  void aLegendOnTheRightHasTheWidthOfItsTextsOrAFixedOne() {
    DisplayLegend list = legend("{'placement': 'right'}", 3, 246);
    assertThat(list.size().width()).isBetween(40, 60);
    assertThat(list.visibleEntries()).isEqualTo(3);
    DisplayLegend fixed = legend("{'placement': 'right', 'width': 222}", 30, 246);
    assertThat(fixed.size().width()).isEqualTo(222);
    assertThat(fixed.visibleEntries()).isEqualTo(11);
  }

  @Test
  void aLongNameDoesNotTakeMoreThanSixtyPercent() {
    DataFrame frame = GraphFixture.series("x".repeat(10_000), TIME, 1, 2, 3);
    JsonObject panel =
        GraphFixture.json("{'type': 'timeseries', 'options': {'legend': {'placement': 'right'}}}");
    DisplayLegend legend = GraphFixture.graph(panel, GraphFixture.area(1000, 246), frame).legend();
    assertThat(legend.size().width()).isEqualTo(600);
  }

  private static List<String> names(DisplayLegend legend) {
    return legend.items().stream().map(LegendItem::name).toList();
  }

  /** A legend of series s1, s2, … whose last values are 3, 4, … seconds. */
  private static DisplayLegend legend(String options, int series, int height) {
    JsonObject panel =
        GraphFixture.json(
            "{'type': 'timeseries', 'options': {'legend': "
                + options
                + "}, 'fieldConfig': {'defaults': {'unit': 's'}}}");
    List<DataFrame> frames = new ArrayList<>();
    for (int i = 1; i <= series; i++) {
      frames.add(GraphFixture.series("s" + i, TIME, i, i + 1, i + 2));
    }
    return GraphFixture.graph(
            panel, GraphFixture.area(712, height), frames.toArray(DataFrame[]::new))
        .legend();
  }
}
