package io.panelwright.promql;

/**
 * An error in a query.
 *
 * @param message in the words of Prometheus
 */
public record ParseError(Span span, String message) {}
