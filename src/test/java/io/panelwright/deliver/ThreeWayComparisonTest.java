package io.panelwright.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diff.Change;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sides of changes, and the merge of both. */
class ThreeWayComparisonTest {

  private static final JsonObject BASE =
      read(
          """
          {
            "title": "Orders", "schemaVersion": 42, "tags": ["shop"], "refresh": "30s",
            "time": {"from": "now-1h", "to": "now"},
            "templating": {"list": [
              {"name": "region", "type": "custom", "query": "eu,us",
               "current": {"text": "eu", "value": "eu"},
               "options": [{"text": "eu", "value": "eu", "selected": true},
                           {"text": "us", "value": "us", "selected": false}]}]},
            "panels": [
              {"id": 1, "type": "row", "title": "Traffic", "collapsed": false, "panels": [],
               "gridPos": {"h": 1, "w": 24, "x": 0, "y": 0}},
              {"id": 2, "type": "timeseries", "title": "Requests",
               "gridPos": {"h": 8, "w": 12, "x": 0, "y": 1},
               "fieldConfig": {"defaults": {"unit": "reqps"}, "overrides": []}, "options": {},
               "targets": [{"refId": "A", "expr": "up"}]},
              {"id": 3, "type": "timeseries", "title": "Errors",
               "gridPos": {"h": 8, "w": 12, "x": 12, "y": 1},
               "fieldConfig": {"defaults": {"unit": "reqps"}, "overrides": []}, "options": {},
               "targets": [{"refId": "A", "expr": "up"}, {"refId": "B", "expr": "down"}]},
              {"id": 4, "type": "row", "title": "Stock", "collapsed": false, "panels": [],
               "gridPos": {"h": 1, "w": 24, "x": 0, "y": 9}},
              {"id": 5, "type": "stat", "title": "Units",
               "gridPos": {"h": 4, "w": 24, "x": 0, "y": 10},
               "fieldConfig": {"defaults": {"unit": "short"}, "overrides": []}, "options": {},
               "targets": [{"refId": "A", "expr": "units"}]}
            ]
          }
          """);

  private static JsonObject read(String text) {
    return (JsonObject) JsonReader.read(text);
  }

  /** Applies edits such as {@code refresh=1m} or {@code 2/fieldConfig/defaults/unit=ops}. */
  private static JsonObject edit(String edits) {
    JsonObject edited = BASE;
    for (String edit : edits.split(" ")) {
      if (!edit.equals("-")) {
        String[] parts = edit.split("=", 2);
        edited = edit(edited, parts[0], parts[1]);
      }
    }
    return edited;
  }

  private static JsonObject edit(JsonObject dashboard, String path, String value) {
    Json json = value.matches("[\\[{\"].*|\\d+") ? JsonReader.read(value) : Json.of(value);
    if (!path.matches("\\d.*")) {
      return dashboard.withAt(path, json);
    }
    String[] parts = path.split("/", 2);
    long id = Long.parseLong(parts[0]);
    return panels(
        dashboard,
        panel -> {
          if (panel.integer("id").filter(i -> i == id).isEmpty()) {
            return Optional.of(panel);
          }
          return value.equals("none")
              ? Optional.empty()
              : Optional.of(panel.withAt(parts[1], json));
        });
  }

  private static JsonObject panels(
      JsonObject dashboard, Function<JsonObject, Optional<JsonObject>> change) {
    List<Json> panels = new ArrayList<>();
    dashboard.array("panels").objects().forEach(p -> change.apply(p).ifPresent(panels::add));
    return dashboard.with("panels", new JsonArray(panels));
  }

