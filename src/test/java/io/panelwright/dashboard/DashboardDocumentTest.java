package io.panelwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardDocumentTest {

  private static final DashboardDocument SHOP =
      DashboardDocument.read(
          """
          {
            "uid": "shop",
            "title": "Shop",
            "links": [{"title": "Runbook", "url": "https://example.org/r"}, "no link"],
            "annotations": {"list": [
              {"builtIn": 1, "name": "Annotations & Alerts",
               "datasource": {"type": "grafana", "uid": "-- Grafana --"}},
              {"name": "Deploys", "expr": "changes(build_info[5m])"},
              {"name": "Restarts", "target": {"expr": "changes(up[5m])"}},
              {"name": "By tag", "target": {"tags": []}}
            ]},
            "templating": {"list": [
              {"name": "job", "type": "query", "query": "label_values(up, job)"},
              {"name": "instance", "type": "query",
               "query": {"query": "label_values(up, instance)", "refId": "A"}},
              {"name": "old", "type": "query", "query": null},
              {"name": "none", "type": "query"}
            ]},
            "panels": [
              {"id": 1, "type": "stat", "title": "Up"},
              {"id": 2, "type": "row", "title": "Traffic", "panels": [
                {"id": 3, "type": "timeseries", "title": "Rate", "targets": [
                  {"refId": "A", "expr": "up", "legendFormat": "{{job}}", "hide": true},
                  {"expr": 1},
                  null
                ]},
                {"id": 4, "type": "row", "title": "Inner", "panels": [{"title": "Deep"}]}
              ]},
              "no panel",
              {"id": 5.0, "title": "Last", "links": [{"url": "/d/x"}]}
            ]
          }
          """);

  @Test
  void panelsAreFoundAtAnyDepthInTheOrderOfTheFile() {
    assertThat(SHOP.panels())
        .extracting(PanelView::title)
        .containsExactly("Up", "Traffic", "Rate", "Inner", "Deep", "Last");
    assertThat(SHOP.panels())
        .extracting(PanelView::id)
        .containsExactly(
            Optional.of(1L),
            Optional.of(2L),
            Optional.of(3L),
            Optional.of(4L),
            Optional.empty(),
            Optional.of(5L));
    assertThat(SHOP.panels())
        .extracting(PanelView::isRow)
        .containsExactly(false, true, false, true, false, false);
  }

  @Test
  void targetsHaveADatasourceAndAQuery() {
    PanelView rate = SHOP.panels().get(2);

    assertThat(rate.targets()).hasSize(2);
    TargetView first = rate.targets().get(0);
    assertThat(first.refId()).isEqualTo("A");
    assertThat(first.expr()).contains("up");
    assertThat(first.legendFormat()).contains("{{job}}");
    assertThat(first.isHidden()).isTrue();
    TargetView second = rate.targets().get(1);
    assertThat(second.refId()).isEmpty();
    assertThat(second.expr()).isEmpty();
    assertThat(second.legendFormat()).isEmpty();
    assertThat(second.isHidden()).isFalse();
  }

  @Test
  void theQueryOfAVariableIsReadFromBothFormats() {
    assertThat(SHOP.variables())
        .extracting(VariableView::name, VariableView::query)
        .containsExactly(
            tuple("job", "label_values(up, job)"),
            tuple("instance", "label_values(up, instance)"),
            tuple("old", ""),
            tuple("none", ""));
  }

  @Test
  void theQueryOfAnAnnotationIsReadFromBothFormats() {
    assertThat(SHOP.annotations())
        .extracting(AnnotationView::expr)
        .containsExactly(
            Optional.empty(),
            Optional.of("changes(build_info[5m])"),
            Optional.of("changes(up[5m])"),
            Optional.empty());
    assertThat(SHOP.annotations())
        .extracting(AnnotationView::isBuiltIn)
        .containsExactly(true, false, false, false);
  }

  /** Expectations are the reference as Grafana writes it today. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{}                                                        |",
        "{\"datasource\":null}                                     |",
        "{\"datasource\":1}                                        |",
        "{\"datasource\":[]}                                       |",
        "{\"datasource\":{}}                                       |",
        "{\"datasource\":{\"type\":\"prometheus\"}}                |",
        "{\"datasource\":{\"type\":\"prometheus\",\"uid\":null}}   |",
        "{\"datasource\":\"Prometheus\"}                           | {\"uid\":\"Prometheus\"}",
        "{\"datasource\":\"${DS}\"}                                | {\"uid\":\"${DS}\"}",
        "{\"datasource\":{\"uid\":\"main\"}}                       | {\"uid\":\"main\"}",
        "{\"datasource\":{\"uid\":\"${ds}\",\"type\":\"prometheus\"}}"
            + " | {\"type\":\"prometheus\",\"uid\":\"${ds}\"}",
        "{\"datasource\":{\"uid\":\"-- Mixed --\",\"type\":\"datasource\"}}"
            + " | {\"type\":\"datasource\",\"uid\":\"-- Mixed --\"}"
      })
  void aDatasourceIsAStringOrAnObjectOrNothing(String holder, String reference) {
    JsonObject json = (JsonObject) JsonReader.read(holder);

    for (Optional<DatasourceRef> found :
        List.of(
            new PanelView(json).datasource(),
            new TargetView(json).datasource(),
            new VariableView(json).datasource(),
            new AnnotationView(json).datasource())) {
      assertThat(found.map(ref -> ref.json().toString()).orElse(null)).isEqualTo(reference);
    }
  }

  @Test
  void severalDatasourcesAreMixed() {
    JsonObject json =
        (JsonObject)
            JsonReader.read("{\"datasource\":{\"type\":\"datasource\",\"uid\":\"-- Mixed --\"}}");

    assertThat(new PanelView(json).datasource()).contains(DatasourceRef.MIXED);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"h\":8,\"w\":12,\"x\":0,\"y\":4}          | {\"h\":8,\"w\":12,\"x\":0,\"y\":4}",
        "{\"y\":4.0,\"x\":0,\"w\":12,\"h\":8,\"i\":1}| {\"h\":8,\"w\":12,\"x\":0,\"y\":4}",
        "{\"h\":8,\"w\":12,\"x\":0}                  |",
        "{\"h\":8,\"w\":12,\"x\":0,\"y\":null}       |",
        "{\"h\":8,\"w\":12,\"x\":0,\"y\":\"4\"}      |",
        "{\"h\":7.5,\"w\":12,\"x\":0,\"y\":4}        |",
        "{\"h\":8,\"w\":12,\"x\":0,\"y\":2147483648} |",
        "{}                                          |",
        "null                                        |",
        "[0,0,12,8]                                  |"
      })
  void aPlaceInTheGridHasAllFourNumbers(String gridPos, String place) {
    JsonObject json = (JsonObject) JsonReader.read("{\"gridPos\":" + gridPos + "}");

    assertThat(new PanelView(json).gridPos().map(pos -> pos.json().toString()).orElse(null))
        .isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 12 8, 12 0 12 8, false",
    "0 0 12 8, 0 8 12 8, false",
    "0 0 12 8, 11 7 2 2, true",
    "0 0 12 8, 0 0 12 8, true",
    "0 0 24 8, 4 4 1 1, true",
    "0 0 0 8, 0 0 12 8, false",
    "2147483640 0 24 8, 2147483641 0 1 1, true"
  })
  void twoPlacesOverlapWhereTheyShareACell(String one, String other, boolean overlaps) {
    assertThat(place(one).overlaps(place(other))).isEqualTo(overlaps);
    assertThat(place(other).overlaps(place(one))).isEqualTo(overlaps);
  }

  private static GridPos place(String words) {
    int[] n = Arrays.stream(words.split(" ")).mapToInt(Integer::parseInt).toArray();
    return new GridPos(n[0], n[1], n[2], n[3]);
  }

  @Test
  void aDashboardOfNothingHasEmptyViews() {
    DashboardDocument nothing = DashboardDocument.read("{}");

    assertThat(nothing.uid()).isEmpty();
    assertThat(nothing.title()).isEmpty();
    assertThat(nothing.panels()).isEmpty();
    assertThat(nothing.variables()).isEmpty();
    assertThat(nothing.annotations()).isEmpty();
    assertThat(nothing.text()).isEqualTo("{}\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {"[]|a list", "1|a number", "\"x\"|a text", "null|null", "true|true or false"})
  void whatIsNoObjectIsNoDashboard(String text, String kind) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DashboardDocument.read(text))
        .withMessage("expected a dashboard's JSON object, found " + kind);
  }
}
