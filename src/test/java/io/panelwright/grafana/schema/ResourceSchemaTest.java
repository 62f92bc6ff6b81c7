package io.panelwright.grafana.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts are those of Grafana's CUE schema, run by the cue library on the same JSON. */
class ResourceSchemaTest {

  private static final JsonObject DASHBOARD =
      read(
          """
          {"title": "T", "schemaVersion": 41, "tags": ["a"], "time": {"from": "now-1h", "to": "now"},
           "panels": [
             {"id": 1, "type": "stat", "title": "Up", "datasource": {"type": "prometheus", "uid": "p"},
              "gridPos": {"h": 4, "w": 6, "x": 0, "y": 0}, "targets": [{"refId": "A", "expr": "up"}],
              "fieldConfig": {"defaults": {"unit": "s",
                "mappings": [{"type": "value", "options": {"1": {"text": "a", "index": 0}}}],
                "thresholds": {"mode": "absolute", "steps": [{"color": "green", "value": 0}]}},
                "overrides": []},
              "options": {}},
             {"id": 2, "type": "row", "title": "R", "collapsed": false, "panels": [],
              "gridPos": {"h": 1, "w": 24, "x": 0, "y": 4}}],
           "templating": {"list": [{"type": "custom", "name": "v", "query": "a,b",
             "current": {"text": "a", "value": "a"}, "options": []}]},
           "annotations": {"list": [{"name": "A", "datasource": {"type": "x", "uid": "y"},
             "enable": true, "iconColor": "red"}]},
           "links": [{"title": "l", "type": "link", "icon": "i", "tooltip": "", "url": "u", "tags": [],
             "asDropdown": false, "targetBlank": false, "includeVars": false, "keepTime": false}]}
          """);

  private static final String ACCEPTED =
      """
      id | null
      style | null
      unknown | 1
      timepicker | {"time_options": [1]}
      panels/0 | {"id": 1}
      panels/0/unknown | 1
      panels/0/datasource/name | "x"
      panels/0/gridPos | {"h": 4, "w": 24, "x": 23, "y": 0}
      panels/0/gridPos/h | 4.0
      panels/0/fieldConfig/defaults/color | {}
      panels/0/fieldConfig/defaults/fieldMinMax | true
      panels/0/fieldConfig/defaults/thresholds/steps/0 | {"color": "red"}
      panels/0/fieldConfig/defaults/thresholds/steps/0/value | null
      panels/0/fieldConfig/defaults/mappings/0 | {"op": "=", "text": "N/A", "value": "null"}
      panels/0/fieldConfig/defaults/mappings/0 | {"type": "range", "options": {"from": null, "to": 2.5}}
      panels/0/fieldConfig/defaults/mappings/0 | {"type": "special", "options": {"match": "null+nan"}}
      panels/0/fieldConfig/defaults/mappings/0/options/1/foo | 1
      panels/0/fieldConfig/overrides | [{"matcher": {"id": "x", "options": 1}, "properties": [{"id": "x", "value": null}]}]
      panels/0/links | [{"title": "a", "url": "b"}]
      panels/0/transformations | [{"id": "merge"}]
      panels/1 | {"type": "row", "title": "R"}
      panels/1/unknown | 1
      panels/1/panels | [{"id": 9, "type": "stat", "foo": 1}]
      templating/list/0/current | {}
      templating/list/0/current | {"text": ["a"], "value": ["a"], "tags": []}
      templating/list/0 | {"type": "custom"}
      annotations/list/0/filter | {"exclude": false}
      annotations/list/0/filter | {"ids": [0, 255]}
      annotations/list/0/target | {"expr": "x"}
      annotations/list/0/showIn | 0
      links/0 | {"title": "l"}
      """;