  private static ThreeWayComparison compare(JsonObject ours, JsonObject theirs) {
    return ThreeWayComparison.compare(Optional.of(BASE), ours, theirs, Profile.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "-                   | -                   | ''",
        "refresh=1m          | -                   | ours refresh 30s → 1m",
        "-                   | refresh=1m          | theirs refresh 30s → 1m",
        "refresh=1m          | refresh=1m          | both refresh 30s → 1m",
        "refresh=1m          | refresh=5m          | conflict refresh 30s → 5m",
        "refresh=1m          | time.from=now-6h    | theirs time range from now-1h → now-6h;"
            + " ours refresh 30s → 1m",
        "tags=[\"shop\",\"a\"] | tags=[\"shop\",\"b\"] | theirs tags b added; ours tags a added",
        "2/title=Rate        | 2/gridPos.h=9       | theirs resized from 12 × 8 to 12 × 9; theirs"
            + " shifted down by 1: section Stock, Units; ours renamed from \"Requests\"",
        "2/title=Rate        | 2/title=Load        | conflict renamed from \"Requests\"",
        "2/x=none            | 2/title=Load        | conflict renamed from \"Requests\"",
        "2/title=Load        | 2/x=none            | conflict removed (timeseries, 12 × 8, unit"
            + " reqps, datasource default)",
        "2/x=none            | 2/x=none            | both removed (timeseries, 12 × 8, unit"
            + " reqps, datasource default)"
      })
  void eachChangeHasASide(String ours, String theirs, String expected) {
    List<String> sides = new ArrayList<>();
    for (ComparedElement element : compare(edit(ours.strip()), edit(theirs.strip())).elements()) {
      element.changes().stream()
          .map(change -> change.side().label() + " " + change.change().description())
          .forEach(sides::add);
    }
    assertThat(sides)
        .containsExactlyInAnyOrderElementsOf(
            expected.isEmpty() ? List.of() : List.of(expected.split("; ")));
  }

  /** As after a pull: the source gives the panel an id of its own. */
  @Test
  void aPanelThatBothAddedDiffersInItsIdOnly() {
    JsonObject theirs = withNewPanel(BASE, 60, "New", 0);
    var same = compare(withNewPanel(BASE, 50, "New", 0), theirs);
    assertThat(sides(same)).containsExactlyInAnyOrder("both shifted", "both added", "ours id");
    assertThat(same.hasLostChanges()).isFalse();

    JsonObject described =
        panels(
            withNewPanel(BASE, 50, "New", 0),
            p -> Optional.of(isNew(p) ? p.with("description", "more") : p));
    var more = compare(described, theirs);
    assertThat(sides(more))
        .containsExactlyInAnyOrder("both shifted", "both added", "ours description", "ours id");
    assertThat(more.hasLostChanges()).isFalse();
    assertThat(compare(theirs, described).hasLostChanges()).isTrue();
  }

  private static boolean isNew(JsonObject panel) {
    return panel.string("title").orElse("").equals("New");
  }

  private static List<String> sides(ThreeWayComparison comparison) {
    return comparison.elements().stream()
        .flatMap(element -> element.changes().stream())
        .map(c -> c.side().label() + " " + c.change().description().replaceFirst("[ (].*", ""))
        .toList();
  }

  @Test
  void aVariableThatTheyRemovedAndWeRenamedIsLost() {
    JsonObject renamed = read(BASE.toString().replace("\"name\":\"region\"", "\"name\":\"zone\""));
    JsonObject removed = BASE.withAt("templating.list", Json.array());
    assertThat(compare(renamed, removed).hasLostChanges()).isTrue();
    assertThat(compare(removed, removed).hasLostChanges()).isFalse();
  }

  @Test
  void withoutABaseTheSideIsUnknown() {
    var comparison =
        ThreeWayComparison.compare(Optional.empty(), BASE, edit("refresh=1m"), Profile.DEFAULT);
    assertThat(comparison.elements()).hasSize(1);
    assertThat(comparison.elements().get(0).has(ChangeSide.UNKNOWN)).isTrue();
    assertThat(comparison.conflicts()).isEmpty();
    assertThat(at(comparison.target(BASE), "/refresh")).isEqualTo("\"1m\"");
  }

  private static String at(JsonObject json, String pointer) {
    return JsonPointer.parse(pointer).resolve(json).map(Json::toString).orElse("nothing");
  }

