package io.panelwright.importer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasourceTypeInferenceTest {

  private static JsonObject json(String singleQuoted) {
    return DashboardDocument.read(singleQuoted.replace('\'', '"')).json();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "{'expr': 'sum(rate(x_total{a=~`$a`}[$__rate_interval]))'} ; prometheus",
        "{'expr': 'up{'} ; prometheus",
        "{'expr': '{job=`x`} |= `error`'} ; loki",
        "{'expr': 'sum(rate({job=`x`} | json [1m]))'} ; loki",
        "{'expr': '{job=`x`}'} ; prometheus",
        "{'expr': '{job=`x`}', 'maxLines': 100} ; loki",
        "{'query': 'x', 'bucketAggs': []} ; elasticsearch",
        "{'queryType': 'traceql', 'query': '{}'} ; tempo",
        "{'namespace': 'AWS/EC2', 'metricName': 'CPU'} ; cloudwatch",
        "{'target': 'a.b.c'} ; graphite",
        "{'target': 'a', 'type': 'timeserie'} ; ##",
        "{'rawSql': 'SELECT 1'} ; ##",
        "{'expr': 5} ; ##",
        "{} ; ##"
      })
  void aQueryTellsItsDatasource(String target, String type) {
    assertThat(DatasourceTypeInference.inferFromQuery(json(target)).orElse("")).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "{'query': 'label_values(up, job)'} ; prometheus",
        "{'query': {'qryType': 1, 'query': 'x'}} ; prometheus",
        "{'query': {'query': 'metrics(a.*)'}} ; prometheus",
        "{'query': {'label': 'job', 'stream': '', 'type': 1}} ; loki",
        "{'query': 'SHOW TAG VALUES'} ; ##",
        "{'query': null} ; ##"
      })
  void aVariableTellsItsDatasource(String variable, String type) {
    assertThat(DatasourceTypeInference.inferFromVariable(json(variable)).orElse(""))
        .isEqualTo(type);
  }
}
