/**
 * Peak_Trade's contract and dashboards: what a new team would copy and change.
 *
 * <p>Entry points: {@link peaktrade.dashboards.PeakTradeContract} for the facts, {@link
 * peaktrade.dashboards.OperatorUnified} for the dashboard, {@link peaktrade.dashboards.PeakTrade}
 * for the service loader. The section "Shadow pipeline" is in {@code panels.yaml}, of which the jar
 * has a copy beside these classes. May use {@code dsl} and {@code contract} only. Nothing in {@code
 * io.panelwright} depends on this package; {@code peaktrade.exporter} makes its metrics from the
 * contract's values.
 */
package peaktrade.dashboards;
