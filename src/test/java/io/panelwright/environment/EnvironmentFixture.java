package io.panelwright.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.environment.EnvironmentDashboards.SourceDashboard;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.yaml.ConfigurationYaml;
import java.util.List;
import java.util.Map;

/** A dashboard with datasources in every place, and environments from YAML. */
final class EnvironmentFixture {

  static final String FILE = ".panelwright.yaml";

  static final SourceDashboard SOURCE =
      new SourceDashboard(
          canonical(
              """
              {
                "uid": "shop", "title": "Shop", "schemaVersion": 42,
                "annotations": {"list": [
                  {"name": "Deployments", "datasource": {"type": "prometheus", "uid": "prom"}},
                  {"name": "Built in", "datasource": {"type": "grafana", "uid": "-- Grafana --"}}]},
                "links": [
                  {"title": "Details", "url": "/d/details?var-ds=bank&var-job=prom&var-x=1"},
                  {"title": "Explore", "url": "/explore?left=%7B%22datasource%22:%22prom%22%7D"}],
                "panels": [
                  {"id": 1, "type": "timeseries", "title": "Orders",
                   "datasource": {"type": "prometheus", "uid": "prom"},
                   "description": "of prom, [details](/d/x?var-ds=prom)",
                   "fieldConfig": {
                     "defaults": {
                       "links": [{"title": "L", "url": "/d/y?var-ds=prom&from=1"}],
                       "thresholds": {"mode": "absolute", "steps": [
                         {"color": "green", "value": 0}, {"color": "red", "value": 5}]}},
                     "overrides": []},
                   "targets": [
                     {"refId": "A", "expr": "prom{ds=\\"prom\\"}",
                      "datasource": {"type": "prometheus", "uid": "prom"}}]},
                  {"id": 2, "type": "stat", "title": "Both",
                   "datasource": {"type": "datasource", "uid": "-- Mixed --"},
                   "targets": [
                     {"refId": "A", "datasource": {"type": "prometheus", "uid": "bank"}},
                     {"refId": "B", "datasource": {"type": "prometheus", "uid": "${ds}"}},
                     {"refId": "C", "datasource": {"type": "__expr__", "uid": "__expr__"}}]},
                  {"id": 3, "type": "row", "title": "More", "collapsed": true, "panels": [
                    {"id": 4, "type": "logs", "title": "Log", "datasource": "loki",
                     "targets": [{"refId": "A", "datasource": {"type": "loki", "uid": "loki"}}]},
                    {"id": 5, "title": "Shared", "libraryPanel": {"uid": "prom", "name": "prom"}}]}
                ],
                "templating": {"list": [
                  {"name": "ds", "type": "datasource", "query": "prometheus",
                   "regex": "^(prom|bank)$", "options": [],
                   "current": {"text": "prom", "value": "prom"}},
                  {"name": "region", "type": "custom", "query": "Europe : eu,us,ap",
                   "multi": true, "includeAll": true,
                   "current": {"text": ["Europe"], "value": ["eu"]},
                   "options": [
                     {"selected": true, "text": "Europe", "value": "eu"},
                     {"selected": false, "text": "us", "value": "us"},
                     {"selected": false, "text": "ap", "value": "ap"}]},
                  {"name": "step", "type": "interval", "query": "1m,5m", "auto": true,
                   "current": {"text": "1m", "value": "1m"},
                   "options": [
                     {"selected": true, "text": "1m", "value": "1m"},
                     {"selected": false, "text": "5m", "value": "5m"}]},
                  {"name": "host", "type": "constant", "query": "localhost",
                   "current": {"text": "localhost", "value": "localhost"}},
                  {"name": "note", "type": "textbox", "query": "",
                   "current": {"text": "", "value": ""},
                   "options": [{"selected": true, "text": "", "value": ""}]},
                  {"name": "job", "type": "query", "datasource": {"type": "prometheus", "uid": "prom"},
                   "query": {"query": "label_values(job)"},
                   "current": {"text": "", "value": ""}},
                  {"name": "filter", "type": "adhoc",
                   "datasource": {"type": "prometheus", "uid": "bank"}},
                  {"name": "store", "type": "custom", "query": "prom,Bank : bank",
                   "current": {"text": "Bank", "value": "bank"},
                   "options": [
                     {"selected": false, "text": "prom", "value": "prom"},
                     {"selected": true, "text": "Bank", "value": "bank"}]},
                  {"name": "logs", "type": "query",
                   "datasource": {"type": "prometheus", "uid": "${store}"},
                   "current": {"text": "", "value": ""}}
                ]}
              }
              """),
          Map.of(1L, "orders", 2L, "both", 4L, "more/log", 5L, "more/shared"));

  static final String DATASOURCES =
      "{prom: prom-p, bank: {uid: bank-p, name: \"Bank (live)\"}, loki: loki-p}";

  private EnvironmentFixture() {}

  static JsonObject canonical(String json) {
    return CanonicalJson.canonicalize(DashboardDocument.read(json)).json();
  }

  /** The environment {@code live} with these settings, which start in line 3. */
  static Environment environment(String... settings) {
    String text = "environments:\n  live:\n    " + String.join("\n    ", settings) + "\n";
    ConfigurationYaml.Result read = ConfigurationYaml.read(FILE, text);
    assertThat(read.findings()).isEmpty();
    return read.environments().byName().get("live");
  }

  static EnvironmentDashboards apply(String... settings) {
    return EnvironmentDashboards.apply(
        environment(settings), List.of(SOURCE), Profile.DEFAULT, true);
  }

  /** The value at a JSON pointer, as text. */
  static String at(JsonObject json, String pointer) {
    return JsonPointer.parse(pointer).resolve(json).orElseThrow().toString();
  }
}
