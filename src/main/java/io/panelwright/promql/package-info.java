/**
 * PromQL as Prometheus 3.14 parses it, with Grafana's variables: lexer, parser, syntax tree, type
 * checker and printer.
 *
 * <p>Entry point: {@link io.panelwright.promql.Promql}. A library of its own: it uses the JDK,
 * RE2/J and {@code text}, and contains nothing about dashboards. {@code promql.analysis} infers
 * properties of an expression's result.
 */
package io.panelwright.promql;
