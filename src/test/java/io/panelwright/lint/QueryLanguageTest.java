package io.panelwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.promql.Dialect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which queries of a dashboard are judged, and in which language. */
class QueryLanguageTest {

  private static LintContext context(String json, DatasourceDialect... dialects) {
    LintedDashboard dashboard = LintedDashboard.of(DashboardDocument.read(json));
    return LintContext.analyze(
        dashboard,
        Optional.empty(),
        GrafanaSchema.forProfile(Profile.DEFAULT),
        Dialect.GRAFANA,
        LintRun.of(List.of(dashboard)).withDialects(List.of(dialects)));
  }

  private static String queries(LintContext context) {
    return context.queries().stream()
        .map(query -> query.language() + " " + query.query().source())
        .collect(Collectors.joining("; "));
  }

  /** The datasource and the query of a variable, and whether the query is judged. */
  private static final String VARIABLES =
      """
      "${DS_I}"                                  | "show tag values with key = \\"host\\""                  |
      "${DS_I}"                                  | "from(bucket: \\"b\\") |> range(start: -1h)"            |
      "${DS_I}"                                  | "label_values(up, job)"                               |
      "${DS_P}"                                  | "up{job=\\"a\\"}"                                       | PROMQL up{job="a"}
      "${DS_P}"                                  | "label_values(up, job)"                               | PROMQL label_values(up, job)
      "${DS_P:raw}"                              | "label_values(up, job)"                               | PROMQL label_values(up, job)
      null                                       | "SHOW TAG VALUES WITH KEY = \\"host\\""                |
      null                                       | "show measurements"                                   |
      null                                       | "SELECT name FROM hosts WHERE active"                 |
      null                                       | "*.servers.$env.*"                                    |
      null                                       | "{*}{$group}{*}{*}"                                   |
      null                                       | "{\\"find\\": \\"terms\\", \\"field\\": \\"host\\"}"          |
      null                                       | "dimension_values(us-east-1, AWS/EC2, CPU, Id)"       |
      null                                       | "servers"                                             |
      null                                       | "label_values(up, job)"                               | PROMQL label_values(up, job)
      null                                       | {"query": "label_values(up, job)", "refId": "A"}      | PROMQL label_values(up, job)
      null                                       | {"queryType": "x", "query": "up"}                     |
      null                                       | {"qryType": 5, "query": "up"}                         | PROMQL up
      {"type": "influxdb"}                       | "show tag keys"                                       |
      {"type": "prometheus"}                     | "up"                                                  | PROMQL up
      {"type": "mysql", "uid": null}             | "SELECT 1"                                            |
      {"type": "postgres", "uid": "x"}           | "SELECT 1"                                            |
      {"type": "alexanderzobnin-zabbix-datasource", "uid": "prom"} | {"queryType": "group", "query": "x"} |
      {"type": "loki", "uid": "x"}               | "label_values({a=\\"b\\"} |= \\"c\\", pod)"                |
      {"uid": "${custom}"}                       | "SELECT 1"                                            |
      {"uid": "${missing}"}                      | "select 1 from x"                                     |
      {"uid": "${ds}"}                           | "up"                                                  | PROMQL up
      "$ds"                                      | "up"                                                  | PROMQL up
      "[[ds]]"                                   | "up"                                                  | PROMQL up
      {"uid": "${influx}"}                       | "up"                                                  |
      {"uid": "${empty}"}                        | "show databases"                                      |
      {"type": "datasource", "uid": "-- Mixed --"} | "SELECT 1"                                          |
      "Some Zabbix"                              | "Linux.*"                                             |
      "my-datasource"                            | "Linux.*"                                             |
      "Prometheus EU"                            | "up"                                                  | PROMQL up
      {"type": "victoriametrics-metrics-datasource", "uid": "x"} | "query_result(increase(x))"           | METRICSQL query_result(increase(x))
      """;

  private static final String AROUND =
      """
      {"uid": "u", "title": "T", "schemaVersion": 30,
       "__inputs": [
         {"name": "DS_I", "type": "datasource", "pluginId": "influxdb"},
         {"name": "DS_P", "type": "datasource", "pluginId": "prometheus"}],
       "templating": {"list": [
         {"type": "datasource", "name": "ds", "query": "prometheus"},
         {"type": "datasource", "name": "influx", "query": "influxdb"},
         {"type": "datasource", "name": "empty", "query": ""},
         {"type": "custom", "name": "custom", "query": "a,b"}
         VARIABLE]},
       "panels": [PANEL]}
      """;

  @TestFactory
  Stream<DynamicTest> variables() {
    return rows(VARIABLES)
        .map(
            row -> {
              String variable =
                  ", {\"type\": \"query\", \"name\": \"v\", \"datasource\": %s, \"query\": %s}"
                      .formatted(row.get(0), row.get(1));
              String dashboard = AROUND.replace("VARIABLE", variable).replace("PANEL", "");
              return test(row, dashboard);
            });
  }

  private static Stream<List<String>> rows(String table) {
    return table
        .lines()
        .map(line -> Arrays.stream(line.split(" +\\|(?: |$)", -1)).map(String::strip).toList());
  }

  private static DynamicTest test(List<String> row, String dashboard) {
    return DynamicTest.dynamicTest(
        row.get(0) + " " + row.get(1),
        () -> assertThat(queries(context(dashboard))).isEqualTo(row.get(2)));
  }

