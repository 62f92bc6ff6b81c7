package io.panelwright.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.DashboardMigration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated Java reads as an author would write it. */
class ImportedJavaTest {

  private static ImportedDashboard imported(String dashboard, boolean dropUnread) {
    String text = dashboard.replace('\'', '"');
    DashboardFile file = DashboardFile.read("d.json", text).file().orElseThrow();
    ImportedDashboard imported =
        Importer.importDashboard(file, Profile.DEFAULT, Optional.empty(), dropUnread);
    assertThat(imported.allDifferences()).isEmpty();
    return imported;
  }

  private static String java(ImportedDashboard imported) {
    return imported
        .generateJava("com.example", new NameAllocator(List.of()), "Imported.", true)
        .stream()
        .map(ClassSpec::text)
        .collect(Collectors.joining("\n"));
  }

  private static String java(String dashboard) {
    return java(imported(dashboard, false));
  }

  private static String panels(String... panels) {
    return "{'title': 'T', 'uid': 't', 'schemaVersion': 42, 'panels': ["
        + String.join(", ", panels)
        + "]}";
  }

  private static String panel(String datasource, String query) {
    return "{'type': 'table', 'title': 'P', 'datasource': "
        + datasource
        + ", 'targets': [{'refId': 'A', "
        + query
        + "}]}";
  }

  @Test
  void one_datasource_variable_has_one_constant_and_one_notation() {
    ImportedDashboard imported =
        imported(
            panels(
                panel("{'type': 'prometheus', 'uid': '$ds'}", "'expr': 'up'"),
                panel("{'type': 'prometheus', 'uid': '${ds}'}", "'expr': 'up'"),
                panel("{'type': 'prometheus', 'uid': '[[ds]]'}", "'expr': 'up{a='")),
            false);

    assertThat(java(imported))
        .contains("Owner PROMETHEUS = Owner.prometheus(\"${ds}\");")
        .contains("PROMETHEUS.jsonQuery(")
        .doesNotContain("PROMETHEUS_2")
        .doesNotContain("GenericDatasource");
    assertThat(imported.steps())
        .extracting(DashboardMigration.Step::description)
        .contains("wrote references to one datasource as ${ds}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$ds", "[[ds]]", "${ds}"})
  void a_dashboard_with_one_notation_keeps_it(String uid) {
    String dashboard =
        panels(panel("{'type': 'prometheus', 'uid': '" + uid + "'}", "'expr': 'up'"));

    assertThat(java(dashboard)).contains("Owner PROMETHEUS = Owner.prometheus(\"" + uid + "\");");
  }

  @Test
  void variables_use_the_constant_of_the_panels() {
    String java =
        java(
            """
            {'title': 'T', 'uid': 't', 'schemaVersion': 42, 'templating': {'list': [
              {'type': 'query', 'name': 'host', 'query': 'SHOW TAG VALUES WITH KEY = host',
               'datasource': {'type': 'influxdb', 'uid': 'u1Gafq5Vz'}},
              {'type': 'query', 'name': 'car', 'query': 'SELECT name FROM cars',
               'datasource': {'type': 'mysql', 'uid': 'P1D2C73A4B5E6F708'}}]},
             'panels': [
              {'type': 'table', 'title': 'A', 'targets': [{'refId': 'A', 'measurement': 'cpu',
               'datasource': {'type': 'influxdb', 'uid': 'u1Gafq5Vz'}}]},
              {'type': 'table', 'title': 'B', 'targets': [{'refId': 'A', 'rawSql': 'SELECT 1',
               'datasource': {'type': 'mysql', 'uid': 'P1D2C73A4B5E6F708'}}]}]}
            """);

    assertThat(java)
        .contains("InfluxDb INFLUX = InfluxDb.datasource(\"u1Gafq5Vz\");")
        .contains("Sql MYSQL = Sql.mysql(\"P1D2C73A4B5E6F708\");")
        .contains("INFLUX.values(\"SHOW TAG VALUES WITH KEY = host\")")
        .contains("MYSQL.values(\"SELECT name FROM cars\")")
        .doesNotContain("_2")
        .doesNotContain("GenericDatasource")
        .doesNotContain("Owner");
  }

