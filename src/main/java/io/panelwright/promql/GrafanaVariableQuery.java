package io.panelwright.promql;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query of a Grafana variable: a function of Grafana's Prometheus datasource, or PromQL.
 *
 * @param promql the PromQL in it; empty if there is none
 * @param promqlStart index of the PromQL in the text
 * @param label whose values are listed; empty for other kinds
 */
public record GrafanaVariableQuery(
    Kind kind,
    String text,
    Optional<ParseResult> promql,
    int promqlStart,
    Optional<LabelName> label) {

  private static final Pattern CALL =
      Pattern.compile("(?s)\\s*(label_names|label_values|metrics|query_result)\\((.*)\\)\\s*");

  /** The functions of variable queries. */
  public enum Kind {
    LABEL_NAMES,
    LABEL_VALUES,
    METRICS,
    QUERY_RESULT,
    /** A bare selector: lists its series. */
    SERIES
  }

  /** Parses a variable's query as Grafana does (metric_find_query.ts). */
  public static GrafanaVariableQuery parse(String text, Dialect dialect) {
    var call = CALL.matcher(text);
    if (!call.matches()) {
      return create(Kind.SERIES, text, 0, text, Optional.empty(), dialect);
    }
    String argument = call.group(2);
    int start = call.start(2);
    return switch (call.group(1)) {
      case "label_names" ->
          create(Kind.LABEL_NAMES, text, start, argument, Optional.empty(), dialect);
      case "query_result" ->
          create(Kind.QUERY_RESULT, text, start, argument, Optional.empty(), dialect);
      // The argument is a regular expression on metric names.
      case "metrics" ->
          new GrafanaVariableQuery(Kind.METRICS, text, Optional.empty(), start, Optional.empty());
      default -> labelValues(text, start, argument, dialect);
    };
  }

  /** The label follows the last comma. A label contains no comma; a selector can. */
  private static GrafanaVariableQuery labelValues(
      String text, int start, String argument, Dialect dialect) {
    int comma = argument.lastIndexOf(',');
    String name = argument.substring(comma + 1);
    int from = start + comma + 1 + (name.length() - name.stripLeading().length());
    var label = LabelName.bare(name.strip(), Span.of(from, from + name.strip().length()));
    String selector = comma < 0 ? "" : argument.substring(0, comma);
    return create(Kind.LABEL_VALUES, text, start, selector, Optional.of(label), dialect);
  }

  private static GrafanaVariableQuery create(
      Kind kind,
      String text,
      int start,
      String promql,
      Optional<LabelName> label,
      Dialect dialect) {
    Optional<ParseResult> parsed =
        promql.isBlank() ? Optional.empty() : Optional.of(Promql.parse(promql, dialect));
    return new GrafanaVariableQuery(kind, text, parsed, start, label);
  }
}
