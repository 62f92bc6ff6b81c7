package io.panelwright.lint;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.VariableView;
import io.panelwright.json.JsonObject;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves a dashboard's datasource references from the dashboard and the configuration. */
public final class DatasourceResolver {

  private static final String PROMETHEUS = "prometheus";

  private static final Set<String> VICTORIA_METRICS =
      Set.of("victoriametrics-metrics-datasource", "victoriametrics-datasource");

  /** Parts of the names of datasources that support PromQL. */
  private static final List<String> PROMQL_NAMES =
      List.of("prom", "thanos", "mimir", "cortex", "victoriametrics");

  /** Parts of the names of datasources that do not support PromQL. */
  private static final List<String> OTHER_NAMES =
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
          "victorialogs",
          "victoriametrics-logs",
          "-- grafana --",
          "-- dashboard --",
          "__expr__");

  private final List<DatasourceDialect> dialects;
  private final List<VariableView> variables;

  /** Plugin ids by the names of the inputs that an import of the dashboard replaces. */
  private final Map<String, String> inputs = new LinkedHashMap<>();

  /** Whether the dashboard lists its datasource plugins, and Prometheus is not one of them. */
  private final boolean requiresOthersOnly;

  DatasourceResolver(DashboardDocument document, List<DatasourceDialect> dialects) {
    this.dialects = List.copyOf(dialects);
    this.variables =
        document.variables().stream().filter(v -> v.type().equals("datasource")).toList();
    document
        .json()
        .array("__inputs")
        .objects()
        .forEach(
            input ->
                input
                    .string("pluginId")
                    .ifPresent(plugin -> inputs.put(input.string("name").orElse(""), plugin)));
    List<QueryLanguage> required =
        document
            .json()
            .array("__requires")
            .objects()
            .filter(plugin -> plugin.string("type").equals(Optional.of("datasource")))
            .map(plugin -> ofPlugin(plugin.string("id").orElse("")))
            .toList();
    this.requiresOthersOnly =
        !required.isEmpty() && required.stream().allMatch(QueryLanguage.OTHER::equals);
  }

  /** The reference in the member {@code datasource}; it can have a type without a uid. */
  static Optional<DatasourceRef> reference(JsonObject owner, Optional<DatasourceRef> complete) {
    return complete.or(
        () -> owner.object("datasource").string("type").map(type -> DatasourceRef.of(type, "")));
  }

  /** Whether a reference can mean Prometheus; an absent reference and an unknown name can. */
  public boolean mayBePrometheus(Optional<DatasourceRef> reference) {
    return !language(reference).equals(Optional.of(QueryLanguage.OTHER));
  }

  /** The language of a datasource; empty if it is unknown. */
  Optional<QueryLanguage> language(Optional<DatasourceRef> reference) {
    Optional<QueryLanguage> ofPlugin =
        reference.flatMap(this::plugin).map(DatasourceResolver::ofPlugin);
    if (ofPlugin.equals(Optional.of(QueryLanguage.OTHER))) {
      return ofPlugin;
    }
    return dialects.stream()
        .filter(dialect -> dialect.matches(reference))
        .map(DatasourceDialect::dialect)
        .findFirst()
        .or(() -> ofPlugin)
        .or(() -> reference.flatMap(ref -> ofName(ref.uid())))
        .or(() -> requiresOthersOnly ? Optional.of(QueryLanguage.OTHER) : Optional.empty());
  }

  /** The plugin id of a datasource; empty if the dashboard does not contain it. */
  private Optional<String> plugin(DatasourceRef reference) {
    Optional<String> type = reference.type().filter(t -> !t.isBlank());
    if (type.isPresent() && !type.get().equals("datasource") && !type.get().contains("$")) {
      return type;
    }
    return variable(reference)
        .map(VariableView::query)
        .filter(plugin -> !plugin.isBlank())
        .or(() -> variableName(reference).map(inputs::get));
  }

  private static QueryLanguage ofPlugin(String id) {
    String plugin = id.toLowerCase(Locale.ROOT);
    if (VICTORIA_METRICS.contains(plugin)) {
      return QueryLanguage.METRICSQL;
    }
    return plugin.contains(PROMETHEUS) ? QueryLanguage.PROMQL : QueryLanguage.OTHER;
  }

  private static Optional<QueryLanguage> ofName(String uid) {
    String name = uid.toLowerCase(Locale.ROOT);
    if (name.equals("grafana") || OTHER_NAMES.stream().anyMatch(name::contains)) {
      return Optional.of(QueryLanguage.OTHER);
    }
    return PROMQL_NAMES.stream().anyMatch(name::contains)
        ? Optional.of(QueryLanguage.PROMQL)
        : Optional.empty();
  }

  /** The variable of a reference such as {@code ${ds}}; empty for a fixed datasource. */
  public Optional<VariableView> variable(DatasourceRef reference) {
    return variableName(reference)
        .flatMap(name -> variables.stream().filter(v -> v.name().equals(name)).findFirst());
  }

  private static Optional<String> variableName(DatasourceRef reference) {
    List<GrafanaVariable> named = GrafanaVariables.findAll(reference.uid());
    return named.size() == 1 && named.get(0).text().equals(reference.uid())
        ? Optional.of(named.get(0).name())
        : Optional.empty();
  }

  /** The datasource variables. */
  public List<VariableView> variables() {
    return variables;
  }
}
