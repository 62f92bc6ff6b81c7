package io.panelwright.show.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.field.FieldOverrides;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeSpan;
import io.panelwright.show.value.Theme;
import io.panelwright.testing.CpuTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables for their options. */
class TableContentsTest {

  private static final PanelArea AREA =
      new PanelArea(
          new PixelSize(600, 200),
          new TimeSpan(0, 10_000),
          ZoneOffset.UTC,
          Theme.DARK,
          10_000,
          text -> text.replace("$env", "prod"));

  private static DataFrame frame() {
    return DataFrame.of(
        "A",
        List.of(
            DataField.of(
                "name",
                FieldType.STRING,
                Column.of(Stream.of("web-10", "web-2", "api").map(Cell::of).toList())),
            DataField.of("load", FieldType.NUMBER, Column.of(90, Double.NaN, 10))));
  }

  private static Table table(String options, String defaults, String overrides) {
    return table(options, defaults, overrides, List.of(frame()));
  }

  private static Table table(
      String options, String defaults, String overrides, List<DataFrame> frames) {
    String json =
        "{'options': {"
            + options
            + "}, 'fieldConfig': {'defaults': {"
            + defaults
            + "}, 'overrides': ["
            + overrides
            + "]}}";
    JsonObject panel = (JsonObject) JsonReader.read(json.replace('\'', '"'));
    List<DataFrame> fields =
        FieldOverrides.apply(frames, panel.object("fieldConfig"), text -> text);
    return TableContents.content(panel, fields, AREA);
  }

  private static String override(String field, String id, String value) {
    return "{'matcher': {'id': 'byName', 'options': '"
        + field
        + "'}, 'properties': [{'id': '"
        + id
        + "', 'value': "
        + value
        + "}]}";
  }

  private static List<String> rows(Table table) {
    return table.rows().stream()
        .map(row -> row.stream().map(TableCell::text).collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<String> columns(Table table) {
    return table.columns().stream()
        .map(c -> c.title() + " " + c.width() + " " + c.align() + " " + c.cellType())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                                                       | web-10 90,web-2 NaN,api 10",
        "'sortBy': [{'displayName': 'name'}]                    | api 10,web-2 NaN,web-10 90",
        "'sortBy': [{'displayName': 'name', 'desc': true}]      | web-10 90,web-2 NaN,api 10",
        "'sortBy': [{'displayName': 'load'}]                    | web-2 NaN,api 10,web-10 90",
        "'sortBy': [{'displayName': 'load', 'desc': true}]      | web-10 90,api 10,web-2 NaN",
        "'sortBy': [{'displayName': 'no such column'}]          | web-10 90,web-2 NaN,api 10",
      })
  void rowsAreSorted(String options, String expected) {
    assertThat(rows(table(options == null ? "" : options, "", "")))
        .containsExactly(expected.split(","));
  }

  @Test
  void columnsShareTheWidthThatOthersLeave() {
    assertThat(columns(table("", "", "")))
        .containsExactly("name 300 left auto", "load 300 right auto");
    assertThat(columns(table("", "", override("load", "custom.width", "80"))))
        .containsExactly("name 520 left auto", "load 80 right auto");
    assertThat(columns(table("", "'custom': {'minWidth': 400}", "")))
        .containsExactly("name 400 left auto", "load 400 right auto");
    assertThat(columns(table("", "'custom': {'align': 'center'}", "")))
        .containsExactly("name 300 center auto", "load 300 center auto");
  }

  @Test
  void hiddenColumnsAreLeftOutButCanSort() {
    assertThat(columns(table("", "", override("load", "custom.hidden", "true"))))
        .containsExactly("name 600 left auto");
    assertThat(columns(table("", "", override("load", "custom.hideFrom", "{'viz': true}"))))
        .containsExactly("name 600 left auto");
  }

  @Test
  void cellsHaveColorsByTheirType() {
    String thresholds =
        "'color': {'mode': 'thresholds'}, 'thresholds': {'mode': 'absolute', 'steps': [{'color':"
            + " 'green', 'value': null}, {'color': 'red', 'value': 80}]}";
    TableCell background =
        table(
                "",
                thresholds,
                override("load", "custom.cellOptions", "{'type': 'color-background'}"))
            .rows()
            .get(0)
            .get(1);
    TableCell text =
        table("", thresholds, override("load", "custom.cellOptions", "{'type': 'color-text'}"))
            .rows()
            .get(0)
            .get(1);
    TableCell gauge =
        table(
                "",
                thresholds + ", 'min': 0, 'max': 100",
                override("load", "custom.cellOptions", "{'type': 'gauge'}"))
            .rows()
            .get(0)
            .get(1);

    assertThat(background.background()).contains("#F2495C");
    assertThat(background.textColor()).contains("rgb(247, 248, 250)");
    assertThat(text.textColor()).contains("#F2495C");
    assertThat(text.background()).isEmpty();
    assertThat(gauge.percent()).hasValue(0.9);
  }

  @Test
  void aBackgroundCanFillTheRow() {
    Table table =
        table(
            "",
            "'color': {'mode': 'fixed', 'fixedColor': 'green'}",
            override(
                "load", "custom.cellOptions", "{'type': 'color-background', 'applyToRow': true}"));

    assertThat(table.rows().get(0).get(0).background()).contains("#73BF69");
  }

  @ParameterizedTest
  @CsvSource({"sm, 36, 3, 4", "md, 42, 3, 4", "lg, 48, 3, 3"})
  void theRowsThatFitFollowFromTheirHeight(String height, int pixels, int three, int many) {
    String options = "'cellHeight': '" + height + "'";

    assertThat(table(options, "", "").rowHeight()).isEqualTo(pixels);
    assertThat(table(options, "", "").visibleRows()).isEqualTo(three);
    assertThat(table(options, "", "", List.of(large(100))).visibleRows()).isEqualTo(many);
  }

  @Test
  void aFooterHasTheReducersOfItsColumns() {
    assertThat(
            table("", "", override("load", "custom.footer", "{'reducers': ['max', 'min']}"))
                .footer())
        .containsExactly("", "max 90, min 10");
    assertThat(table("'footer': {'show': true, 'reducer': ['max'], 'fields': ''}", "", "").footer())
        .containsExactly("max", "90");
    assertThat(table("", "", "").footer()).isEmpty();
  }

  @Test
  void aLinkHasTheValuesOfItsRow() {
    Table table =
        table(
            "",
            "",
            override(
                "name",
                "links",
                "[{'title': 'of ${__value.raw}', 'url': '/d/x?env=$env&name=${__data.fields.name}'}]"));

    assertThat(table.rows().get(2).get(0).links())
        .extracting(link -> link.title() + " " + link.url())
        .containsExactly("of api /d/x?env=prod&name=api");
  }

  @Test
  void theFrameIndexSelectsAFrame() {
    List<DataFrame> frames = List.of(frame(), large(2));

    assertThat(rows(table("'frameIndex': 1", "", "", frames))).hasSize(2);
    assertThat(rows(table("'frameIndex': 7", "", "", frames))).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "web-2, web-10, -1",
    "web-10, web-2, 1",
    "a, B, -1",
    "b, B, -1",
    "a, a, 0",
    "a, ab, -1",
    "x007, x7, 0"
  })
  void textsAreComparedNaturally(String a, String b, int expected) {
    assertThat(Integer.signum(RowSorting.compareNaturally(a, b))).isEqualTo(expected);
  }

