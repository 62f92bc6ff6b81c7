/**
 * Peak_Trade's contract and dashboards: what a new team would copy and change.
 *
 * <p>Entry points: {@link peaktrade.dashboards.PeakTradeContract} for the facts, {@link
 * peaktrade.dashboards.OperatorUnified} for the dashboard, {@link peaktrade.dashboards.PeakTrade}
 * for the service loader. The section "Shadow pipeline" stands in {@code panels.yaml}. May use
 * {@code dsl} and {@code contract} only; nothing in the library knows this package, but the
 * exporter below it makes its metrics from the contract's values.
 */
package peaktrade.dashboards;
