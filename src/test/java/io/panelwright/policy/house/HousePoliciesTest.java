package io.panelwright.policy.house;

import static io.panelwright.policy.Example.dashboard;
import static io.panelwright.policy.Example.query;
import static io.panelwright.policy.Examples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.policy.Policy;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HousePoliciesTest {

  @Test
  void allAreOffUnlessConfigured() {
    assertThat(HousePolicies.all()).allSatisfy(policy -> assertThat(policy.rule().on()).isFalse());
  }

  @TestFactory
  Stream<DynamicTest> datasourceVariables() {
    Policy policy = new DatasourceIsAVariable();
    return Stream.of(
        row(
            "none",
            policy,
            dashboard("{}"),
            "templating/list: the dashboard has no datasource variable"),
        row(
            "one of several needs its kind in the name",
            policy,
            dashboard(
                """
                {"templating": {"list": [
                  {"type": "datasource", "name": "datasource", "query": "prometheus",
                   "label": "Data source"},
                  {"type": "datasource", "name": "loki_datasource", "query": "loki",
                   "label": "Loki data source"}]}}
                """),
            "templating/list/0/name: the datasource variable is called \"datasource\"",
            "templating/list/0/label: the datasource variable is labelled \"Data source\""));
  }

  /** Where dashboard-linter is wrong, see its issues #61 and #84. */
  @TestFactory
  Stream<DynamicTest> labels() {
    return Stream.of(
        row(
            "dashboards on something else need no job",
            LabelIsAVariable.job(),
            dashboard(
                """
                {"templating": {"list": [{"type": "datasource", "name": "ds", "query": "loki"}]}}
                """)),
        row(
            "each departure is told",
            LabelIsAVariable.job(),
            dashboard(
                """
                {"templating": {"list": [
                  {"type": "datasource", "name": "ds", "query": "prometheus"},
                  {"type": "custom", "name": "job"}]}}
                """),
            "templating/list/1: the variable \"job\" is no query",
            "templating/list/1: the variable \"job\" does not ask the datasource variable",
            "templating/list/1: the variable \"job\" is not labelled \"Job\"",
            "templating/list/1: the variable \"job\" takes one value only",
            "templating/list/1: the variable \"job\" has no allValue \".+\""),
        row(
            "each selector is told",
            SelectorsFollowTheVariable.instance(),
            query("rate(a{instance='$instance'}[5m]) / b + c{instance=~'${instance}'}"),
            "panels/0/targets/0/expr: the selector has no matcher instance=~\"$instance\"",
            "panels/0/targets/0/expr: the selector has no matcher instance=~\"$instance\""),
        row(
            "queries of something else are not PromQL",
            SelectorsFollowTheVariable.job(),
            dashboard(
                """
                {"panels": [{"type": "timeseries", "datasource": {"type": "loki", "uid": "x"},
                  "targets": [{"expr": "rate({app='x'}[5m])"}]}]}
                """)));
  }

  @TestFactory
  Stream<DynamicTest> panels() {
    Policy policy = new PanelsFollowTheDatasourceVariable();
    return Stream.of(
        row(
            "no datasource, a fixed one, a variable of another kind",
            policy,
            dashboard(
                """
                {"templating": {"list": [{"type": "textbox", "name": "x"}]}, "panels": [
                  {"type": "graph"}, {"type": "table", "datasource": "prom"},
                  {"type": "timeseries", "datasource": {"uid": "$x"}}, {"type": "text"}]}
                """),
            "panels/0/datasource: the panel asks the default datasource",
            "panels/1/datasource: the panel asks \"prom\"",
            "panels/2/datasource: the panel asks \"$x\""));
  }
}
