/**
 * The words with which an author says what an operator should see.
 *
 * <p>Entry points: {@link io.panelwright.dsl.Dashboard}, {@link io.panelwright.dsl.Section}, {@link
 * io.panelwright.dsl.Panels} and {@link io.panelwright.dsl.Owner}, whose queries know their
 * datasource. All are immutable values: what is required is a factory's parameter, what is optional
 * a method that returns a changed copy. Settings are kept sparse, as paths of Grafana's own JSON
 * ({@code legend.placement}); defaults, ids and the grid are {@code assemble}'s work.
 *
 * <p>An <em>owner</em> is a domain of the contract as authors use it. May use {@code contract},
 * {@code vocabulary} and {@code json}.
 */
package io.panelwright.dsl;
