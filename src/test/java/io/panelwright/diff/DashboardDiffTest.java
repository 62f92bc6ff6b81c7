package io.panelwright.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.CpuTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of each single change; {@link DiffCasesTest} has whole comparisons. */
class DashboardDiffTest {

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

  private static DashboardDiff difference(String before, String after) {
    return DashboardDiff.compare(
        new DashboardDocument(json(before)), new DashboardDocument(json(after)));
  }

  /** The parts in one line each. */
  private static List<String> words(DashboardDiff difference) {
    return difference.changedElements().stream()
        .map(
            element ->
                element.changeKind().sign()
                    + " "
                    + DiffText.label(element)
                    + ": "
                    + String.join(
                        "; ", element.changes().stream().map(Change::description).toList()))
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
        "sum(rate(latency_seconds_sum[5m])) # sum( rate(latency_seconds_sum[5m]) ) # ~ Traffic / Latency p95: query A has another layout, and is equivalent",
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
  void aChangeIsDescribed(String before, String after, String words) {
    assertThat(DASHBOARD).as("the dashboard has what is changed").contains(before);
    String changed = DASHBOARD.replace(before, after == null ? "" : after);

    assertThat(words(difference(DASHBOARD, changed))).containsExactly(words);
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

    long start = CpuTime.nanos();
    DashboardDiff difference =
        DashboardDiff.compare(
            new DashboardDocument(Json.object().with("panels", new JsonArray(many))),
            new DashboardDocument(Json.object().with("panels", new JsonArray(changed))));
    assertThat(difference.changedElements()).hasSize(5_000);
    assertThat(DiffText.renderElements(difference, 9_999)).contains("renamed from");
    assertThat((CpuTime.nanos() - start) / 1_000_000_000.0).isLessThan(20);
  }
}