  @Test
  void two_datasources_of_one_type_have_different_names() {
    String java =
        java(
            panels(
                panel("{'type': 'prometheus', 'uid': 'default'}", "'expr': 'up'"),
                panel("{'type': 'prometheus', 'uid': '${DS_PROMETHEUS}'}", "'expr': 'up'"),
                panel("{'type': 'prometheus', 'uid': 'P1D2C73A4B5E6F708'}", "'expr': 'up'")));

    assertThat(java)
        .contains("Owner PROMETHEUS = Owner.prometheus(\"default\");")
        .contains("Owner DS_PROMETHEUS = Owner.prometheus(\"${DS_PROMETHEUS}\");")
        .contains("Owner PROMETHEUS_2 = Owner.prometheus(\"P1D2C73A4B5E6F708\");");
  }

  @Test
  void the_text_of_a_custom_variable_stays() {
    String java =
        java(
            """
            {'title': 'T', 'uid': 't', 'schemaVersion': 42, 'panels': [], 'templating': {'list': [
              {'type': 'custom', 'name': 'v', 'query': '1 h : 3600, 1 d : 86400'}]}}
            """);

    assertThat(java).contains("customText(\"v\", \"1 h : 3600, 1 d : 86400\")");
  }

  @Test
  void a_dashboard_without_prometheus_has_no_owner() {
    String java = java(panels("{'type': 'text', 'title': 'P', 'options': {'content': 'Hello'}}"));

    assertThat(java).contains("return Section.unowned(\"Overview\", p())").doesNotContain("Owner");
  }

  @Test
  void options_of_a_plugin_are_one_json_text() {
    String java =
        java(
            panels(
                """
                {'type': 'acme-panel', 'title': 'P', 'pluginVersion': '1.2.3', 'format': 'short',
                 'options': {'b': {'c': [1, 2, {'d': true}]}, 'a': 'x\\\\y', 'e': null}}
                """));

    assertThat(java)
        .contains(
            """
                .options(
                    \"""
                    {
                      "a": "x\\\\\\\\y",
                      "b": {"c": [1, 2, {"d": true}]}
                    }\""")
                .members(
                    \"""
                    {
                      "format": "short"
                    }\""")
            """
                .indent(4))
        .doesNotContain(".option(")
        .doesNotContain(".raw(");
  }

