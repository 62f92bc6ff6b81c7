package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** A question to a {@link Tempo}. */
public final class TempoQuery extends ForeignQuery<TempoQuery> {

  /** What the rows of a search's result are. */
  public enum TableType implements Word {
    RAW,
    SPANS,
    TRACES
  }

  TempoQuery(Spec spec) {
    super(spec);
  }

  @Override
  TempoQuery with(Spec spec) {
    return new TempoQuery(spec);
  }

  /** At most this many traces. */
  public TempoQuery limit(int traces) {
    return with("limit", Json.of(Check.atLeast(1, traces, "limit")));
  }

  /** At most this many spans of each set. */
  public TempoQuery spansPerSet(int spans) {
    return with("spss", Json.of(Check.atLeast(1, spans, "spans")));
  }

  /** What the rows of the result are. */
  public TempoQuery tableType(TableType type) {
    return with("tableType", type.json());
  }

  /** For TraceQL that returns numbers: one value, at the end of the time range. */
  public TempoQuery instant() {
    return with("metricsQueryType", Json.of("instant"));
  }

  /** For TraceQL that returns numbers: values over the time range. */
  public TempoQuery range() {
    return with("metricsQueryType", Json.of("range"));
  }

  /** For TraceQL that returns numbers: the distance of two points, such as {@code 1m}. */
  public TempoQuery step(String interval) {
    return with("step", Json.of(Check.duration(interval, "step")));
  }

  /** For TraceQL that returns numbers: at most this many exemplars. */
  public TempoQuery exemplars(int exemplars) {
    return with("exemplars", Json.of(Check.atLeast(0, exemplars, "exemplars")));
  }

  /** By which tags {@link Tempo#search} sums spans up. */
  public TempoQuery groupBy(TraceFilter... filters) {
    return with(
        "groupBy", new JsonArray(List.of(filters).stream().<Json>map(TraceFilter::json).toList()));
  }

  /** Services of the same name in different namespaces are different. */
  public TempoQuery serviceNamespaces() {
    return with("serviceMapIncludeNamespace", Json.of(true));
  }
}
