package io.panelwright.contract;

import io.panelwright.promql.Span;

/**
 * A part of a query that contradicts the contract.
 *
 * @param code of the rule, such as {@code metric-unknown}
 * @param span of the part in the query's text
 * @param message the actual and the expected value
 * @param hint an instruction
 */
public record ContractViolation(String code, Span span, String message, String hint) {}