  @Test
  void a_query_of_a_plugin_is_one_json_text() {
    String zabbix = "{'type': 'alexanderzobnin-zabbix-datasource', 'uid': '$datasource'}";
    String java =
        java(
            panels(
                panel(zabbix, "'group': {'filter': 'a'}, 'mode': 0, 'item': {'filter': 'b'}"),
                panel(zabbix, "'mode': 1")));

    assertThat(java)
        .contains("GenericDatasource ZABBIX =")
        .contains("ZABBIX.jsonQuery(")
        .contains("\"group\": {\"filter\": \"a\"},\n")
        .contains("ZABBIX.query().setting(\"mode\", Json.of(1))");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'key': 'a', 'value': 'b'}                                                | .tags(tag("a", "b"))
          {'key': 'a', 'operator': '=~', 'value': '/b/'}                            | .tags(tag("a", "=~", "/b/"))
          {'key': 'a', 'value': 'b'}, {'condition': 'AND', 'key': 'c', 'value': 'd'} | .tags(tag("a", "b"), and("c", "d"))
          {'key': 'a', 'value': 'b'}, {'condition': 'OR', 'key': 'c', 'operator': '=', 'value': 'd'} | .tags(tag("a", "b"), or("c", "=", "d"))
          ''                                                                        | .tags()
          """)
  void tags_of_an_influx_query_are_typed(String tags, String expected) {
    ImportedDashboard imported =
        imported(
            panels(
                panel(
                    "{'type': 'influxdb', 'uid': 'influx'}",
                    "'measurement': 'cpu', 'policy': 'default', 'resultFormat': 'time_series',"
                        + " 'select': [[{'type': 'field', 'params': ['idle']}]], 'tags': ["
                        + tags
                        + "]")),
            false);

    assertThat(java(imported).replaceAll("\\s+", "").replace("InfluxDb.Tag.", ""))
        .contains(expected.replaceAll("\\s+", ""));
    assertThat(imported.coverage().raw() + imported.coverage().checked()).isZero();
  }

  @Test
  void an_expression_of_v2_without_a_datasource_is_an_expression() {
    String query =
        "{'kind': 'PanelQuery', 'spec': {'refId': '%s', 'hidden': false, 'query':"
            + " {'kind': 'DataQuery', 'group': '%s', 'version': 'v0', 'spec': {%s}}}}";
    String queries =
        query.formatted("A", "influxdb", "'query': 'SELECT 1', 'rawQuery': true")
            + ", "
            + query.formatted("B", "__expr__", "'type': 'math', 'expression': '$A * 2'");
    String java =
        java(
            """
            {'apiVersion': 'dashboard.grafana.app/v2', 'kind': 'Dashboard', 'metadata': {'name': 't'},
             'spec': {'title': 'T', 'variables': [], 'annotations': [], 'elements': {'p': {
              'kind': 'Panel', 'spec': {'id': 1, 'title': 'P', 'links': [], 'description': '',
               'data': {'kind': 'QueryGroup', 'spec': {'queries': [%s], 'transformations': [],
                'queryOptions': {}}},
               'vizConfig': {'kind': 'VizConfig', 'group': 'timeseries', 'version': '',
                'spec': {'options': {}, 'fieldConfig': {'defaults': {}, 'overrides': []}}}}}},
              'layout': {'kind': 'GridLayout', 'spec': {'items': [{'kind': 'GridLayoutItem',
               'spec': {'x': 0, 'y': 0, 'width': 12, 'height': 8,
                'element': {'kind': 'ElementReference', 'name': 'p'}}}]}}}}
            """
                .formatted(queries));

    assertThat(java).contains("Expression.math(\"$A * 2\")").doesNotContain("jsonQuery");
  }

  @Test
  void an_annotation_in_sql_is_typed() {
    String java =
        java(
            """
            {'title': 'T', 'uid': 't', 'schemaVersion': 42, 'panels': [], 'annotations': {'list': [
              {'name': 'a', 'enable': true, 'hide': false, 'iconColor': 'red',
               'rawQuery': 'SELECT 1', 'datasource': {'type': 'mysql', 'uid': 'mysql'}}]}}
            """);

    assertThat(java)
        .contains("annotation(\"a\", Color.RED, MYSQL.annotation(\"SELECT 1\"))")
        .doesNotContain("raw");
  }

  @Test
  void unread_members_stay_or_are_dropped() {
    String dashboard =
        panels(
            panel(
                "{'type': 'prometheus', 'uid': 'prometheus'}",
                "'expr': 'up', 'measurement': 'cpu', 'policy': 'default', 'select': [[]]"));

    ImportedDashboard kept = imported(dashboard, false);
    ImportedDashboard dropped = imported(dashboard, true);

    assertThat(kept.unreadMembers()).isEqualTo(3);
    assertThat(kept.coverage().rawPaths()).containsOnlyKeys("measurement", "policy", "select");
    assertThat(java(kept)).contains(".raw(\n").contains("\"measurement\": \"cpu\",");
    assertThat(dropped.unreadMembers()).isZero();
    assertThat(dropped.coverage().rawPaths()).isEmpty();
    assertThat(dropped.steps())
        .extracting(DashboardMigration.Step::description)
        .contains(
            "dropped: measurement, which Grafana does not read (of a query language that the panel"
                + " had before)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'type': 'query', 'query': 'label_values(job)', 'regexApplyTo': 'value' | .regexOnValue()
          'type': 'query', 'query': 'label_values(job)', 'regexApplyTo': 'text'  | .regexOnText()
          'type': 'query', 'query': 'label_values(job)', 'allValue': '.*'        | .allValue(".*")
          'type': 'adhoc', 'filters': [{'key': 'a', 'operator': '=', 'origin': 'dashboard', 'value': 'b'}] | .dashboardFilter("a", "=", "b")
          'type': 'adhoc', 'baseFilters': [{'key': 'a', 'operator': '=', 'origin': 'dashboard', 'value': 'b'}] | .dashboardBaseFilter("a", "=", "b")
          """)
  void new_members_of_variables_are_typed(String variable, String expected) {
    ImportedDashboard imported =
        imported(
            "{'title': 'T', 'uid': 't', 'schemaVersion': 42, 'panels': [], 'templating': {'list': ["
                + "{'name': 'v', 'datasource': {'type': 'prometheus', 'uid': 'prometheus'}, "
                + variable
                + "}]}}",
            false);

    assertThat(java(imported)).contains(expected);
    assertThat(imported.coverage().raw()).isZero();
  }
}
