package io.panelwright.importer;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The JSON that Grafana saves, part by part; {@link GrafanaSaveTest} compares whole dashboards. */
class SaveModelTest {

  private static JsonObject saved(String members, Profile profile) {
    String text = "{\"title\":\"T\",\"uid\":\"t\",\"schemaVersion\":41," + members + "}";
    DashboardFile file = DashboardFile.read("t.json", text).file().orElseThrow();
    ImportedDashboard imported = Importer.importDashboard(file, profile, Optional.empty());
    assertThat(imported.differences()).isEmpty();
    return Importer.toFirstSave(file, profile).json();
  }

  private static JsonObject panel(String members, Profile profile) {
    return saved("\"panels\":[{\"id\":1,\"title\":\"P\"," + members + "}]", profile)
        .array("panels")
        .objects()
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject panel(String members) {
    return panel(members, Profile.GRAFANA_12_2);
  }

  private static JsonObject variable(String members) {
    return saved(
            "\"templating\":{\"list\":[{\"name\":\"v\"," + members + "}]}", Profile.GRAFANA_12_2)
        .object("templating")
        .array("list")
        .objects()
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"GRAFANA_12_2, timezone", "GRAFANA_11, timezone", "GRAFANA_13_2, weekStart"})
  void eachVersionSavesAnotherEmptySetting(Profile profile, String setting) {
    for (String members : List.of("\"panels\":[]", "\"timezone\":\"\",\"weekStart\":\"\"")) {
      JsonObject saved = saved(members, profile);
      for (String other : List.of("timezone", "weekStart")) {
        assertThat(saved.string(other))
            .isEqualTo(other.equals(setting) ? Optional.of("") : Optional.empty());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theNumberOnGrafanaComIsNotSaved(Profile profile) {
    assertThat(saved("\"gnetId\":315", profile).has("gnetId")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void panelsAfterACollapsedRowStayOutsideOfIt(Profile profile) {
    JsonObject saved =
        saved(
            """
            "panels":[
              {"type":"row","id":1,"title":"A","collapsed":false,"gridPos":{"x":0,"y":0,"w":24,"h":1}},
              {"type":"text","id":2,"title":"in A","gridPos":{"x":0,"y":1,"w":6,"h":3}},
              {"type":"row","id":3,"title":"B","collapsed":true,"gridPos":{"x":0,"y":4,"w":24,"h":1},
               "panels":[{"type":"text","id":4,"title":"in B","gridPos":{"x":0,"y":5,"w":6,"h":3}}]},
              {"type":"text","id":5,"title":"after B","gridPos":{"x":0,"y":5,"w":6,"h":3}},
              {"type":"row","id":6,"title":"C","collapsed":true,"gridPos":{"x":0,"y":8,"w":24,"h":1},
               "panels":[]},
              {"type":"text","id":7,"title":"after C","gridPos":{"x":0,"y":9,"w":6,"h":3}}]
            """,
            profile);

    assertThat(saved.array("panels").objects().map(p -> p.integer("id").orElseThrow()))
        .containsExactly(1L, 2L, 3L, 5L, 6L, 7L);
    assertThat(
            saved.array("panels").objects().map(p -> p.object("gridPos").integer("y").orElse(-1L)))
        .containsExactly(0L, 1L, 4L, 5L, 8L, 9L);
    assertThat(saved.array("panels").objects().map(p -> p.array("panels").size()))
        .containsExactly(0, 0, 1, 0, 0, 0);
  }

  @Test
  void aDatasourceTypeWithoutUidStaysWithoutUid() {
    JsonObject reference = Json.object().with("type", "prometheus");
    JsonObject variable =
        variable(
            "\"type\":\"query\",\"query\":\"metrics(up)\",\"datasource\":{\"type\":\"prometheus\"}");
    JsonObject panel =
        panel(
            """
            "type":"timeseries","datasource":{"type":"prometheus"},
            "targets":[{"refId":"A","expr":"up","datasource":{"type":"prometheus"}}]
            """);
    JsonObject loki =
        panel(
            "\"type\":\"logs\",\"targets\":[{\"refId\":\"A\",\"datasource\":{\"type\":\"loki\"}}]");

    assertThat(variable.object("datasource")).isEqualTo(reference);
    assertThat(panel.object("datasource")).isEqualTo(reference);
    assertThat(target(panel).object("datasource")).isEqualTo(reference);
    assertThat(target(loki).object("datasource")).isEqualTo(Json.object().with("type", "loki"));
  }

  private static JsonObject target(JsonObject panel) {
    return panel.array("targets").objects().findFirst().orElseThrow();
  }

  @Test
  void aCommaInACustomValueIsEscaped() {
    JsonObject variable =
        variable(
            """
            "type":"custom","query":"Basic :  , Detailed : \\\\,transport",
            "current":{"selected":false,"text":"Basic","value":""}
            """);

    assertThatJson(variable.toString())
        .isEqualTo(
            """
            {
              "name": "v", "type": "custom", "query": "Basic :  , Detailed : \\\\,transport",
              "current": {"text": "Basic", "value": ""},
              "options": [
                {"selected": true, "text": "Basic", "value": ""},
                {"selected": false, "text": "Detailed", "value": ",transport"}
              ]
            }
            """);
  }

  /** The selection of a variable: its JSON before and after. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'type':'query','query':'x','current':{'isNone':true,'text':'None','value':''}} "
            + "| {'text':'None','value':''}",
        "{'type':'query','query':'x','includeAll':true,'current':{}} "
            + "| {'text':'All','value':'$__all'}",
        "{'type':'query','query':'x','current':{}} | {'text':'','value':''}",
        "{'type':'interval','query':'1m,5m','current':{'text':'auto','value':'$__auto_interval_v'}} "
            + "| {'text':'$__auto','value':'$__auto'}",
        "{'type':'interval','query':'1m,5m','current':{'text':'7m','value':'7m'}} "
            + "| {'text':'1m','value':'1m'}",
        "{'type':'datasource','query':'loki','current':{}} | {'text':'default','value':'default'}",
        "{'type':'textbox','query':'old','current':{'text':'new','value':'new'}} "
            + "| {'text':'new','value':'new'}",
        "{'type':'constant','hide':2,'query':'new','current':{'text':'old','value':'old'}} "
            + "| {'text':'new','value':'new'}",
      })
  void aSelectionIsSavedAsGrafanaHasIt(String before, String after) {
    String members = before.replace('\'', '"');
    JsonObject variable = variable(members.substring(1, members.length() - 1));

    assertThatJson(variable.object("current").toString()).isEqualTo(after.replace('\'', '"'));
  }

  @Test
  void aTextBoxHasTheTextOfItsSelection() {
    assertThatJson(
            variable(
                    "\"type\":\"textbox\",\"query\":\"old\",\"current\":{\"text\":\"new\",\"value\":\"new\"},"
                        + "\"options\":[{\"selected\":false,\"text\":\"old\",\"value\":\"old\"}]")
                .toString())
        .isEqualTo(
            """
            {
              "name": "v", "type": "textbox", "query": "new", "current": {"text": "new", "value": "new"},
              "options": [{"selected": true, "text": "new", "value": "new"}]
            }
            """);
  }

  /** Members of other types, all at once. */
  @ParameterizedTest
  @CsvSource({
    "custom, 'current name options query type'",
    "interval, 'auto auto_count auto_min current name options query refresh type'",
    "query, 'current datasource definition name options query refresh regex sort type'",
    "datasource, 'current name options query refresh regex type'",
    "constant, 'current hide name query type'",
    "textbox, 'current name options query type'",
    "adhoc, 'baseFilters datasource filters name type'",
  })
  void aVariableHasTheMembersOfItsType(String type, String members) {
    JsonObject variable =
        variable(
            """
            "query":"x","refresh":1,"regex":"/a/","sort":1,"definition":"x","auto":true,"auto_count":9,
            "auto_min":"1s","filters":[],"baseFilters":[],"datasource":{"type":"loki","uid":"l"},
            "hide":%s,"type":"%s"
            """
                .formatted(type.equals("constant") ? "2" : "0", type));

    assertThat(String.join(" ", variable.members().keySet())).isEqualTo(members);
  }

  @Test
  void anExplicitNullHasNoDefaultInTheFirstSaveOnly() {
    String members =
        """
        "panels":[{"id":1,"title":"P","type":"table","options":{"cellHeight":null},
          "fieldConfig":{"defaults":{"custom":{"align":null}},"overrides":[]}}]
        """;
    JsonObject first = saved(members, Profile.GRAFANA_12_2);
    JsonObject panel = first.array("panels").objects().findFirst().orElseThrow();
    JsonObject custom = panel.object("fieldConfig").object("defaults").object("custom");

    assertThat(custom.has("align")).isFalse();
    assertThat(custom.isTrue("wrapHeaderText")).isFalse();
    assertThat(custom.has("wrapHeaderText")).isTrue();
    assertThat(panel.object("options").has("cellHeight")).isFalse();
    DashboardFile file = DashboardFile.read("t.json", first.toString()).file().orElseThrow();
    JsonObject second = Importer.toFirstSave(file, Profile.GRAFANA_12_2).json();
    assertThat(second)
        .isEqualTo(Importer.toSaveModel(file, Profile.GRAFANA_12_2).json())
        .isNotEqualTo(first);
  }

  @Test
  void onlyTheFirstThresholdHasAValueWithoutANumber() {
    JsonObject defaults =
        panel(
                """
                "type":"stat","fieldConfig":{"defaults":{"custom":{},"thresholds":{"mode":"absolute",
                  "steps":[{"color":"transparent","value":null},{"color":"red","value":null}]}}}
                """)
            .object("fieldConfig")
            .object("defaults");

    assertThatJson(defaults.object("thresholds").array("steps").toString())
        .isEqualTo("[{\"color\":\"transparent\",\"value\":0},{\"color\":\"red\"}]");
    assertThat(defaults.has("custom")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"GRAFANA_12_2, true", "GRAFANA_10, true", "GRAFANA_13_2, false"})
  void aPanelWithoutQueriesGetsOneBeforeGrafana13(Profile profile, boolean added) {
    for (String targets : List.of("", ",\"targets\":[]")) {
      assertThat(panel("\"type\":\"timeseries\"" + targets, profile).array("targets").toString())
          .isEqualTo(added ? "[{\"refId\":\"A\"}]" : "[]");
    }
    assertThat(panel("\"type\":\"text\"", profile).has("targets")).isFalse();
  }

  @Test
  void aHiddenTimeNeedsATimeOfThePanel() {
    assertThat(panel("\"type\":\"text\",\"hideTimeOverride\":true").has("hideTimeOverride"))
        .isFalse();
    assertThat(
            panel("\"type\":\"text\",\"hideTimeOverride\":true,\"timeShift\":\"1d\"")
                .isTrue("hideTimeOverride"))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aNodeGraphHasEmptyGroupsOfOptions(Profile profile) {
    JsonObject options = panel("\"type\":\"nodeGraph\"", profile).object("options");

    assertThat(options.get("nodes")).contains(Json.object());
    assertThat(options.get("edges")).contains(Json.object());
  }

  /** Older dashboards get {@code showLegend} by the migration to schemaVersion 37. */
  @Test
  void aHiddenLegendOfACurrentDashboardStaysAsItIs() {
    assertThat(
            panel("\"type\":\"timeseries\",\"options\":{\"legend\":{\"displayMode\":\"hidden\"}}")
                .object("options")
                .object("legend")
                .string("displayMode"))
        .contains("hidden");
  }

  @Test
  void aGaugeOfGrafana12KeepsItsMarkers() {
    String members =
        "\"type\":\"gauge\",\"pluginVersion\":\"9.0.0\",\"options\":{\"showThresholdMarkers\":true}";
    JsonObject older = panel(members).object("options");

    assertThat(older.isTrue("showThresholdMarkers")).isTrue();
    assertThat(older.has("sparkline")).isFalse();
    assertThat(
            panel(members, Profile.GRAFANA_13_2).object("options").isTrue("showThresholdMarkers"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"datagrid, GRAFANA_12_2", "logs-new, GRAFANA_12_2", "logstable, GRAFANA_13_2"})
  void panelTypesOfOneVersionAreImported(String type, Profile profile) {
    assertThat(panel("\"type\":\"" + type + "\"", profile).string("type")).contains(type);
  }

  @ParameterizedTest
  @CsvSource({
    "80.0, 80",
    "1e-09, 1e-9",
    "0.10000000000000001, 0.1",
    "1.0000000000000001e-09, 1e-9",
    "12345678901234567890, 12345678901234567890",
    "0.75, 0.75",
  })
  void numbersAreWrittenAsByJavaScript(String before, String after) {
    assertThat(
            panel("\"type\":\"my-plugin\",\"options\":{\"a\":" + before + "}")
                .object("options")
                .get("a")
                .orElseThrow())
        .hasToString(after);
  }
}
