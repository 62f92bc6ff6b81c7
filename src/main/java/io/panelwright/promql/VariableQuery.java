package io.panelwright.promql;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query of a Grafana variable: a function of Grafana's Prometheus datasource, or PromQL.
 *
 * @param promql what is asked of Prometheus; empty where that is no PromQL
 * @param start where the PromQL starts in the text
 * @param label whose values are wanted; empty for other kinds
 */
public record VariableQuery(
    Kind kind, String text, Optional<Parsed> promql, int start, Optional<LabelName> label) {

  private static final Pattern CALL =
      Pattern.compile("(?s)\\s*(label_names|label_values|metrics|query_result)\\((.*)\\)\\s*");

  /** Which function it is. */
  public enum Kind {
    LABEL_NAMES,
    LABEL_VALUES,
    METRICS,
    QUERY_RESULT,
    /** A bare selector: Grafana lists its series. */
    SERIES
  }

  /** Reads a variable's query as Grafana does (metric_find_query.ts). */
  public static VariableQuery parse(String text, Dialect dialect) {
    var call = CALL.matcher(text);
    if (!call.matches()) {
      return of(Kind.SERIES, text, 0, text, Optional.empty(), dialect);
    }
    String argument = call.group(2);
    int start = call.start(2);
    return switch (call.group(1)) {
      case "label_names" -> of(Kind.LABEL_NAMES, text, start, argument, Optional.empty(), dialect);
      case "query_result" ->
          of(Kind.QUERY_RESULT, text, start, argument, Optional.empty(), dialect);
      // Its argument is a regular expression on metric names.
      case "metrics" ->
          new VariableQuery(Kind.METRICS, text, Optional.empty(), start, Optional.empty());
      default -> labelValues(text, start, argument, dialect);
    };
  }

  /** The label stands behind the last comma, as it cannot have one; the selector may. */
  private static VariableQuery labelValues(
      String text, int start, String argument, Dialect dialect) {
    int comma = argument.lastIndexOf(',');
    String name = argument.substring(comma + 1);
    int from = start + comma + 1 + (name.length() - name.stripLeading().length());
    var label = new LabelName(name.strip(), Span.of(from, from + name.strip().length()));
    String selector = comma < 0 ? "" : argument.substring(0, comma);
    return of(Kind.LABEL_VALUES, text, start, selector, Optional.of(label), dialect);
  }

  private static VariableQuery of(
      Kind kind,
      String text,
      int start,
      String promql,
      Optional<LabelName> label,
      Dialect dialect) {
    Optional<Parsed> parsed =
        promql.isBlank() ? Optional.empty() : Optional.of(Promql.parse(promql, dialect));
    return new VariableQuery(kind, text, parsed, start, label);
  }
}
