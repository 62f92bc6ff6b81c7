package io.panelwright.dsl.panel;

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

  /** Highlights spans that contain this text. */
  public Traces find(String text) {
    return option("spanFilters.query", Json.of(text));
  }

  /** Shows only the spans that match. */
  public Traces matchesOnly() {
    return option("spanFilters.matchesOnly", Json.of(true));
  }

  /** Shows only the spans of the critical path. */
  public Traces criticalPathOnly() {
    return option("spanFilters.criticalPathOnly", Json.of(true));
  }

  /** Highlights the spans of a service. */
  public Traces service(String name) {
    return option("spanFilters.serviceName", Json.of(name))
        .option("spanFilters.serviceNameOperator", Json.of("="));
  }

  /** Highlights the spans of other services. */
  public Traces notService(String name) {
    return option("spanFilters.serviceName", Json.of(name))
        .option("spanFilters.serviceNameOperator", Json.of("!="));
  }

  /** Highlights spans with this name. */
  public Traces span(String name) {
    return option("spanFilters.spanName", Json.of(name))
        .option("spanFilters.spanNameOperator", Json.of("="));
  }

  /** Highlights spans with other names. */
  public Traces notSpan(String name) {
    return option("spanFilters.spanName", Json.of(name))
        .option("spanFilters.spanNameOperator", Json.of("!="));
  }

  /** Highlights spans longer than this duration, such as {@code 100ms}. */
  public Traces longerThan(String duration) {
    return option("spanFilters.from", Json.of(duration))
        .option("spanFilters.fromOperator", Json.of(">"));
  }

  /** Highlights spans of at least this duration, such as {@code 100ms}. */
  public Traces atLeast(String duration) {
    return option("spanFilters.from", Json.of(duration))
        .option("spanFilters.fromOperator", Json.of(">="));
  }

  /** Highlights spans shorter than this duration, such as {@code 1.5s}. */
  public Traces shorterThan(String duration) {
    return option("spanFilters.to", Json.of(duration))
        .option("spanFilters.toOperator", Json.of("<"));
  }

  /** Highlights spans of at most this duration, such as {@code 1.5s}. */
  public Traces atMost(String duration) {
    return option("spanFilters.to", Json.of(duration))
        .option("spanFilters.toOperator", Json.of("<="));
  }

  /** Highlights spans by tags, in the format of Grafana's JSON. */
  public Traces tags(Json tags) {
    return option("spanFilters.tags", tags);
  }

  /** Highlights spans by ad hoc filters, in the format of Grafana 13's JSON. */
  public Traces adhocFilters(Json filters) {
    return option("spanFilters.adhocFilters", filters);
  }
}
