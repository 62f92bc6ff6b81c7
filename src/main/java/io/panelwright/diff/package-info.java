/**
 * The semantic difference of two dashboards.
 *
 * <p>Entry points: {@link io.panelwright.diff.SaveModelComparer} compares dashboards as Grafana
 * would save them, {@link io.panelwright.diff.DashboardDiff#compare} compares their JSON. Panels
 * are matched before they are compared, so that a renamed or moved panel is reported as such. Each
 * change has a {@link io.panelwright.diff.ChangeCode}. Properties that change with every save are
 * ignored and listed. {@link io.panelwright.diff.DashboardMerger} merges the changes of one
 * dashboard into another version of it. Nothing here throws on any JSON. May use {@code
 * importer.savemodel}, {@code dashboard}, {@code grafana.schema}, {@code promql}, {@code json},
 * {@code diagnostic} and {@code text}.
 */
package io.panelwright.diff;
