package io.panelwright.importer.migration;

import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import io.panelwright.promql.VariableQuery;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which type of datasource a query is made for, by its members. */
final class QueryShape {

  private static final String PROMETHEUS = "prometheus";
  private static final String LOKI = "loki";

  /** Members that only one type of datasource has, and the type. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark("bucketAggs", "elasticsearch"),
          new Mark("measurement", "influxdb"),
          new Mark("logGroupNames", "cloudwatch"),
          new Mark("logGroups", "cloudwatch"),
          new Mark("metricName", "cloudwatch"),
          new Mark("azureMonitor", "grafana-azure-monitor-datasource"),
          new Mark("azureLogAnalytics", "grafana-azure-monitor-datasource"),
          new Mark("metricQuery", "stackdriver"),
          new Mark("timeSeriesList", "stackdriver"),
          new Mark("scenarioId", "grafana-testdata-datasource"),
          new Mark("aggregator", "opentsdb"),
          new Mark("url_options", "yesoreyeram-infinity-datasource"));

  private static final List<String> TEMPO_QUERIES =
      List.of("traceql", "traceqlSearch", "nativeSearch", "serviceMap");

  /** A pipe behind a selector, or a filter of lines, both of which PromQL lacks. */
  private static final Pattern LOGQL = Pattern.compile("}\\s*(\\||!=|!~)|\\|[=~]");

  private record Mark(String member, String type) {}

  private QueryShape() {}

  static Optional<String> of(JsonObject target) {
    Optional<String> expr = target.string("expr").filter(text -> !text.isBlank());
    if (expr.isPresent()) {
      return expression(expr.get(), target);
    }
    if (target.string("queryType").filter(TEMPO_QUERIES::contains).isPresent()) {
      return Optional.of("tempo");
    }
    for (Mark mark : MARKS) {
      if (target.has(mark.member())) {
        return Optional.of(mark.type());
      }
    }
    boolean graphite = target.string("target").isPresent() && !target.has("type");
    return graphite ? Optional.of("graphite") : Optional.empty();
  }

  /** A bare selector is both: then it counts what only one of the two has. */
  private static Optional<String> expression(String expr, JsonObject target) {
    boolean logs = target.has("maxLines") || target.has("direction");
    if (!logs && Promql.parse(expr, Dialect.GRAFANA.withAllFeatures()).isValid()) {
      return Optional.of(PROMETHEUS);
    }
    return Optional.of(logs || LOGQL.matcher(expr).find() ? LOKI : PROMETHEUS);
  }

  static Optional<String> ofVariable(JsonObject variable) {
    if (variable.get("query").orElse(JsonNull.NULL) instanceof JsonString text) {
      return ofVariable(text.value());
    }
    JsonObject query = variable.object("query");
    if (query.has("qryType")) {
      return Optional.of(PROMETHEUS);
    }
    if (query.has("stream")) {
      return Optional.of(LOKI);
    }
    return query.string("query").map(QueryShape::ofVariable).orElseGet(() -> of(query));
  }

  private static Optional<String> ofVariable(String text) {
    if (text.stripLeading().startsWith("{\"find\"")) {
      return Optional.of("elasticsearch");
    }
    VariableQuery.Kind kind = VariableQuery.parse(text, Dialect.GRAFANA).kind();
    return kind == VariableQuery.Kind.SERIES ? Optional.empty() : Optional.of(PROMETHEUS);
  }

  static Optional<String> ofAnnotation(JsonObject annotation) {
    return of(annotation).or(() -> of(annotation.object("target")));
  }
}
