package io.panelwright.dsl;

import io.panelwright.json.Json;

/** One trace, span by span ({@code traces}). */
public final class Traces extends QueryPanel<Traces> {

  Traces(PanelSpec spec) {
    super(spec);
  }

  @Override
  Traces with(PanelSpec spec) {
    return new Traces(spec);
  }

  /** Marks spans in which this text occurs. */
  public Traces find(String text) {
    return option("spanFilters.query", Json.of(text));
  }

  /** Shows the spans that match only. */
  public Traces matchesOnly() {
    return option("spanFilters.matchesOnly", Json.of(true));
  }

  /** Shows the spans only on which the trace's end waits. */
  public Traces criticalPathOnly() {
    return option("spanFilters.criticalPathOnly", Json.of(true));
  }

  /** Marks the spans of a service. */
  public Traces service(String name) {
    return option("spanFilters.serviceName", Json.of(name))
        .option("spanFilters.serviceNameOperator", Json.of("="));
  }

  /** Marks the spans of other services. */
  public Traces notService(String name) {
    return option("spanFilters.serviceName", Json.of(name))
        .option("spanFilters.serviceNameOperator", Json.of("!="));
  }

  /** Marks spans of this name. */
  public Traces span(String name) {
    return option("spanFilters.spanName", Json.of(name))
        .option("spanFilters.spanNameOperator", Json.of("="));
  }

  /** Marks spans of other names. */
  public Traces notSpan(String name) {
    return option("spanFilters.spanName", Json.of(name))
        .option("spanFilters.spanNameOperator", Json.of("!="));
  }

  /** Marks spans that took longer than this, such as {@code 100ms}. */
  public Traces longerThan(String duration) {
    return option("spanFilters.from", Json.of(duration))
        .option("spanFilters.fromOperator", Json.of(">"));
  }

  /** Marks spans that took at least this long, such as {@code 100ms}. */
  public Traces atLeast(String duration) {
    return option("spanFilters.from", Json.of(duration))
        .option("spanFilters.fromOperator", Json.of(">="));
  }

  /** Marks spans that took less time than this, such as {@code 1.5s}. */
  public Traces shorterThan(String duration) {
    return option("spanFilters.to", Json.of(duration))
        .option("spanFilters.toOperator", Json.of("<"));
  }

  /** Marks spans that took at most this long, such as {@code 1.5s}. */
  public Traces atMost(String duration) {
    return option("spanFilters.to", Json.of(duration))
        .option("spanFilters.toOperator", Json.of("<="));
  }

  /** Marks spans by their tags, as Grafana's JSON has it. */
  public Traces tags(Json tags) {
    return option("spanFilters.tags", tags);
  }

  /** Marks spans by filters of Grafana 13, as its JSON has them. */
  public Traces adhocFilters(Json filters) {
    return option("spanFilters.adhocFilters", filters);
  }
}