  private static final String REJECTED =
      """
      title | null | a text
      uid | null | a text
      tags | null | an array
      tags/0 | 1 | a text
      description | 1 | a text
      refresh | false | a text
      graphTooltip | true | an integer from 0 to 2
      graphTooltip | 7 | an integer from 0 to 2
      fiscalYearStartMonth | 12 | an integer from 0 to 11
      version | -1 | an integer from 0 to 4294967295
      revision | null | an integer
      schemaVersion | "41" | an integer from 0 to 65535
      editable | null | true or false
      time/from | 1 | a text
      timepicker | {"refresh_intervals": null} @ refresh_intervals | an array
      timepicker | {"refresh_intervals": [1]} @ refresh_intervals/0 | a text
      timezone | null | a text
      weekStart | 1 | a text
      templating | null | an object
      templating/list | null | an array
      annotations | null | an object
      panels | {} | an array
      panels/0/type | "" | a text that is not empty
      panels/0/title | 7 | a text
      panels/0/id | "1" | an integer from 0 to 4294967295
      panels/0/id | 1.5 | an integer from 0 to 4294967295
      panels/0/id | 5000000000 | an integer from 0 to 4294967295
      panels/0/datasource | "p" | an object
      panels/0/datasource | null | an object
      panels/0/targets | null | an array
      panels/0/targets/0 | "x" | an object
      panels/0/gridPos/w | 25 | an integer from 1 to 24
      panels/0/gridPos/x | 24 | an integer from 0 to 23
      panels/0/gridPos/h | 0 | an integer from 1 to 4294967295
      panels/0/gridPos/h | 4.5 | an integer from 1 to 4294967295
      panels/0/repeat | null | a text
      panels/0/repeatDirection | "x" | "h" or "v"
      panels/0/maxPerRow | "4" | a number
      panels/0/maxDataPoints | "" | a number
      panels/0/interval | 1 | a text
      panels/0/transparent | "true" | true or false
      panels/0/options | [] | an object
      panels/0/fieldConfig | null | an object
      panels/0/fieldConfig/overrides | null | an array
      panels/0/fieldConfig/defaults/custom | null | an object
      panels/0/fieldConfig/defaults/decimals | "2" | a number
      panels/0/fieldConfig/defaults/min | "0" | a number
      panels/0/fieldConfig/defaults/unit | null | a text
      panels/0/fieldConfig/defaults/noValue | 0 | a text
      panels/0/fieldConfig/defaults/color | {"mode": "foo"} @ mode | one of 20 texts such as "thresholds"
      panels/0/fieldConfig/defaults/thresholds/mode | "x" | "absolute" or "percentage"
      panels/0/fieldConfig/defaults/thresholds/steps/0/value | "" | a number or null
      panels/0/fieldConfig/defaults/mappings/0/options/1/index | "0" | an integer
      panels/0/fieldConfig/defaults/mappings/0/options/1/text | 1 | a text
      panels/0/fieldConfig/defaults/mappings/0 | {"type": "range", "options": {"from": "1"}} @ options/from | a number or null
      panels/0/fieldConfig/defaults/mappings/0 | {"type": "special", "options": {"match": "x"}} @ options/match | "true" or "false" or "null" or "nan" or "null+nan" or "empty"
      panels/0/links | [{"type": "absolute"}] @ 0/type | "link" or "dashboards"
      panels/1/collapsed | null | true or false
      panels/1/repeat | null | a text
      panels/1/panels | [{"id": "x", "type": "stat"}] @ 0/id | an integer from 0 to 4294967295
      templating/list/0/refresh | "time" | an integer from 0 to 2
      templating/list/0/hide | 4 | an integer from 0 to 3
      templating/list/0/sort | 9 | an integer from 0 to 8
      templating/list/0/type | "x" | one of 11 texts such as "query"
      templating/list/0/label | null | a text
      templating/list/0/current | null | an object
      templating/list/0/current/text | 1 | a text or an array
      templating/list/0/datasource | "x" | an object
      templating/list/0/query | 1 | a text or an object
      templating/list/0/options | null | an array
      annotations/list/0/filter | {"ids": [256]} @ ids/0 | an integer from 0 to 255
      annotations/list/0/datasource | "x" | an object
      annotations/list/0/builtIn | true | a number
      annotations/list/0/target | {"limit": "100"} @ limit | an integer
      links/0/tags | null | an array
      links/0/type | "x" | "link" or "dashboards"
      links/0/keepTime | null | true or false
      """;

