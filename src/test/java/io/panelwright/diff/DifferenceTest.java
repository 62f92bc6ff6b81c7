package io.panelwright.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of two dashboards. */
class DifferenceTest {

  private static final String DASHBOARD =
      """
      {
        "title": "Shop", "uid": "shop", "version": 3, "id": 7, "refresh": "10s", "tags": ["a", "b"],
        "time": {"from": "now-6h", "to": "now"},
        "templating": {"list": [
          {"name": "job", "type": "query", "query": "label_values(up, job)", "multi": false},
          {"name": "node", "type": "custom", "query": "x,y"}]},
        "annotations": {"list": [{"name": "Deploys", "enable": true, "expr": "changes(build[1m]) > 0"}]},
        "links": [{"title": "Docs", "url": "/docs"}],
        "panels": [
          {"id": 1, "type": "row", "title": "Traffic", "collapsed": false, "panels": [],
           "gridPos": {"h": 1, "w": 24, "x": 0, "y": 0}},
          {"id": 2, "type": "timeseries", "title": "Latency p95", "pluginVersion": "13.2.0",
           "description": "How long it takes.",
           "datasource": {"type": "prometheus", "uid": "prom_a"},
           "gridPos": {"h": 8, "w": 12, "x": 0, "y": 1},
           "fieldConfig": {"defaults": {"unit": "s", "decimals": 1,
              "custom": {"lineWidth": 1},
              "mappings": [{"type": "value", "options": {"0": {"text": "down", "color": "red"}}}],
              "thresholds": {"mode": "absolute", "steps": [
                {"color": "green", "value": null}, {"color": "red", "value": 500}]}},
            "overrides": [{"matcher": {"id": "byName", "options": "p50"},
               "properties": [{"id": "unit", "value": "ms"}, {"id": "custom.lineWidth", "value": 2}]}]},
           "options": {"legend": {"showLegend": true, "placement": "bottom", "calcs": ["mean"]},
             "tooltip": {"mode": "single"}, "other": {"deep": [1, 2]}},
           "transformations": [{"id": "organize", "options": {}}],
           "targets": [{"refId": "A", "expr": "sum(rate(latency_seconds_sum[5m]))",
             "legendFormat": "{{job}}", "range": true,
             "datasource": {"type": "prometheus", "uid": "prom_a"}}]},
          {"id": 3, "type": "stat", "title": "Errors", "gridPos": {"h": 8, "w": 12, "x": 12, "y": 1},
           "targets": [{"refId": "A", "expr": "errors_total"}]},
          {"id": 4, "type": "row", "title": "Costs", "collapsed": false, "panels": [],
           "gridPos": {"h": 1, "w": 24, "x": 0, "y": 9}},
          {"id": 5, "type": "stat", "title": "Money", "gridPos": {"h": 4, "w": 24, "x": 0, "y": 10},
           "targets": [{"refId": "A", "expr": "money"}]}]
      }
      """;

  private static JsonObject json(String text) {
    return (JsonObject) JsonReader.read(text);
  }

  private static Difference difference(String before, String after) {
    return Difference.between(
        new DashboardDocument(json(before)), new DashboardDocument(json(after)));
  }