  private static JsonObject merged(JsonObject ours, JsonObject theirs) {
    return compare(ours, theirs).target(ours);
  }

  private static JsonObject panel(JsonObject dashboard, int id) {
    return dashboard
        .array("panels")
        .objects()
        .filter(p -> p.integer("id").filter(i -> i == id).isPresent())
        .findFirst()
        .orElse(Json.object());
  }

  @Test
  void valuesOfOnePanelMerge() {
    JsonObject panel =
        panel(merged(edit("2/title=Rate"), edit("2/fieldConfig.defaults.unit=ops")), 2);
    assertThat(at(panel, "/title")).isEqualTo("\"Rate\"");
    assertThat(at(panel, "/fieldConfig/defaults/unit")).isEqualTo("\"ops\"");
  }

  @Test
  void aConflictIsTheirs() {
    JsonObject merged = merged(edit("refresh=1m 2/title=Rate"), edit("refresh=5m 2/title=Load"));
    assertThat(at(merged, "/refresh")).isEqualTo("\"5m\"");
    assertThat(at(panel(merged, 2), "/title")).isEqualTo("\"Load\"");
  }

  @Test
  void queriesMergeByTheirRefId() {
    JsonObject ours =
        edit("3/targets=[{\"refId\":\"A\",\"expr\":\"ours\"},{\"refId\":\"B\",\"expr\":\"down\"}]");
    JsonObject theirs =
        edit("3/targets=[{\"refId\":\"A\",\"expr\":\"up\"},{\"refId\":\"C\",\"expr\":\"theirs\"}]");
    JsonArray targets = panel(merged(ours, theirs), 3).array("targets");
    assertThat(targets.objects().map(t -> t.string("refId").get() + " " + t.string("expr").get()))
        .containsExactly("A ours", "C theirs");
  }

  @Test
  void tagsMergeAsASet() {
    JsonObject merged = merged(edit("tags=[\"shop\",\"ours\"]"), edit("tags=[\"theirs\"]"));
    assertThat(at(merged, "/tags")).isEqualTo("[\"ours\",\"theirs\"]");
  }

  @Test
  void aPanelThatTheyRemovedIsRemovedAndOneThatWeRemovedStaysAway() {
    JsonObject merged = merged(edit("2/x=none"), edit("5/x=none"));
    assertThat(merged.array("panels").objects().map(p -> p.string("title").orElse("")))
        .containsExactly("Traffic", "Errors", "Stock");
  }

  @Test
  void aPanelThatWeRemovedAndTheyChangedIsBack() {
    JsonObject merged = merged(edit("2/x=none"), edit("2/title=Load"));
    assertThat(at(panel(merged, 2), "/title")).isEqualTo("\"Load\"");
  }

  /** Both grow the first section: the second section moves down by both. */
  @Test
  void positionsOfBothAddUp() {
    JsonObject ours = withNewPanel(edit("-"), 50, "Ours", 0);
    JsonObject theirs = withNewPanel(edit("-"), 60, "Theirs", 12);
    JsonObject merged = merged(ours, theirs);
    assertThat(at(panel(merged, 50), "/gridPos/y")).isEqualTo("9");
    assertThat(at(panel(merged, 60), "/gridPos/y")).isEqualTo("9");
    assertThat(at(panel(merged, 60), "/gridPos/x")).isEqualTo("12");
    assertThat(at(panel(merged, 4), "/gridPos/y")).isEqualTo("17");
    assertThat(at(panel(merged, 5), "/gridPos/y")).isEqualTo("18");
  }

  /** Both put a panel into the same place: the second one moves down. */
  @Test
  void panelsDoNotOverlapAfterTheMerge() {
    JsonObject merged =
        merged(withNewPanel(BASE, 50, "Ours", 0), withNewPanel(BASE, 60, "Theirs", 0));
    assertThat(List.of(at(panel(merged, 50), "/gridPos/y"), at(panel(merged, 60), "/gridPos/y")))
        .containsExactlyInAnyOrder("9", "17");
    assertThat(at(panel(merged, 4), "/gridPos/y")).isEqualTo("25");
  }

