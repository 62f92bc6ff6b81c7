package io.panelwright.policy;

import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DatasourceRef;
import io.panelwright.document.VariableView;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a dashboard's datasource references mean, as far as its own text tells. */
public final class Datasources {

  private static final String PROMETHEUS = "prometheus";

  /** Words in the names of datasources that do not speak PromQL. */
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

  Datasources(DashboardDocument document) {
    this.variables =
        document.variables().stream().filter(v -> v.type().equals("datasource")).toList();
  }

  /**
   * Whether a reference means Prometheus; so does none at all, unless something tells otherwise.
   */
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

  /** The variable that a reference is, such as {@code ${ds}}; empty for a fixed datasource. */
  public Optional<VariableView> variable(DatasourceRef reference) {
    List<Variable> named = Variables.in(reference.uid());
    return named.size() == 1 && named.get(0).text().equals(reference.uid())
        ? variables.stream().filter(v -> v.name().equals(named.get(0).name())).findFirst()
        : Optional.empty();
  }

  /** The variables that choose a datasource. */
  public List<VariableView> variables() {
    return variables;
  }
}
