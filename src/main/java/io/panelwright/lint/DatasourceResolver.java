package io.panelwright.lint;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.VariableView;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Resolves a dashboard's datasource references from the dashboard alone. */
public final class DatasourceResolver {

  private static final String PROMETHEUS = "prometheus";

  /** Parts of the names of datasources that do not support PromQL. */
  private static final List<String> OTHERS =
      List.of(
          "loki",
          "vali",
          "elastic",
          "influx",
          "graphite",
          "mysql",
          "postgres",
          "tempo",
          "jaeger",
          "cloudwatch",
          "stackdriver",
          "opensearch",
          "clickhouse",
          "zabbix",
          "azure",
          "mssql",
          "bigquery",
          "testdata",
          "pyroscope",
          "parca",
          "-- grafana --",
          "__expr__");

  private final List<VariableView> variables;

  DatasourceResolver(DashboardDocument document) {
    this.variables =
        document.variables().stream().filter(v -> v.type().equals("datasource")).toList();
  }

  /** Whether a reference means Prometheus; an absent reference does. */
  public boolean isPrometheus(Optional<DatasourceRef> reference) {
    if (reference.isEmpty()) {
      return true;
    }
    Optional<String> type = reference.get().type().filter(t -> !t.isBlank());
    if (type.isPresent() && !type.get().equals("datasource") && !type.get().contains("$")) {
      return type.get().toLowerCase(Locale.ROOT).contains(PROMETHEUS);
    }
    return variable(reference.get())
        .map(variable -> variable.query().equals(PROMETHEUS))
        .orElseGet(
            () -> {
              String uid = reference.get().uid().toLowerCase(Locale.ROOT);
              return OTHERS.stream().noneMatch(uid::contains);
            });
  }

  /** The variable of a reference such as {@code ${ds}}; empty for a fixed datasource. */
  public Optional<VariableView> variable(DatasourceRef reference) {
    List<GrafanaVariable> named = GrafanaVariables.findAll(reference.uid());
    return named.size() == 1 && named.get(0).text().equals(reference.uid())
        ? variables.stream().filter(v -> v.name().equals(named.get(0).name())).findFirst()
        : Optional.empty();
  }

  /** The datasource variables. */
  public List<VariableView> variables() {
    return variables;
  }
}
