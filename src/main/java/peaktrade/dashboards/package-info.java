/**
 * Peak_Trade's contract and dashboards.
 *
 * <p>Entry points: {@link peaktrade.dashboards.PeakTradeContract} for the contract, {@link
 * peaktrade.dashboards.OperatorUnified} for the dashboard, {@link peaktrade.dashboards.PeakTrade}
 * for the service loader. The section "Shadow pipeline" is in {@code panels.yaml}. No package of
 * the library imports this one.
 */
package peaktrade.dashboards;
