/**
 * The contract: facts of the monitored system, such as servers, producers, metrics, domains, alert
 * and recording rules.
 *
 * <p>Entry point: {@link io.panelwright.contract.Contract}. A <em>domain</em> is a part of the
 * system with one owner and one datasource. Contains nothing about panels. May use {@code promql},
 * {@code promql.analysis}, {@code diagnostic} and {@code text}.
 */
package io.panelwright.contract;
