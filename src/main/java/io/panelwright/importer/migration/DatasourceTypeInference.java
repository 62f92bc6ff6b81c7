package io.panelwright.importer.migration;

import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.GrafanaVariableQuery;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Infers the datasource type of a query from its members. */
final class DatasourceTypeInference {

  private static final String PROMETHEUS = "prometheus";
  private static final String LOKI = "loki";

  /** Members that only one datasource type has, and the type. */
  private static final List<TypeMember> TYPE_MEMBERS =
      List.of(
          new TypeMember("bucketAggs", "elasticsearch"),
          new TypeMember("measurement", "influxdb"),
          new TypeMember("logGroupNames", "cloudwatch"),
          new TypeMember("logGroups", "cloudwatch"),
          new TypeMember("metricName", "cloudwatch"),
          new TypeMember("azureMonitor", "grafana-azure-monitor-datasource"),
          new TypeMember("azureLogAnalytics", "grafana-azure-monitor-datasource"),
          new TypeMember("metricQuery", "stackdriver"),
          new TypeMember("timeSeriesList", "stackdriver"),
          new TypeMember("scenarioId", "grafana-testdata-datasource"),
          new TypeMember("aggregator", "opentsdb"),
          new TypeMember("url_options", "yesoreyeram-infinity-datasource"));

  private static final List<String> TEMPO_QUERIES =
      List.of("traceql", "traceqlSearch", "nativeSearch", "serviceMap");

  /** A pipe after a selector or a line filter: PromQL has neither. */
  private static final Pattern LOGQL = Pattern.compile("}\\s*(\\||!=|!~)|\\|[=~]");

  private record TypeMember(String member, String type) {}

  private DatasourceTypeInference() {}

  static Optional<String> inferFromQuery(JsonObject target) {
    Optional<String> expr = target.string("expr").filter(text -> !text.isBlank());
    if (expr.isPresent()) {
      return inferFromExpression(expr.get(), target);
    }
    if (target.string("queryType").filter(TEMPO_QUERIES::contains).isPresent()) {
      return Optional.of("tempo");
    }
    for (TypeMember typeMember : TYPE_MEMBERS) {
      if (target.has(typeMember.member())) {
        return Optional.of(typeMember.type());
      }
    }
    boolean graphite =
        target.string("target").filter(text -> !text.isBlank()).isPresent() && !target.has("type");
    return graphite ? Optional.of("graphite") : Optional.empty();
  }

  /** A bare selector is valid in both languages: then members that only one type has decide. */
  private static Optional<String> inferFromExpression(String expr, JsonObject target) {
    boolean isLoki = target.has("maxLines") || target.has("direction");
    if (!isLoki && Promql.parse(expr, Dialect.GRAFANA.withAllFeatures()).isValid()) {
      return Optional.of(PROMETHEUS);
    }
    return Optional.of(isLoki || LOGQL.matcher(expr).find() ? LOKI : PROMETHEUS);
  }

  static Optional<String> inferFromVariable(JsonObject variable) {
    if (variable.get("query").orElse(JsonNull.NULL) instanceof JsonString text) {
      return inferFromVariable(text.value());
    }
    JsonObject query = variable.object("query");
    if (query.has("qryType")) {
      return Optional.of(PROMETHEUS);
    }
    if (query.has("stream")) {
      return Optional.of(LOKI);
    }
    return query
        .string("query")
        .map(DatasourceTypeInference::inferFromVariable)
        .orElseGet(() -> inferFromQuery(query));
  }

  private static Optional<String> inferFromVariable(String text) {
    if (text.stripLeading().startsWith("{\"find\"")) {
      return Optional.of("elasticsearch");
    }
    GrafanaVariableQuery.Kind kind = GrafanaVariableQuery.parse(text, Dialect.GRAFANA).kind();
    return kind == GrafanaVariableQuery.Kind.SERIES ? Optional.empty() : Optional.of(PROMETHEUS);
  }

  static Optional<String> inferFromAnnotation(JsonObject annotation) {
    return inferFromQuery(annotation).or(() -> inferFromQuery(annotation.object("target")));
  }
}
