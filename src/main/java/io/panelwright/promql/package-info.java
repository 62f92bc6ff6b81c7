/**
 * PromQL as Prometheus 3.14 reads it, with Grafana's variables as holes: lexer, parser, tree, type
 * check and printer; {@code analysis} below it says what an expression means. {@link
 * io.panelwright.promql.Promql} is the way in. A library of its own: it uses the JDK, RE2/J and
 * {@code diagnostic}, and knows nothing of dashboards.
 */
package io.panelwright.promql;
