package io.panelwright.contract;

import io.panelwright.promql.Span;

/**
 * What a query says that the contract contradicts.
 *
 * @param code of the rule, such as {@code unknown-metric}
 * @param span the part of the query's text
 * @param message what was found and what is so
 * @param next one step that the reader can take
 */
public record Fault(String code, Span span, String message, String next) {}
