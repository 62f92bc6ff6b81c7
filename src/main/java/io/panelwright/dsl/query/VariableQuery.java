package io.panelwright.dsl.query;

import io.panelwright.json.Json;

/**
 * A query variable's query of a Prometheus datasource.
 *
 * @param text as Grafana shows it, such as {@code label_values(up, job)}
 * @param kind Grafana's number of the query type ({@code qryType}); negative for a text without a
 *     type
 */
public record VariableQuery(Owner owner, String text, int kind) implements BaseVariableQuery {

  /**
   * Validates the query.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if its PromQL is
   *     invalid
   */
  public VariableQuery {
    PromqlValidator.validateVariableQuery(owner, text);
  }

  private static final String REF_ID = "PrometheusVariableQueryEditor-VariableQuery";
  private static final int LABEL_NAMES = 0;
  private static final int LABEL_VALUES = 1;
  private static final int METRICS = 2;
  private static final int QUERY_RESULT = 3;
  private static final int CLASSIC = 5;
  private static final int TEXT = -1;

  /**
   * A query as Grafana shows it, of the type that its function has: {@code label_values(up,job)}.
   */
  public static VariableQuery function(Owner owner, String text) {
    int parenthesis = text.indexOf('(');
    String name = parenthesis < 0 ? "" : text.substring(0, parenthesis).strip();
    int kind =
        switch (name) {
          case "label_names" -> LABEL_NAMES;
          case "label_values" -> LABEL_VALUES;
          case "metrics" -> METRICS;
          case "query_result" -> QUERY_RESULT;
          default -> CLASSIC;
        };
    return new VariableQuery(owner, text, kind);
  }

  /** The names of all labels. */
  public static VariableQuery labelNames(Owner owner) {
    return new VariableQuery(owner, "label_names()", LABEL_NAMES);
  }

  /** The values of a label of a metric, which may have matchers. */
  public static VariableQuery labelValues(Owner owner, String metric, String label) {
    return new VariableQuery(owner, "label_values(" + metric + ", " + label + ")", LABEL_VALUES);
  }

  /** The values of a label over all metrics. */
  public static VariableQuery labelValues(Owner owner, String label) {
    return new VariableQuery(owner, "label_values(" + label + ")", LABEL_VALUES);
  }

  /** The metrics whose name matches a regular expression. */
  public static VariableQuery metrics(Owner owner, String regex) {
    return new VariableQuery(owner, "metrics(" + regex + ")", METRICS);
  }

  /** The series that a PromQL expression returns, as text; pair it with the variable's regex. */
  public static VariableQuery queryResult(Owner owner, String promql) {
    return new VariableQuery(owner, "query_result(" + promql + ")", QUERY_RESULT);
  }

  /** A text that Grafana parses. */
  public static VariableQuery classic(Owner owner, String text) {
    return new VariableQuery(owner, text, CLASSIC);
  }

  /** A text without a query type, as editors before Grafana 8 wrote it; Grafana parses it. */
  public static VariableQuery text(Owner owner, String text) {
    return new VariableQuery(owner, text, TEXT);
  }

  @Override
  public DatasourceId datasource() {
    return owner.id();
  }

  @Override
  public String definition() {
    return text;
  }

  @Override
  public Json json() {
    return kind == TEXT
        ? Json.of(text)
        : Json.object().with("qryType", kind).with("query", text).with("refId", REF_ID);
  }
}