  @Test
  void aPanelThatTheyAddedGetsAnotherIdIfOursHasIt() {
    JsonObject merged =
        merged(withNewPanel(BASE, 50, "Ours", 0), withNewPanel(BASE, 50, "Theirs", 12));
    assertThat(at(panel(merged, 50), "/title")).isEqualTo("\"Ours\"");
    assertThat(merged.array("panels").objects().map(p -> p.integer("id").orElse(0L)))
        .doesNotHaveDuplicates()
        .hasSize(7);
  }

  private static JsonObject withNewPanel(JsonObject dashboard, int id, String title, int x) {
    UnaryOperator<JsonObject> shift =
        panel ->
            panel.integer("id").orElse(0L) >= 4
                ? panel.withAt(
                    "gridPos.y", Json.of(panel.object("gridPos").integer("y").orElse(0L) + 8))
                : panel;
    JsonObject shifted = panels(dashboard, p -> Optional.of(shift.apply(p)));
    List<Json> panels = new ArrayList<>(shifted.array("panels").items());
    panels.add(
        3,
        read(
            """
            {"id": %d, "type": "stat", "title": "%s",
             "gridPos": {"h": 8, "w": 12, "x": %d, "y": 9}, "options": {},
             "fieldConfig": {"defaults": {}, "overrides": []}, "targets": []}
            """
                .formatted(id, title, x)));
    return shifted.with("panels", new JsonArray(panels));
  }

  @Test
  void theValuesOfAVariableFollowItsQuery() {
    JsonObject theirs =
        BASE.withAt(
            "templating.list",
            Json.array(
                read(
                    """
                    {"name": "region", "type": "custom", "query": "eu,us,ap",
                     "current": {"text": "us", "value": "us"},
                     "options": [{"text": "eu", "value": "eu", "selected": false},
                                 {"text": "us", "value": "us", "selected": true},
                                 {"text": "ap", "value": "ap", "selected": false}]}
                    """)));
    JsonObject merged = merged(edit("refresh=1m"), theirs);
    assertThat(at(merged, "/templating/list/0/query")).isEqualTo("\"eu,us,ap\"");
    assertThat(at(merged, "/templating/list/0/current/text")).isEqualTo("\"us\"");
    assertThat(at(merged, "/refresh")).isEqualTo("\"1m\"");
  }

  @Test
  void migrationsAndDefaultsAreNoChanges() {
    JsonObject saved =
        edit("fiscalYearStartMonth=0 2/pluginVersion=13.2.0 2/options={\"legend\":{\"displayMode\":\"list\",\"placement\":\"bottom\",\"showLegend\":true,\"calcs\":[]}}")
            .with("version", 7);
    var comparison = compare(BASE, saved);
    assertThat(comparison.elements()).isEmpty();
    assertThat(comparison.target(BASE)).isEqualTo(BASE);
  }

  /** What Grafana stores is not always a dashboard. */
  @Test
  void anyJsonCanBeCompared() {
    List<JsonObject> odd =
        List.of(
            Json.object(),
            read("{\"panels\": \"none\"}"),
            read("{\"type\": \"x\", \"options\": 1, \"title\": []}"),
            read("{\"spec\": {\"a\": 1}}"),
            read("{\"panels\": [1, null, {}], \"templating\": 3, \"tags\": \"a\"}"),
            read("{\"elements\": {}, \"layout\": {}}"));
    for (JsonObject json : odd) {
      var comparison = compare(edit("refresh=1m"), json);
      assertThat(comparison.elements()).as(json.toString()).isNotEmpty();
      assertThat(comparison.target(BASE).isEmpty()).isFalse();
      assertThat(compare(json, BASE).remaining().changes().map(Change::path)).isNotEmpty();
    }
  }
}
