package io.panelwright.dashboard;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.json.Json;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonEditor;
import io.panelwright.json.JsonPointer;
import io.panelwright.testing.Golden;
import io.panelwright.text.LineIndex;
import io.panelwright.text.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two v2 dashboards beside this test, and what is made of them. */
class V2DashboardConverterTest {

  private static final Path FOLDER = Path.of("src/test/resources/io/panelwright/dashboard");

  private static DashboardFile.ReadResult read(String name) throws IOException {
    return DashboardFile.read(name, Files.readString(FOLDER.resolve(name)));
  }

  private static DashboardFile file(String name) throws IOException {
    return read(name).file().orElseThrow();
  }

  @Tag(Golden.TAG)
  @ParameterizedTest
  @CsvSource({"v2", "v2alpha1"})
  void isSeenAsTheClassicDashboardThatShowsTheSame(String name) throws IOException {
    DashboardFile file = file(name + ".json");
    assertThat(file.format()).isEqualTo(DashboardFileFormat.V2);
    assertGolden("dashboard/" + name + ".json", file.document().text());
  }

  @Test
  void v2beta1LooksLikeV2() throws IOException {
    String text = Files.readString(FOLDER.resolve("v2.json"));
    String beta = text.replace("dashboard.grafana.app/v2", "dashboard.grafana.app/v2beta1");
    assertThat(DashboardFile.read("f", beta).file().orElseThrow().document())
        .isEqualTo(DashboardFile.read("f", text).file().orElseThrow().document());
  }

  /** Pointers of the view, and what stands in the file where each is said to be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "v2 | /uid | \"shop\"}",
        "v2 | /title | \"Shop\"",
        "v2 | /graphTooltip | \"Crosshair\"",
        "v2 | /refresh | \"30s\", \"timezone\"",
        "v2 | /panels/0 | {\"title\": \"First\", \"layout\"",
        "v2 | /panels/0/title | \"First\"",
        "v2 | /panels/1/title | \"Requests\"",
        "v2 | /panels/1/gridPos | {\"x\": 0, \"y\": 0, \"width\": 12",
        "v2 | /panels/1/gridPos/w | 12, \"height\"",
        "v2 | /panels/1/gridPos/y | 0, \"width\"",
        "v2 | /panels/1/repeat | \"job\", \"direction\"",
        "v2 | /panels/1/type | \"timeseries\"",
        "v2 | /panels/1/fieldConfig/defaults/unit | \"reqps\"",
        "v2 | /panels/1/targets/0/expr | \"rate(requests",
        "v2 | /panels/1/targets/0/refId | \"A\", \"hidden\"",
        "v2 | /panels/1/targets/0/datasource | {\"kind\": \"DataQuery\", \"group\": \"prometheus\"",
        "v2 | /panels/1/targets/1/datasource/uid | {\"kind\": \"DataQuery\", \"group\": \"loki\"",
        "v2 | /panels/1/targets/0/nothing | {\"expr\": \"rate(requests",
        "v2 | /panels/2/panels/0/title | \"Up\"",
        "v2 | /panels/2/panels/0/gridPos | {\"element\": {\"kind\": \"ElementReference\", \"name\": \"panel-2\"",
        "v2 | /panels/2/panels/1/libraryPanel/uid | \"l1\"",
        "v2 | /templating/list/1/query/query | \"label_values(up, job)\"",
        "v2 | /templating/list/1/multi | true, \"includeAll\"",
        "v2 | /templating/list/1/hide | \"hideLabel\"",
        "v2 | /templating/list/2/query | \"label_values(up, instance)\"",
        "v2 | /templating/list/0/query | \"prometheus\", \"hide\"",
        "v2 | /templating/list/6/name | \"mine\"",
        "v2 | /annotations/list/1/target/expr | \"changes(deploys",
        "v2 | /templating/list | [",
        "v2alpha1 | /panels/0/targets/0/datasource/uid | \"prom\"},",
        "v2alpha1 | /panels/1/title | \"Row\", \"elements\"",
        "v2alpha1 | /panels/2/options/content | \"hello\""
      })
  void everyValueIsFoundInTheFile(String name, String pointer, String there) throws IOException {
    DashboardFile file = file(name + ".json");
    Position position = file.position(JsonPointer.parse(pointer));
    String line = LineIndex.of(file.editableText().orElseThrow()).lineText(position.line());
    assertThat(line.substring(position.column() - 1)).startsWith(there);
  }

  @Test
  void reportsWhereLayoutAndElementsDisagree() throws IOException {
    assertThat(FindingFormatter.format(read("v2.json").findings()))
        .isEqualTo(
            """
            v2.json:55:18: warning: the element "panel-4" is not in the layout, so Grafana
                does not show it [element-unplaced]
              → add it to the layout, or delete it
            v2.json:71:64: error: the layout names the element "panel-5", which does not
                exist; did you mean "panel-1"? [element-unknown]
              → name one of the elements, or remove the item

            1 error, 1 warning
            """);
  }

  @Test
  void reportsRowsOfEarlyVersions() throws IOException {
    assertThat(FindingFormatter.format(read("v2alpha1.json").findings()))
        .contains(
            "warning: \"GridLayoutRow\" is in early versions of v2alpha1\n"
                + "    only: the schemas of Grafana 12.2 and 13.2 do not have it\n"
                + "    [layout-row-removed]\n"
                + "  → write a RowsLayout with a RowsLayoutRow for each row\n");
  }

  /** Changes of the view, and whether the file has a place for them. */
  @ParameterizedTest
  @CsvSource({
    "/title, true",
    "/editable, true",
    "/panels/1/targets/0/expr, true",
    "/panels/1/targets/0/legendFormat, true",
    "/panels/1/targets/0/format, true",
    "/panels/1/fieldConfig/defaults/min, true",
    "/panels/1/options/legend/x, true",
    "/panels/1/description, true",
    "/templating/list/1/allValue, true",
    "/templating/list/1/refresh, false",
    "/panels/1/targets/0/datasource, false",
    "/panels/1/targets/0, false",
    "/panels/1/type, false",
    "/panels/1, false",
    "/panels/0/title, false",
    "/schemaVersion, false",
    "/something, false"
  })
  void onlyWhatIsTheSameInTheFileCanBeChangedThere(String pointer, boolean can) throws IOException {
    JsonEdit edit = new JsonEdit(JsonPointer.parse(pointer), Optional.of(Json.of("new")));
    Optional<JsonEdit> inFile = file("v2.json").sourceEdit(edit);
    assertThat(inFile.isPresent()).isEqualTo(can);
    if (can) {
      String changed =
          JsonEditor.edit(file("v2.json").editableText().orElseThrow(), List.of(inFile.get()));
      DashboardFile again = DashboardFile.read("v2.json", changed).file().orElseThrow();
      assertThat(again.document().json().toString()).contains("\"new\"");
      assertThat(again.position(edit.pointer()).line()).isPositive();
    }
  }
}
