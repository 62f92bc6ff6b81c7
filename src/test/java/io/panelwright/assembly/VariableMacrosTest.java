package io.panelwright.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.query.BaseDatasource;
import io.panelwright.dsl.query.GenericDatasource;
import io.panelwright.dsl.query.InfluxDb;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.Sql;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.grafana.schema.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names with {@code $} in variable queries: variables of the dashboard, or macros. */
class VariableMacrosTest {

  private static final Map<String, BaseDatasource> DATASOURCES =
      Map.of(
          "mysql", Sql.mysql("db"),
          "influxdb", InfluxDb.datasource("influx"),
          "clickhouse", GenericDatasource.datasource("grafana-clickhouse-datasource", "ch"));

  private static List<String> messages(Variable variable) {
    Dashboard dashboard =
        Dashboard.dashboard("d", "D").variables(variable, Variables.textbox("shop", "a"));
    return Assembler.assemble(dashboard, Profile.DEFAULT).findings().stream()
        .map(Finding::message)
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mysql      | SELECT a FROM b WHERE t >= $__fromTime AND t <= $__toTime
          mysql      | SELECT a FROM b WHERE $__timeFilter(t) AND shop = '$shop'
          mysql      | SELECT a FROM b WHERE $__unixEpochFilter(t) AND c = $__unixEpochFrom()
          influxdb   | SHOW TAG VALUES WITH KEY = "a" WHERE $timeFilter
          clickhouse | SELECT DISTINCT a FROM $table WHERE $timeFilter
          """)
  void a_macro_of_the_datasource_is_accepted(String datasource, String query) {
    assertThat(messages(Variables.query("v", DATASOURCES.get(datasource).textValues(query))))
        .isEmpty();
  }

  @Test
  void an_undeclared_variable_is_reported() {
    assertThat(messages(Variables.query("v", Sql.mysql("db").values("SELECT '$shap'"))))
        .containsExactly(
            "the query of $v uses $shap, which the dashboard does not declare; did you mean \"shop\"?");
  }

  @Test
  void an_unknown_name_is_reported_in_promql() {
    Variable variable =
        Variables.query("v", Owner.prometheus("p").labelValues("up{a=\"$__toTime\"}", "job"));

    assertThat(messages(variable))
        .containsExactly("the query of $v uses $__toTime, which the dashboard does not declare");
  }
}
