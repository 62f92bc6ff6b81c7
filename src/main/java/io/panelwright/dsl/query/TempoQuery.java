package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import java.util.List;

/** A query of {@link Tempo}. */
public final class TempoQuery extends DatasourceQuery<TempoQuery> {

  /** Row types of a search result. */
  public enum TableType implements JsonEnum {
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

  /** Limits the number of traces. */
  public TempoQuery limit(int traces) {
    return with("limit", Json.of(ArgumentValidator.requireAtLeast(1, traces, "limit")));
  }

  /** Limits the number of spans of each span set. */
  public TempoQuery spansPerSet(int spans) {
    return with("spss", Json.of(ArgumentValidator.requireAtLeast(1, spans, "spans")));
  }

  /** Sets the row type of the result. */
  public TempoQuery tableType(TableType type) {
    return with("tableType", type.json());
  }

  /** Returns one value, at the end of the time range; for TraceQL metrics. */
  public TempoQuery instant() {
    return with("metricsQueryType", Json.of("instant"));
  }

  /** Returns values over the time range; for TraceQL metrics. */
  public TempoQuery range() {
    return with("metricsQueryType", Json.of("range"));
  }

  /** Sets the interval between points, such as {@code 1m}; for TraceQL metrics. */
  public TempoQuery step(String interval) {
    return with("step", Json.of(ArgumentValidator.requireDuration(interval, "step")));
  }

  /** Limits the number of exemplars; for TraceQL metrics. */
  public TempoQuery exemplars(int exemplars) {
    return with("exemplars", Json.of(ArgumentValidator.requireAtLeast(0, exemplars, "exemplars")));
  }

  /** Sets the tags by which {@link Tempo#search} aggregates spans. */
  public TempoQuery groupBy(TraceFilter... filters) {
    return with("groupBy", Json.array(List.of(filters), TraceFilter::json));
  }

  /** Distinguishes services with the same name by namespace. */
  public TempoQuery serviceNamespaces() {
    return with("serviceMapIncludeNamespace", Json.of(true));
  }
}
