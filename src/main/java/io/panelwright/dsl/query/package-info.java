/**
 * Queries: PromQL of an owner, queries of other datasources, expressions, and results of other
 * panels.
 *
 * <p>Entry point: {@link io.panelwright.dsl.query.Owner}. An <em>owner</em> is a domain of the
 * contract in the role of a query factory. PromQL is parsed and validated when a query is created.
 */
package io.panelwright.dsl.query;
