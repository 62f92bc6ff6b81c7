/**
 * The semantic difference of two dashboards.
 *
 * <p>Entry point: {@link io.panelwright.diff.DashboardDiff#compare}. Panels are matched before they
 * are compared, so that a renamed or moved panel is reported as such. Properties that change with
 * every save are ignored and listed. Nothing here throws on any JSON. May use {@code dashboard},
 * {@code promql}, {@code json}, {@code diagnostic} and {@code text}.
 */
package io.panelwright.diff;
