package io.panelwright.promql;

/**
 * What is wrong with a query.
 *
 * @param message as Prometheus words it
 */
public record ParseError(Span span, String message) {}