  /** The panel's datasource, the members of a target, and whether its query is judged. */
  private static final String TARGETS =
      """
      "${DS_I}"                         | "expr": "up", "measurement": "cpu"                     |
      null                              | "expr": "sum(x", "rawSql": "SELECT 1"                   |
      null                              | "expr": "select x from y"                               |
      null                              | "expr": "{app=\\"a\\"} |= \\"error\\""                  |
      null                              | "expr": "_time:5m|stats count()"                    |
      null                              | "expr": "sum(x"                                         | PROMQL sum(x
      null                              | "expr": "up{a=~\\"b|c\\"} +"                            | PROMQL up{a=~"b|c"} +
      null                              | "expr": "up", "dsType": "influxdb"                      | PROMQL up
      "-- Mixed --"                     | "expr": "up", "datasource": {"type": "loki", "uid": "x"} |
      "-- Mixed --"                     | "expr": "up", "datasource": {"type": "prometheus", "uid": "x"} | PROMQL up
      "-- Mixed --"                     | "expr": "up", "datasource": "Graphite"                  |
      "-- Grafana --"                   | "expr": "up"                                            |
      "-- Dashboard --"                 | "expr": "up"                                            |
      {"type": "loki"}                  | "expr": "up"                                            |
      {"type": "${type}", "uid": "${ds}"} | "expr": "up"                                          | PROMQL up
      {"type": "grafana-amazonprometheus-datasource", "uid": "x"} | "expr": "up"                  | PROMQL up
      {"type": "victoriametrics-logs-datasource", "uid": "x"} | "expr": "up"                      |
      {"type": "victoriametrics-datasource", "uid": "x"} | "expr": "x default 0"                  | METRICSQL x default 0
      """;

  @TestFactory
  Stream<DynamicTest> targets() {
    return rows(TARGETS)
        .map(
            row -> {
              String panel =
                  "{\"type\": \"stat\", \"datasource\": %s, \"targets\": [{\"refId\": \"A\", %s}]}"
                      .formatted(row.get(0), row.get(1));
              return test(row, AROUND.replace("VARIABLE", "").replace("PANEL", panel));
            });
  }

  @Test
  void annotationsOfOtherLanguagesAreNotJudged() {
    String annotations =
        """
        {"annotations": {"list": [
          {"name": "a", "datasource": null, "expr": "{app=\\"x\\"} |= \\"deployed\\""},
          {"name": "b", "datasource": {"type": "loki", "uid": "l"}, "expr": "up"},
          {"name": "c", "datasource": "Elasticsearch", "expr": "up"},
          {"name": "d", "datasource": null, "expr": "up ==", "enable": true},
          {"name": "e", "datasource": {"type": "prometheus", "uid": "p"}, "expr": "up == 0"}]}}
        """;
    assertThat(queries(context(annotations))).isEqualTo("PROMQL up ==; PROMQL up == 0");
  }

  @Test
  void aDashboardThatRequiresOtherPluginsOnlyHasNoPromql() {
    String dashboard =
        """
        {"__requires": [{"type": "grafana", "id": "grafana"}, {"type": "panel", "id": "graph"},
           {"type": "datasource", "id": "influxdb"}],
         "templating": {"list": [{"type": "query", "name": "v", "query": "label_values(x, y)"}]}}
        """;
    assertThat(queries(context(dashboard))).isEmpty();
    assertThat(queries(context(dashboard.replace("influxdb", "prometheus"))))
        .isEqualTo("PROMQL label_values(x, y)");
  }

  @Test
  void aConfiguredDialectApplies() {
    String dashboard =
        """
        {"panels": [{"type": "stat", "targets": [
           {"datasource": {"type": "prometheus", "uid": "vm-eu"}, "expr": "increase(a)"},
           {"datasource": {"type": "prometheus", "uid": "prom"}, "expr": "increase(b)"},
           {"datasource": {"type": "prometheus", "uid": "[[vm]]"}, "expr": "increase(c)"},
           {"datasource": {"type": "loki", "uid": "vm-logs"}, "expr": "increase(d)"},
           {"expr": "increase(e)"}]}]}
        """;
    LintContext context =
        context(
            dashboard,
            new DatasourceDialect(new Wildcard("vm-*"), QueryLanguage.METRICSQL),
            new DatasourceDialect(new Wildcard("${vm}"), QueryLanguage.METRICSQL),
            new DatasourceDialect(new Wildcard("default"), QueryLanguage.METRICSQL));
    assertThat(queries(context))
        .isEqualTo(
            "METRICSQL increase(a); PROMQL increase(b); METRICSQL increase(c); "
                + "METRICSQL increase(e)");
    assertThat(context.queries())
        .extracting(query -> query.parsed().isValid())
        .containsExactly(true, false, true, true);
  }

  @Test
  void theFirstMatchingDialectApplies() {
    String dashboard =
        """
        {"panels": [{"type": "stat", "targets": [
           {"datasource": {"type": "victoriametrics-metrics-datasource", "uid": "a"}, "expr": "x"},
           {"datasource": {"type": "prometheus", "uid": "b"}, "expr": "x"}]}]}
        """;
    assertThat(
            queries(
                context(
                    dashboard,
                    new DatasourceDialect(new Wildcard("a"), QueryLanguage.PROMQL),
                    new DatasourceDialect(new Wildcard("*"), QueryLanguage.METRICSQL))))
        .isEqualTo("PROMQL x; METRICSQL x");
  }
}