  private static final String REPAIRED =
      """
      panels/0/maxDataPoints | "" | absent
      panels/0/maxDataPoints | " 100 " | 100
      panels/0/maxDataPoints | "auto" | "auto"
      panels/0/title | 7 | "7"
      panels/0/title | null | absent
      panels/0/fieldConfig/defaults/min | "-1.5" | -1.5
      panels/0/fieldConfig/defaults/thresholds/steps/0/value | "" | 0
      panels/0/fieldConfig/defaults/thresholds/steps/0/value | "80" | 80
      panels/0/fieldConfig/defaults/thresholds/steps/0/value | null | null
      panels/0/options | [] | []
      templating/list/0/refresh | "time" | 1
      templating/list/0/refresh | false | 0
      graphTooltip | true | true
      tags/0 | 5 | "5"
      """;

  private static JsonObject read(String text) {
    return (JsonObject) JsonReader.read(text);
  }

  private static Stream<List<String>> rows(String table) {
    return table.lines().map(line -> Arrays.stream(line.split(" \\| ")).toList());
  }

  static Stream<List<String>> accepted() {
    return rows(ACCEPTED);
  }

  static Stream<List<String>> rejected() {
    return rows(REJECTED);
  }

  static Stream<List<String>> repaired() {
    return rows(REPAIRED);
  }

  private static JsonPointer pointer(String path) {
    return JsonPointer.parse("/" + path);
  }

  private static JsonObject edited(String path, String value) {
    Json json = JsonReader.read(value);
    return (JsonObject) new JsonEdit(pointer(path), Optional.of(json)).applyTo(DASHBOARD);
  }

  private static String mismatches(JsonObject dashboard, Profile profile) {
    return ResourceSchema.forProfile(profile).check(dashboard).stream()
        .map(mismatch -> mismatch.pointer() + ": " + mismatch.expected())
        .collect(Collectors.joining("; "));
  }

  @Test
  void theDashboardOfTheTestIsAccepted() {
    assertThat(mismatches(DASHBOARD, Profile.GRAFANA_13_2)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsAbsentAndUnknownMembers(List<String> row) {
    assertThat(mismatches(edited(row.get(0), row.get(1)), Profile.GRAFANA_13_2)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void rejectsValuesOfAnotherType(List<String> row) {
    List<String> value = List.of(row.get(1).split(" @ "));
    String path = row.get(0) + (value.size() > 1 ? "/" + value.get(1) : "");
    assertThat(mismatches(edited(row.get(0), value.get(0)), Profile.GRAFANA_13_2))
        .isEqualTo("/" + path + ": " + row.get(2));
  }

  @Test
  void gnetIdIsATextInGrafana12AndANumberInGrafana13() {
    JsonObject number = edited("gnetId", "1860");
    JsonObject text = edited("gnetId", "\"1860\"");
    assertThat(mismatches(number, Profile.GRAFANA_12_2)).isEqualTo("/gnetId: a text");
    assertThat(mismatches(text, Profile.GRAFANA_12_2)).isEmpty();
    assertThat(mismatches(number, Profile.GRAFANA_13_2)).isEmpty();
    assertThat(mismatches(text, Profile.GRAFANA_13_2)).isEqualTo("/gnetId: an integer");
  }

  @ParameterizedTest
  @MethodSource("repaired")
  void repairsValuesWithTheSameEffect(List<String> row) {
    ResourceSchema schema = ResourceSchema.forProfile(Profile.GRAFANA_13_2);
    Json repaired = edited(row.get(0), row.get(1));
    for (JsonEdit edit : ResourceValueRepairer.repairs((JsonObject) repaired, schema)) {
      repaired = edit.applyTo(repaired);
    }
    String result = pointer(row.get(0)).resolve(repaired).map(Json::toString).orElse("absent");
    assertThat(result).isEqualTo(row.get(2));
  }
}
