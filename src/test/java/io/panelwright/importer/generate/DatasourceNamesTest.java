package io.panelwright.importer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasourceNamesTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    // what a person chose
    "prometheus, prometheus, prometheus",
    "prometheus, prod-eu1, prod-eu1",
    "prometheus, stigmanager-prometheus, stigmanager-prometheus",
    "influxdb, gdev-influxdb, gdev-influxdb",
    "influxdb, k6influxdb, k6influxdb",
    "influxdb, jmeterdb, jmeterdb",
    "mysql, TeslaMate, TeslaMate",
    "datasource, -- Mixed --, -- Mixed --",
    // variables and inputs of exports
    "prometheus, ${DS_PROMETHEUS}, PROMETHEUS",
    "influxdb, ${DS_EVCC_INFLUXDB}, EVCC_INFLUXDB",
    "loki, $loki_datasource, loki_datasource",
    "prometheus, [[cluster]], cluster",
    "prometheus, ${cluster:raw}, cluster",
    // names that do not describe a datasource
    "prometheus, ${datasource}, prometheus",
    "prometheus, $ds, prometheus",
    "influxdb, ${DS_NAME}, influx",
    "graphite, default, graphite",
    // uids that Grafana generated
    "prometheus, P1D2C73A4B5E6F708, prometheus",
    "loki, PDDA8E780A17E7EF1, loki",
    "elasticsearch, u1Gafq5Vz, elasticsearch",
    "elasticsearch, sSbCgDLVz, elasticsearch",
    "influxdb, L-nZgczgk, influx",
    "influxdb, fe8sr664fohz4a, influx",
    "influxdb, eez2hlefgndhca, influx",
    "mssql, b55c4c1f-9767-448d-8eb9-f5ceb31f2476, mssql",
    "tempo, 000000001, tempo",
    // types
    "grafana-postgresql-datasource, PCC52D03280B7034C, postgres",
    "alexanderzobnin-zabbix-datasource, PCC52D03280B7034C, zabbix",
    "victoriametrics-logs-datasource, PCC52D03280B7034C, victoria logs",
    "yesoreyeram-infinity-datasource, aBc12dE34, infinity",
    "testdata, PD8C576611E62080A, test data",
    "'', PD8C576611E62080A, datasource",
  })
  void the_name_is_one_that_a_person_would_choose(String type, String uid, String title) {
    assertThat(DatasourceNames.titles(type, uid).get(0)).isEqualTo(title);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "prometheus, ${DS_PROMETHEUS}, DS_PROMETHEUS",
    "prometheus, $datasource, datasource",
    "prometheus, default, default prometheus",
  })
  void a_second_datasource_has_another_name(String type, String uid, String title) {
    assertThat(DatasourceNames.titles(type, uid)).last().isEqualTo(title);
  }
}
