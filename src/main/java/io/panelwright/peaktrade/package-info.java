/**
 * Peak_Trade's contract and dashboards: what a new team would copy and change.
 *
 * <p>Entry points: {@link io.panelwright.peaktrade.PeakTradeContract} for the facts, {@link
 * io.panelwright.peaktrade.OperatorUnified} for the dashboard, {@link
 * io.panelwright.peaktrade.PeakTrade} for the service loader. The section "Shadow pipeline" stands
 * in {@code panels.yaml}. May use {@code dsl} and {@code contract} only; nothing in the library
 * knows this package, but the exporter below it makes its metrics from the contract's values.
 */
package io.panelwright.peaktrade;