  /** The parts in one line each. */
  private static List<String> words(Difference difference) {
    return difference.parts().stream()
        .map(
            part ->
                part.status().sign()
                    + " "
                    + DiffText.label(part)
                    + ": "
                    + String.join("; ", part.changes().stream().map(Change::words).toList()))
        .toList();
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "\"unit\": \"s\"            # \"unit\": \"ms\"          # ~ Traffic / Latency p95: unit s → ms",
        "\"decimals\": 1            # \"decimals\": null        # ~ Traffic / Latency p95: decimals 1 → not set",
        "\"decimals\": 1            # \"min\": 0, \"decimals\": 1 # ~ Traffic / Latency p95: minimum not set → 0",
        "\"value\": 500             # \"value\": 250            # ~ Traffic / Latency p95: threshold red 500 → 250",
        "\"color\": \"green\"       # \"color\": \"blue\"       # ~ Traffic / Latency p95: threshold base green → blue",
        ", {\"color\": \"red\", \"value\": 500} # ``            # ~ Traffic / Latency p95: threshold red at 500 removed",
        "\"absolute\"               # \"percentage\"            # ~ Traffic / Latency p95: thresholds mode absolute → percentage",
        "\"lineWidth\": 1           # \"lineWidth\": 3          # ~ Traffic / Latency p95: line width 1 → 3",
        "\"text\": \"down\"         # \"text\": \"DOWN\"        # ~ Traffic / Latency p95: mapping 0 \"down\" red → \"DOWN\" red",
        "{\"0\":                    # {\"1\": {}, \"0\":        # ~ Traffic / Latency p95: mapping 1 as nothing added",
        "\"value\": \"ms\"          # \"value\": \"s\"          # ~ Traffic / Latency p95: override \"p50\" unit ms → s",
        ".lineWidth\", \"value\": 2 # .lineWidth\", \"value\": 4 # ~ Traffic / Latency p95: override \"p50\" line width 2 → 4",
        "\"options\": \"p50\"       # \"options\": \"p99\"      # ~ Traffic / Latency p95: override \"p99\" matcher option p50 → p99",
        "\"showLegend\": true       # \"showLegend\": false     # ~ Traffic / Latency p95: legend shown on → off",
        "\"placement\": \"bottom\"  # \"placement\": \"right\"  # ~ Traffic / Latency p95: legend placement bottom → right",
        "[\"mean\"]                 # [\"mean\", \"max\"]       # ~ Traffic / Latency p95: legend values max added",
        "\"mode\": \"single\"       # \"mode\": \"multi\"       # ~ Traffic / Latency p95: tooltip single → multi",
        "\"deep\": [1, 2]           # \"deep\": [2, 1]          # ~ Traffic / Latency p95: options.other.deep in another order",
        "\"deep\": [1, 2]           # \"deep\": [1, 3]          # ~ Traffic / Latency p95: options.other.deep[1] 2 → 3",
        "\"id\": \"organize\"       # \"id\": \"reduce\"        # ~ Traffic / Latency p95: transformation organize removed; transformation reduce added",
        "[5m]                       # [1m]                      # ~ Traffic / Latency p95: query A changed",
        "sum(rate(latency_seconds_sum[5m])) # sum( rate(latency_seconds_sum[5m]) ) # ~ Traffic / Latency p95: query A is laid out in another way, and asks the same",
        "{{job}}                    # {{instance}}              # ~ Traffic / Latency p95: query A legend {{job}} → {{instance}}",
        "\"range\": true            # \"range\": false, \"instant\": true # ~ Traffic / Latency p95: query A range on → off; query A instant not set → on",
        "prom_a                     # prom_b                    # ~ Traffic / Latency p95: datasource prom_a → prom_b",
        "How long it takes.         # How long.                 # ~ Traffic / Latency p95: description \"How long it takes.\" → \"How long.\"",
        "\"title\": \"Latency p95\" # \"title\": \"Latency p99\" # ~ Traffic / Latency p99: renamed from \"Latency p95\"",
        "\"title\": \"Latency p95\" # \"title\": \"Something else\" # ~ Traffic / Something else: renamed from \"Latency p95\"",
        "\"id\": 2,                 # \"id\": 22,               # ~ Traffic / Latency p95: id 2 → 22",
        "\"type\": \"timeseries\"   # \"type\": \"graph\"       # ~ Traffic / Latency p95: type timeseries → graph",
        "\"title\": \"Costs\"       # \"title\": \"Expenses\"   # ~ section Expenses: renamed from \"Costs\"",
        "\"refresh\": \"10s\"       # \"refresh\": \"1m\"       # ~ dashboard: refresh 10s → 1m",
        "now-6h                     # now-1h                    # ~ dashboard: time range from now-6h → now-1h",
        "[\"a\", \"b\"]             # [\"b\", \"a\"]            # ~ dashboard: tags in another order",
        "[\"a\", \"b\"]             # [\"a\", \"c\", \"d\"]     # ~ dashboard: tags[1] b → c; tags d added",
        "\"multi\": false           # \"multi\": true           # ~ variable $job: several values off → on",
        "\"name\": \"node\"         # \"name\": \"host\"        # ~ variable $host: name node → host",
        "build[1m]                  # build[5m]                 # ~ annotation Deploys: query changed",
        "/docs                      # /help                     # ~ link Docs: url /docs → /help",
        "\"x\": 12, \"y\": 1        # \"x\": 12, \"y\": 2       # ~ dashboard: shifted down by 1: Errors",
        "\"w\": 12, \"x\": 12       # \"w\": 6, \"x\": 12       # ~ Traffic / Errors: resized from 12 × 8 to 6 × 8",
        "\"h\": 4, \"w\": 24, \"x\": 0 # \"h\": 4, \"w\": 24, \"x\": 2 # ~ Costs / Money: moved from x 0, y 10 to x 2, y 10",
      })
  void aChangeIsToldInWords(String before, String after, String words) {
    assertThat(DASHBOARD).as("the dashboard has what is changed").contains(before);
    String changed = DASHBOARD.replace(before, after == null ? "" : after);

    assertThat(words(difference(DASHBOARD, changed))).containsExactly(words);
  }

  @Test
  void severalChangesOfAPanelAreToldTogether() {
    String changed =
        DASHBOARD
            .replace("\"unit\": \"s\"", "\"unit\": \"ms\"")
            .replace("\"value\": 500", "\"value\": 250")
            .replace(
                "\"targets\": [{\"refId\": \"A\", \"expr\": \"sum",
                "\"targets\": [{\"refId\": \"B\", \"expr\": \"up\"}, {\"refId\": \"A\", \"expr\": \"sum");

    assertThat(words(difference(DASHBOARD, changed)))
        .containsExactly(
            "~ Traffic / Latency p95: unit s → ms; threshold red 500 → 250; query B added");
  }

  @Test
  void whatChangesWithEverySaveIsIgnoredAndListed() {
    Difference difference =
        difference(
            DASHBOARD,
            DASHBOARD
                .replace("\"version\": 3, \"id\": 7", "\"version\": 4, \"id\": 8, \"iteration\": 1")
                .replace("13.2.0", "13.2.1")
                .replace("\"id\": 4", "\"id\": 40"));

    assertThat(difference.isEmpty()).isTrue();
    assertThat(difference.ignored())
        .containsExactly(
            "id 7 → 8",
            "version 3 → 4",
            "iteration not set → 1",
            "id of 1 section",
            "pluginVersion of 1 panel");
  }

  @Test
  void noMappingsAreNoMappingsInEitherForm() {
    String panels = "{\"panels\": [{\"id\": 1, \"fieldConfig\": {\"defaults\": {%s}}}]}";
    Difference difference = difference(panels.formatted("\"mappings\": []"), panels.formatted(""));

    assertThat(difference.isEmpty()).isTrue();
  }

  @Test
  void theOrderOfKeysAndTheSpellingOfNumbersDoNotCount() {
    Difference difference =
        difference("{\"a\": 1.0, \"b\": {\"c\": null}}", "{\"b\": {}, \"a\": 1}");

    assertThat(difference.isEmpty()).isTrue();
    assertThat(difference.ignored()).isEmpty();
  }

  private static JsonArray panels(JsonObject dashboard) {
    return dashboard.array("panels");
  }

  private static JsonObject with(List<Json> panels) {
    return json(DASHBOARD).with("panels", new JsonArray(panels));
  }

  private static Difference to(List<Json> panels) {
    return Difference.between(
        new DashboardDocument(json(DASHBOARD)), new DashboardDocument(with(panels)));
  }

  private static Json down(Json panel, int by) {
    JsonObject object = (JsonObject) panel;
    long y = object.object("gridPos").integer("y").orElseThrow();
    return object.with("gridPos", object.object("gridPos").with("y", y + by));
  }

  @Test
  void aPanelThatIsPutInShiftsTheOthersWhichIsToldOnce() {
    List<Json> old = panels(json(DASHBOARD)).items();
    Json added =
        json(
            """
            {"id": 9, "type": "stat", "title": "New", "gridPos": {"h": 3, "w": 24, "x": 0, "y": 1},
             "fieldConfig": {"defaults": {"unit": "s"}}, "targets": [{"refId": "A", "expr": "up"}]}
            """);

    assertThat(
            words(
                to(
                    List.of(
                        old.get(0),
                        added,
                        down(old.get(1), 3),
                        down(old.get(2), 3),
                        down(old.get(3), 3),
                        down(old.get(4), 3)))))
        .containsExactly(
            "~ dashboard: shifted down by 3: section Costs, Latency p95, Errors, Money",
            "+ Traffic / New: added (stat, 24 × 3, unit s)");
  }

  @Test
  void aPanelThatGoesToAnotherSectionIsMovedNotRemovedAndAdded() {
    List<Json> old = panels(json(DASHBOARD)).items();

    assertThat(
            words(
                to(List.of(old.get(0), old.get(1), old.get(3), old.get(4), down(old.get(2), 20)))))
        .containsExactly("~ Costs / Errors: moved from \"Traffic\" to \"Costs\"");
  }

  @Test
  void aSectionThatGoesUpDoesNotMoveItsPanels() {
    List<Json> old = panels(json(DASHBOARD)).items();

    assertThat(
            words(
                to(
                    List.of(
                        down(old.get(3), -9),
                        down(old.get(4), -9),
                        down(old.get(0), 5),
                        down(old.get(1), 5),
                        down(old.get(2), 5)))))
        .containsExactly(
            "~ dashboard: shifted down by 5: section Traffic, Latency p95, Errors;"
                + " shifted up by 9: Money",
            "~ section Costs: moved from x 0, y 9 to x 0, y 0");
  }

  @Test
  void aPanelWithANewIdTitleAndPlaceIsKnownByItsQuery() {
    String changed =
        DASHBOARD
            .replace("\"id\": 5", "\"id\": 50")
            .replace("\"title\": \"Money\"", "\"title\": \"Euros spent\"");

    assertThat(words(difference(DASHBOARD, changed)))
        .containsExactly("~ Costs / Euros spent: renamed from \"Money\"; id 5 → 50");
  }

  @Test
  void idsThatAreCountedAnewDoNotMixUpPanels() {
    String changed =
        DASHBOARD
            .replace("\"id\": 3", "\"id\": x")
            .replace("\"id\": 2", "\"id\": 3")
            .replace("\"id\": x", "\"id\": 2");

    assertThat(words(difference(DASHBOARD, changed)))
        .containsExactly("~ Traffic / Latency p95: id 2 → 3", "~ Traffic / Errors: id 3 → 2");
  }

  @Test
  void aPanelThatIsThereTwiceIsAddedOnce() {
    List<Json> old = panels(json(DASHBOARD)).items();

    assertThat(
            words(
                to(
                    List.of(
                        old.get(0), old.get(1), old.get(2), old.get(3), old.get(4), old.get(4)))))
        .containsExactly("+ Costs / Money: added (stat, 24 × 4)");
  }

  @Test
  void aRemovedPanelSaysWhatItWas() {
    List<Json> old = panels(json(DASHBOARD)).items();
    Difference difference = to(List.of(old.get(0), old.get(2), old.get(3), old.get(4)));

    assertThat(words(difference))
        .containsExactly(
            "- Traffic / Latency p95: removed (timeseries, 12 × 8, unit s, datasource prom_a)");
    assertThat(difference.parts().get(0).changes().get(0).lines())
        .containsExactly("- sum(rate(latency_seconds_sum[5m]))");
    assertThat(difference.summary()).isEqualTo("1 panel removed");
  }

  @Test
  void aVariableThatComesAndOneThatGoesAreTold() {
    JsonObject gone = json(DASHBOARD).with("templating", Json.object().with("list", Json.array()));
    Difference difference =
        Difference.between(new DashboardDocument(gone), new DashboardDocument(json(DASHBOARD)));

    assertThat(words(difference))
        .containsExactly("+ variable $job: added (query)", "+ variable $node: added (custom)");
  }

  @Test
  void linesOfAQueryThatDifferAreShown() {
    String changed = DASHBOARD.replace("[5m]", "[1m]");

    assertThat(DiffText.parts(difference(DASHBOARD, changed), 20))
        .isEqualTo(
            """
              ~ Traffic / Latency p95: query A changed
                  - sum(rate(latency_seconds_sum[5m]))
                  + sum(rate(latency_seconds_sum[1m]))
                                                 ^
            """
                .indent(0));
  }

  /** Old dashboards hold their panels in rows. */
  @Test
  void panelsInRowsOfOldDashboardsAreCompared() {
    String old =
        """
        {"rows": [{"title": "Top", "panels": [{"id": 1, "title": "A", "type": "graph", "span": 4}]},
                  {"title": "End", "panels": [{"id": 2, "title": "B", "type": "graph"}]}]}
        """;

    assertThat(words(difference(old, old.replace("\"span\": 4", "\"span\": 6"))))
        .containsExactly("~ Top / A: span 4 → 6");
  }

  @Test
  void fiveThousandPanelsTakeSeconds() {
    List<Json> many =
        IntStream.range(0, 5_000)
            .<Json>mapToObj(
                i ->
                    json(DASHBOARD
                            .substring(
                                DASHBOARD.indexOf("{\"id\": 2"), DASHBOARD.indexOf("{\"id\": 3"))
                            .strip()
                            .replaceFirst(",$", ""))
                        .with("id", i)
                        .with("title", "Panel " + i % 700)
                        .with(
                            "gridPos",
                            Json.object()
                                .with("h", 8)
                                .with("w", 24)
                                .with("x", 0)
                                .with("y", 8L * i)))
            .toList();
    List<Json> changed =
        many.stream()
            .<Json>map(
                panel ->
                    ((JsonObject) panel)
                        .with("id", 10_000 + ((JsonObject) panel).integer("id").get())
                        .with("type", "stat")
                        .with("title", "x" + ((JsonObject) panel).string("title").get()))
            .toList();

    long start = System.nanoTime();
    Difference difference =
        Difference.between(
            new DashboardDocument(Json.object().with("panels", new JsonArray(many))),
            new DashboardDocument(Json.object().with("panels", new JsonArray(changed))));
    assertThat(difference.parts()).hasSize(5_000);
    assertThat(DiffText.parts(difference, 9_999)).contains("renamed from");
    assertThat((System.nanoTime() - start) / 1_000_000_000.0).isLessThan(20);
  }
}