  private static DataFrame large(int rows) {
    List<Cell> names = new ArrayList<>();
    IntStream.range(0, rows).forEach(i -> names.add(Cell.of("row " + i)));
    return DataFrame.of(
        "B",
        List.of(
            DataField.of("name", FieldType.STRING, Column.of(names)),
            DataField.of(
                "value",
                FieldType.NUMBER,
                Column.of(IntStream.range(0, rows).mapToDouble(i -> i * 1.5).toArray()))));
  }

  /** The goal is 100 ms, measured by the benchmark; this ceiling is loose for slow machines. */
  @Test
  void tenThousandRowsTakeLessThanASecond() {
    DataFrame frame = large(10_000);
    String options = "'sortBy': [{'displayName': 'value', 'desc': true}]";
    table(options, "'unit': 's'", "", List.of(frame));
    long start = CpuTime.nanos();
    Table table = table(options, "'unit': 's'", "", List.of(frame));
    double millis = (CpuTime.nanos() - start) / 1e6;

    assertThat(table.rows()).hasSize(10_000);
    assertThat(millis).as(String.format(Locale.ROOT, "%.0f ms", millis)).isLessThan(1000);
  }

  @Test
  void aNestedTableIsNamedWithItsRows() {
    DataFrame inner =
        DataFrame.of("", List.of(DataField.of("x", FieldType.NUMBER, Column.of(1, 2))));
    DataField nested =
        DataField.of(
            "__nestedFrames",
            FieldType.NESTED_FRAMES,
            Column.of(List.of(new Cell.FramesCell(List.of(inner)))));
    Table table = table("", "", "", List.of(DataFrame.of("A", List.of(nested))));

    assertThat(table.columns().get(0).title()).isEqualTo("nested table");
    assertThat(table.rows().get(0).get(0).text()).isEqualTo("2 rows");
  }
}
